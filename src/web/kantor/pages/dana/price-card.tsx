import { formatCount } from '#vocabulary/indonesian.ts'
import { useApi } from '../../data/use-api.ts'
import { Card } from '../../parts/card.tsx'
import { countColumn, fundColumn, rupiahColumn } from '../../parts/columns.tsx'
import { type Column, DataTable } from '../../parts/data-table.tsx'
import { goalWords, isGoal } from '../../parts/goal-words.ts'
import { useWords } from '../../words/wording.ts'
import { danaWords } from './dana-words.ts'
import type { Run } from './run.ts'

type Price = NonNullable<Run['funds'][number]['price']>

const TEN_MILLION = 10_000_000

/** What ten million more would add, fund by fund, and where it helps most: the price of the last rupiah. */
export function PriceCard({ run }: { readonly run: Run }) {
  const say = useWords(danaWords)
  const sayGoal = useWords(goalWords)
  /** `tiers[2]` is the third tier of its goal. */
  const goalOf = (goal: string): string => {
    const [, name = goal, place] = /^(\w+)(?:\[(\d+)\])?/.exec(goal) ?? []
    if (!isGoal(name)) return goal
    return place === undefined ? sayGoal(name) : `${sayGoal(name)} (${Number(place) + 1})`
  }
  const explained = useApi('runExplained').data?.explained
  const best = explained?.tenMillion.find(({ fundId }) => fundId === explained.bestFundId)
  /** Most goals count people; the score has a unit of its own. */
  const addsOf = ({ goal, perRupiah }: Price): string => {
    const adds = perRupiah * TEN_MILLION
    return goal === 'score'
      ? decimal(adds)
      : say('peopleCount', { people: formatCount(Math.floor(adds)) })
  }
  const priced = run.funds.filter(({ price }) => price !== null)
  // No price is no answer: the run may have left it uncounted.
  if (priced.length === 0) return null
  const columns: readonly Column<Run['funds'][number]>[] = [
    fundColumn(say('fund')),
    countColumn('people', say('people'), ({ people }) => people),
    rupiahColumn('used', say('used'), ({ usedRupiah }) => usedRupiah),
    rupiahColumn('remainder', say('remainder'), ({ leftRupiah }) => leftRupiah),
    {
      key: 'goal',
      head: say('goal'),
      cell: ({ price }) => (price ? goalOf(price.goal) : '–'),
    },
    {
      key: 'price',
      head: say('perTenMillion'),
      isNumber: true,
      cell: ({ price }) => (price ? addsOf(price) : '–'),
    },
  ]
  return (
    <Card
      title={best ? say('priceBest', { fund: best.name }) : say('priceTitle')}
      note={say('priceNote')}
    >
      <DataTable
        caption={say('priceTitle')}
        rows={priced}
        rowKey={({ id }) => id}
        columns={columns}
      />
    </Card>
  )
}

function decimal(value: number): string {
  return value.toFixed(2).replace('.', ',')
}
