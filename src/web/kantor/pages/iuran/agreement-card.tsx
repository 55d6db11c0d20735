import { IconCheck, IconX } from '@tabler/icons-react'
import { formatCount, formatRupiah } from '#vocabulary/indonesian.ts'
import type { Answer } from '#web/shared/api.ts'
import { Badge } from '../../parts/badge.tsx'
import { Card } from '../../parts/card.tsx'
import { DataTable } from '../../parts/data-table.tsx'
import { useWords } from '../../words/wording.ts'
import { iuranWords } from './iuran-words.ts'

type Agreement = Answer<'bills'>['agreement']

/** The sum of person-months beside the double entry: one rupiah apart and it shows. */
export function AgreementCard({ agreement }: { readonly agreement: Agreement }) {
  const say = useWords(iuranWords)
  const broken = agreement.filter(({ agrees }) => !agrees).length
  return (
    <Card
      title={
        broken === 0 ? say('agreementAll') : say('agreementBroken', { count: formatCount(broken) })
      }
      note={say('agreementNote')}
    >
      <DataTable
        caption={say('agreementTitle')}
        rows={agreement}
        rowKey={({ fundId }) => fundId}
        columns={[
          { key: 'fund', head: say('fund'), cell: ({ fundName }) => fundName },
          {
            key: 'events',
            head: say('events'),
            isNumber: true,
            cell: ({ eventsRupiah }) => formatRupiah(eventsRupiah),
          },
          {
            key: 'ledger',
            head: say('ledger'),
            isNumber: true,
            cell: ({ ledgerRupiah }) => formatRupiah(ledgerRupiah),
          },
          {
            key: 'agrees',
            head: say('standing'),
            cell: ({ agrees }) => (
              <Badge tone={agrees ? 'good' : 'harm'} icon={agrees ? IconCheck : IconX}>
                {say(agrees ? 'agrees' : 'differs')}
              </Badge>
            ),
          },
        ]}
      />
    </Card>
  )
}
