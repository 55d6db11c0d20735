import { IconAlertTriangle, IconCheck, IconClock } from '@tabler/icons-react'
import { formatPercent, formatRupiah } from '#vocabulary/indonesian.ts'
import type { Answer } from '#web/shared/api.ts'
import { Badge } from '../../parts/badge.tsx'
import { FactStatus } from '../../parts/fact-status.tsx'
import { Said } from '../../parts/said.tsx'
import { useDates } from '../../words/use-dates.ts'
import { useWords } from '../../words/wording.ts'
import { FundFact } from './fund-fact.tsx'
import { fundWords } from './fund-words.ts'

type Fund = Answer<'funds'>['funds'][number]

interface FundProps {
  readonly fund: Fund
}

/** The ceiling from the first budget to the one in force, each step with its ground and reason. */
export function FundBudget({ fund }: FundProps) {
  const say = useWords(fundWords)
  const dates = useDates()
  const { originalRupiah, changes, flow } = fund
  if (changes.length === 0)
    return (
      <FundFact label={say('budget')}>
        {say('unchanged', { rupiah: formatRupiah(flow.ceilingRupiah) })}
      </FundFact>
    )
  return (
    <FundFact label={say('budget')}>
      <strong>
        {say('changedFrom', {
          before: formatRupiah(originalRupiah),
          after: formatRupiah(flow.ceilingRupiah),
        })}
      </strong>
      {changes.map((change) => (
        <span key={change.seq} className="second-line">
          {say('changeLine', {
            kind: say(change.kind),
            day: dates.day(change.decidedOn),
            before: formatRupiah(change.beforeRupiah),
            after: formatRupiah(change.afterRupiah),
            reason: change.reason,
          })}
        </span>
      ))}
    </FundFact>
  )
}

const PAPERS = {
  done: { tone: 'good', icon: IconCheck },
  late: { tone: 'soon', icon: IconAlertTriangle },
  soon: { tone: 'soon', icon: IconClock },
  coming: { tone: 'plain', icon: IconClock },
} as const

/** Papers that must be handed in before money comes, nearest first. */
export function FundPapers({ fund }: FundProps) {
  const say = useWords(fundWords)
  const dates = useDates()
  if (fund.documents.length === 0) return null
  return (
    <FundFact label={say('papers')}>
      {fund.documents.map(({ code, name, state, dueOn, doneOn, status }) => (
        <span key={code} className="fund-paper">
          <Said>{name}</Said>
          <span className="second-line">
            <Badge tone={PAPERS[state].tone} icon={PAPERS[state].icon}>
              {say(state, { day: dates.day(doneOn ?? dueOn) })}
            </Badge>{' '}
            <FactStatus status={status} />
          </span>
        </span>
      ))}
    </FundFact>
  )
}

/** The limit a ceiling shares with its neighbours: never the whole of it by default. */
export function FundShare({ fund }: FundProps) {
  const say = useWords(fundWords)
  const limit = fund.shareLimit
  if (limit === null) return null
  return (
    <FundFact label={say('share')}>
      {say('shareLine', {
        percent: formatPercent(limit.basisPoints / 10_000),
        pool: formatRupiah(limit.poolRupiah),
        other: formatRupiah(limit.otherRupiah),
        limit: formatRupiah(limit.limitRupiah),
      })}
    </FundFact>
  )
}
