import { formatCount, formatPercent, formatRupiah } from '#vocabulary/indonesian.ts'
import type { Answer } from '#web/shared/api.ts'
import { Card } from '../../parts/card.tsx'
import { FactStatus } from '../../parts/fact-status.tsx'
import { ToolTable } from '../../parts/tool-table.tsx'
import { useWords } from '../../words/wording.ts'
import { cakupanWords } from './cakupan-words.ts'
import { SourceLine } from './source-line.tsx'

type Published = Answer<'coverage'>['published'][number]

const WRITE: Readonly<Record<Published['unit'], (value: number) => string>> = {
  percent: (value) => formatPercent(value / 100),
  rupiah: formatRupiah,
  people: formatCount,
  workers: formatCount,
}

export function PublishedCard({ published }: { readonly published: readonly Published[] }) {
  const say = useWords(cakupanWords)
  return (
    <Card title={say('publishedTitle')} note={say('publishedNote')}>
      <ToolTable
        caption={say('publishedTitle')}
        fileName="angka-terbit"
        rows={published}
        rowKey={({ indicator, period, value }) => `${indicator} ${period} ${value}`}
        columns={[
          {
            key: 'indicator',
            head: say('indicator'),
            plain: ({ indicator }) => indicator,
            cell: ({ indicator }) =>
              indicator in cakupanWords.keys
                ? say(indicator as keyof typeof cakupanWords.keys)
                : indicator,
          },
          {
            key: 'value',
            head: say('value'),
            isNumber: true,
            plain: ({ value }) => value,
            cell: ({ value, unit }) => <strong>{WRITE[unit](value)}</strong>,
          },
          {
            key: 'source',
            head: say('source'),
            plain: ({ source, period }) => `${source}, ${period}`,
            cell: (figure) => <SourceLine figure={figure} />,
          },
          {
            key: 'status',
            head: say('status'),
            plain: ({ status }) => status,
            cell: ({ status }) => <FactStatus status={status} />,
          },
        ]}
      />
    </Card>
  )
}
