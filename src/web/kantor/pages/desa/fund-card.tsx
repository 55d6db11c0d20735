import { formatCount } from '#vocabulary/indonesian.ts'
import type { Answer } from '#web/shared/api.ts'
import { Card } from '../../parts/card.tsx'
import { DataTable } from '../../parts/data-table.tsx'
import { FundMark } from '../../parts/fund-mark.tsx'
import { Rupiah } from '../../parts/numbers.tsx'
import { useWords } from '../../words/wording.ts'
import { desaWords } from './desa-words.ts'

type Fund = Answer<'village'>['funds'][number]

export function FundCard({ funds }: { readonly funds: readonly Fund[] }) {
  const say = useWords(desaWords)
  return (
    <Card title={say('fundsTitle')}>
      {funds.length === 0 ? (
        <p>{say('fundsNone')}</p>
      ) : (
        <DataTable
          caption={say('fundsTitle')}
          rows={funds}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'fund',
              head: say('fund'),
              cell: ({ kind, name }) => <FundMark kind={kind}>{name}</FundMark>,
            },
            {
              key: 'people',
              head: say('people'),
              isNumber: true,
              cell: ({ people }) => formatCount(people),
            },
            {
              key: 'rupiah',
              head: say('rupiah'),
              isNumber: true,
              cell: ({ rupiah }) => <Rupiah value={rupiah} />,
            },
          ]}
        />
      )}
    </Card>
  )
}
