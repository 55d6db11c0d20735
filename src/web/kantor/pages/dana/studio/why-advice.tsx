import { formatRupiah } from '#vocabulary/indonesian.ts'
import { useDates } from '../../../words/use-dates.ts'
import { useWords } from '../../../words/wording.ts'
import { scoreText } from '../score-text.ts'
import { studioWords } from './studio-words.ts'
import type { Why } from './why.ts'

/** What would change the answer: money, an advance, points, or a fund of another kind. */
export function WhyAdvice({ why }: { readonly why: Why }) {
  const say = useWords(studioWords)
  const dates = useDates()
  const { money, late, cut, scoreMillionths, standing, reason } = why
  const line = cut?.scoreMillionths ?? null
  const missing = line === null ? 0 : line - scoreMillionths
  const ways = [
    late &&
      say('changeLate', {
        rupiah: formatRupiah(late.rupiah),
        day: dates.day(late.dueOn),
        month: dates.month(late.moneyMonth),
      }),
    money &&
      say(money.isTried ? 'changeMoneyTried' : 'changeMoney', {
        rupiah: formatRupiah(money.rupiah),
        fund: money.fundName,
      }),
    line !== null && missing <= 0 && say('changeMinimum', { line: scoreText(line) }),
    line !== null &&
      missing > 0 &&
      say('changeScore', { points: scoreText(missing), line: scoreText(line) }),
    ...why.parts.map(
      ({ label, points, most }) =>
        reason === 'money' &&
        missing > 0 &&
        most - points >= missing &&
        say('changePart', { label, points: scoreText(most - points) }),
    ),
    reason === 'window' && standing !== 'too-old' && say('changeWindow'),
    reason === 'no-fund-accepts' && say('changeAccepts'),
  ].filter((way) => typeof way === 'string')
  return (
    <div className="advice">
      {standing === 'too-old' && <p>{say('standTooOld')}</p>}
      {standing === 'lapsed' && <p>{say('standLapsed')}</p>}
      {ways.length > 0 && (
        <>
          <strong>{say('changes')}</strong>
          <ul>
            {ways.map((way) => (
              <li key={way}>{way}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
