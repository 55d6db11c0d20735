import { formatPercent } from '#vocabulary/indonesian.ts'
import type { Answer } from '#web/shared/api.ts'
import { Code } from '../../parts/badge.tsx'
import { Card } from '../../parts/card.tsx'
import { DataTable } from '../../parts/data-table.tsx'
import { FactStatus } from '../../parts/fact-status.tsx'
import { useDates } from '../../words/use-dates.ts'
import { useWords } from '../../words/wording.ts'
import { cakupanWords } from './cakupan-words.ts'

type Target = Answer<'coverage'>['targets'][number]

export function TargetCard({ targets }: { readonly targets: readonly Target[] }) {
  const say = useWords(cakupanWords)
  const dates = useDates()
  return (
    <Card title={say('targetsTitle')}>
      <DataTable
        caption={say('targetsTitle')}
        rows={targets}
        rowKey={({ ruleId, from }) => `${ruleId} ${from}`}
        columns={[
          {
            key: 'target',
            head: say('target'),
            cell: ({ title, note, ruleId }) => (
              <>
                {title} <Code>{ruleId}</Code>
                {note && <span className="second-line">{note}</span>}
              </>
            ),
          },
          {
            key: 'share',
            head: say('share'),
            isNumber: true,
            cell: ({ share }) => <strong>{formatPercent(share)}</strong>,
          },
          { key: 'from', head: say('from'), cell: ({ from }) => dates.day(from) },
          { key: 'source', head: say('source'), cell: ({ sourceTitle }) => sourceTitle },
          {
            key: 'status',
            head: say('status'),
            cell: ({ status }) => <FactStatus status={status} />,
          },
        ]}
      />
    </Card>
  )
}
