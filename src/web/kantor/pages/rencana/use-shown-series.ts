import type { Answer } from '#web/shared/api.ts'
import { useApi } from '../../data/use-api.ts'
import { useWords } from '../../words/wording.ts'
import { rencanaWords } from './rencana-words.ts'

type Plan = NonNullable<Answer<'latestPlan'>['plan']>
type Series = Plan['series'][number]

// What a planner asks first.
const FIRST = ['members', 'coverageBasisPoints', 'unfunded', 'lapsed']
const MONEY = 'money:'

/** The measures worth a chart, people first, then each fund under its own name. */
export function useShownSeries(plan: Plan): readonly Series[] {
  const say = useWords(rencanaWords)
  const funds = useApi('funds', { query: {} })
  const nameOf = (id: string): string =>
    funds.data?.funds.find((fund) => fund.id === id || fund.kind === id)?.name ?? id
  const people = FIRST.flatMap((id) => plan.series.filter((series) => series.id === id))
  const money = plan.series
    .filter(({ id }) => id.startsWith(MONEY))
    .map((series) => ({
      ...series,
      label: say('fundMoney', { fund: nameOf(series.id.slice(MONEY.length)) }),
    }))
  return [...people, ...money]
}
