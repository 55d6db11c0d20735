import { formatCount } from '#vocabulary/indonesian.ts'
import type { Answer } from '#web/shared/api.ts'
import { FactStatus } from '../../parts/fact-status.tsx'
import { Said } from '../../parts/said.tsx'
import { useWords } from '../../words/wording.ts'
import { FundFact } from './fund-fact.tsx'
import { fundWords } from './fund-words.ts'

type Fund = Answer<'funds'>['funds'][number]
type Reading = Fund['readings'][number]

/** The rules that permit this money, how sure each is, and what the other reading would reach. */
export function FundRules({ fund }: { readonly fund: Fund }) {
  const say = useWords(fundWords)
  if (fund.rules.length === 0) return null
  return (
    <FundFact label={say('rules')}>
      {fund.rules.map(({ id, statement, status, successorNote }) => (
        <span key={id} className="fund-paper">
          <Said>{statement}</Said> <FactStatus status={status} />
          {successorNote !== null && (
            <span className="second-line">{say('successor', { note: successorNote })}</span>
          )}
        </span>
      ))}
      {fund.readings.map((reading) => (
        <OtherReading key={reading.ruleId} reading={reading} />
      ))}
    </FundFact>
  )
}

function OtherReading({ reading }: { readonly reading: Reading }) {
  const say = useWords(fundWords)
  const { ruleId, taken, asTaken, otherwise } = reading
  const difference = otherwise.coveredPeople - asTaken.coveredPeople
  return (
    <span className="fund-reading">
      <strong>{say('readings', { rule: ruleId })}</strong>
      {say(taken ? 'allowed' : 'denied')}{' '}
      {say('reading', {
        now: formatCount(asTaken.coveredPeople),
        other: formatCount(otherwise.coveredPeople),
        difference: `${difference > 0 ? '+' : ''}${formatCount(difference)}`,
      })}
    </span>
  )
}
