import { formatCount, formatPercent } from '#vocabulary/indonesian.ts'
import { Card } from '../../parts/card.tsx'
import { type Column, DataTable } from '../../parts/data-table.tsx'
import { useDates } from '../../words/use-dates.ts'
import { useWords } from '../../words/wording.ts'
import { shareText } from './decimal.ts'
import { mutuWords } from './mutu-words.ts'
import type { Quality } from './quality.ts'

type Estimate = NonNullable<Quality['precision']>

interface Row {
  readonly name: string
  readonly value: string
  readonly estimate: Estimate | null
}

/** Precision and recall from the probabilities, and what hands found. */
export function EstimateCard({ quality }: { readonly quality: Quality }) {
  const say = useWords(mutuWords)
  const dates = useDates()
  const { precision, recall, recallAutomatic, checked, run } = quality
  const all = checked.right + checked.wrong
  const share = (one: Estimate | null) => (one ? shareText(one.share) : '–')
  const rows: readonly Row[] = [
    { name: say('precision'), value: share(precision), estimate: precision },
    { name: say('recall'), value: share(recall), estimate: recall },
    { name: say('recallAutomatic'), value: share(recallAutomatic), estimate: recallAutomatic },
    {
      name: say('checked'),
      value:
        all === 0
          ? say('checkedNone')
          : say('checkedOf', { right: formatCount(checked.right), all: formatCount(all) }),
      estimate: checked.estimate,
    },
  ]
  const columns: readonly Column<Row>[] = [
    { key: 'name', head: say('measure'), cell: (row) => row.name },
    {
      key: 'value',
      head: say('value'),
      isNumber: true,
      cell: ({ value, estimate }) => (
        <>
          {value}
          {estimate && (
            <span className="second-line">
              {say('between', {
                low: formatPercent(estimate.low),
                high: formatPercent(estimate.high),
              })}
            </span>
          )}
        </>
      ),
    },
  ]
  const missed = recall ? Math.max(1, Math.ceil((1 - recall.low) * 100)) : null
  return (
    <Card
      title={missed ? say('estimateTitle', { missed }) : say('estimateTitleNone')}
      note={say('estimateNote')}
      span={6}
      foot={<span>{say('estimateSource', { at: dates.moment(run?.at ?? null) })}</span>}
    >
      <DataTable
        caption={say('question')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.name}
      />
    </Card>
  )
}
