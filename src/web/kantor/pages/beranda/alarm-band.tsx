import { IconArrowRight } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { formatCount, formatRupiah } from '#vocabulary/indonesian.ts'
import type { Answer } from '#web/shared/api.ts'
import { buttonClass } from '../../parts/button.tsx'
import { Rich } from '../../words/rich.tsx'
import { useDates } from '../../words/use-dates.ts'
import { useWords } from '../../words/wording.ts'
import { berandaWords } from './beranda-words.ts'
import './alarm-band.css'

/** Only there when families stand to lose something: the number, whose move it is, one button. */
export function AlarmBand({ alarm }: { readonly alarm: NonNullable<Answer<'home'>['alarm']> }) {
  const say = useWords(berandaWords)
  const dates = useDates()
  const months = alarm.unpaidMonths
  const span =
    months.length > 1
      ? `${dates.shortMonth(months[0] ?? '')}–${dates.month(months.at(-1) ?? '')}`
      : dates.month(months[0] ?? alarm.lapseOn)
  const who = [...new Set(alarm.actors.map(({ office }) => office))].join(', ')
  return (
    <section className="alarm" aria-labelledby="alarm-words">
      <p className="alarm-number">
        <strong>{formatCount(alarm.people)}</strong>
        <span id="alarm-words">{say('alarm', { days: formatCount(alarm.withinDays) })}</span>
      </p>
      <p className="alarm-text">
        <Rich
          text={[
            say('alarmMonths', { months: span, rupiah: formatRupiah(alarm.rupiah) }),
            ...(alarm.isMoneyThere ? [say('alarmMoneyThere')] : []),
            say('alarmWho', { who }),
          ].join(' ')}
        />
      </p>
      <Link to="/kantor/iuran" className={buttonClass('harm')}>
        {say('alarmButton')}
        <IconArrowRight size={18} stroke={1.8} aria-hidden="true" />
      </Link>
    </section>
  )
}
