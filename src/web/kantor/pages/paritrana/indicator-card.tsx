import type { Answer } from '#web/shared/api.ts'
import { Card } from '../../parts/card.tsx'
import { DataTable } from '../../parts/data-table.tsx'
import { Said } from '../../parts/said.tsx'
import { useDates } from '../../words/use-dates.ts'
import { useWords } from '../../words/wording.ts'
import { EvidenceStatus } from './evidence-status.tsx'
import { paritranaWords } from './paritrana-words.ts'

interface IndicatorCardProps {
  readonly indicator: Answer<'evidence'>['indicators'][number]
}

export function IndicatorCard({ indicator }: IndicatorCardProps) {
  const say = useWords(paritranaWords)
  const dates = useDates()
  return (
    <Card title={<Said>{indicator.indicator}</Said>}>
      <DataTable
        caption={indicator.indicator}
        rows={indicator.evidence}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'title',
            head: say('title'),
            cell: ({ title, kind }) => (
              <>
                <Said>{title}</Said>
                <span className="second-line">{kind}</span>
              </>
            ),
          },
          { key: 'dated', head: say('dated'), cell: ({ datedOn }) => dates.day(datedOn) },
          {
            key: 'reference',
            head: say('reference'),
            cell: ({ reference }) => <span className="fingerprint">{reference}</span>,
          },
          {
            key: 'status',
            head: say('status'),
            cell: ({ status }) => <EvidenceStatus status={status} />,
          },
        ]}
      />
    </Card>
  )
}
