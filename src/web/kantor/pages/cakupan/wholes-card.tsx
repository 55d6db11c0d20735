import { formatCount, formatPercent } from '#vocabulary/indonesian.ts'
import type { Answer } from '#web/shared/api.ts'
import { Card } from '../../parts/card.tsx'
import { DataTable } from '../../parts/data-table.tsx'
import { FactStatus } from '../../parts/fact-status.tsx'
import { useWords } from '../../words/wording.ts'
import { cakupanWords } from './cakupan-words.ts'
import { SourceLine } from './source-line.tsx'

type Coverage = Answer<'coverage'>

/** One numerator over every whole we know, each with its source: the reader sees how much the choice matters. */
export function WholesCard({ answer }: { readonly answer: Coverage }) {
  const say = useWords(cakupanWords)
  const { programme, denominators } = answer
  const rows = distinct(
    programme.denominator ? [programme.denominator, ...denominators] : denominators,
  )
  return (
    <Card title={say('wholesTitle')} note={say('wholesNote')}>
      <DataTable
        caption={say('wholesTitle')}
        rows={rows}
        rowKey={keyOf}
        columns={[
          {
            key: 'source',
            head: say('source'),
            cell: (figure) => <SourceLine figure={figure} />,
          },
          {
            key: 'status',
            head: say('status'),
            cell: ({ status }) => <FactStatus status={status} />,
          },
          {
            key: 'whole',
            head: say('whole'),
            isNumber: true,
            cell: ({ value }) => formatCount(value),
          },
          {
            key: 'share',
            head: say('share'),
            isNumber: true,
            cell: ({ value }) =>
              value === 0 ? '–' : <strong>{formatPercent(programme.people / value)}</strong>,
          },
        ]}
      />
    </Card>
  )
}

type Whole = Coverage['denominators'][number]

function keyOf({ source, period, value }: Whole): string {
  return `${source} ${period} ${value}`
}

function distinct(wholes: readonly Whole[]): Whole[] {
  return [...new Map(wholes.map((whole) => [keyOf(whole), whole])).values()]
}
