import { formatCount, formatRupiah } from '#vocabulary/indonesian.ts'
import type { Answer } from '#web/shared/api.ts'
import { Card } from '../../parts/card.tsx'
import { DataTable } from '../../parts/data-table.tsx'
import { Said } from '../../parts/said.tsx'
import { useWords } from '../../words/wording.ts'
import { iuranWords } from './iuran-words.ts'

/** Which office has to do what for how many people. */
export function DutyCard({ lapse }: { readonly lapse: Answer<'lapse'> }) {
  const say = useWords(iuranWords)
  return (
    <Card span={8} title={say('dutiesTitle')}>
      <DataTable
        caption={say('dutiesTitle')}
        rows={lapse.duties}
        rowKey={({ actor, office, task }) => `${actor} ${office} ${task}`}
        columns={[
          {
            key: 'who',
            head: say('who'),
            cell: ({ office, task }) => (
              <>
                <Said>{office}</Said>
                <span className="second-line">
                  <Said>{task}</Said>
                </span>
              </>
            ),
          },
          {
            key: 'people',
            head: say('people'),
            isNumber: true,
            cell: ({ people }) => <strong>{formatCount(people)}</strong>,
          },
          {
            key: 'arrears',
            head: say('arrears'),
            isNumber: true,
            cell: ({ rupiah }) => formatRupiah(rupiah),
          },
        ]}
        total={{
          who: say('sum'),
          people: formatCount(lapse.people),
          arrears: formatRupiah(lapse.rupiah),
        }}
      />
    </Card>
  )
}
