import { formatCount } from '#vocabulary/indonesian.ts'
import type { Answer } from '#web/shared/api.ts'
import { Code } from '../../parts/badge.tsx'
import { FactStatus } from '../../parts/fact-status.tsx'
import { Said } from '../../parts/said.tsx'
import { useDates } from '../../words/use-dates.ts'
import { useWords } from '../../words/wording.ts'
import { iuranWords } from './iuran-words.ts'
import './iuran.css'

type Lapse = Answer<'lapse'>

interface CountdownProps {
  readonly lapse: Lapse
  readonly nearest: NonNullable<Lapse['nearest']>
}

/** Days to the first lapse, the unpaid months before it, and the rule that counts them. */
export function CountdownBand({ lapse, nearest }: CountdownProps) {
  const say = useWords(iuranWords)
  const dates = useDates()
  const months = lapse.rows[0]?.unpaidMonths ?? []
  return (
    <section className="countdown" aria-label={say('daysLeft')}>
      <p className="countdown-days">
        <strong>{formatCount(nearest.daysLeft)}</strong>
        <span>
          {say('daysLeft')}
          <span className="second-line">{say('until', { day: dates.day(nearest.graceEnd) })}</span>
        </span>
      </p>
      <div className="countdown-rule">
        <ol className="countdown-months">
          {months.map((month) => (
            <li key={month}>{dates.shortMonth(month)}</li>
          ))}
        </ol>
        <p>
          <Said>{lapse.rule.statement}</Said> <Code>{lapse.rule.id}</Code>{' '}
          <FactStatus status={lapse.rule.status} />
        </p>
      </div>
    </section>
  )
}
