import { formatCount } from '#vocabulary/indonesian.ts'
import { Count } from '../../../parts/numbers.tsx'
import { ToolTable } from '../../../parts/tool-table.tsx'
import { useWords } from '../../../words/wording.ts'
import { Change } from './change-text.tsx'
import { studioWords } from './studio-words.ts'
import type { Outcome } from './use-studio.ts'

/** Every village under both policies. */
export function VillageTable({ a, b }: { readonly a: Outcome; readonly b: Outcome }) {
  const say = useWords(studioWords)
  const before = new Map(a.villages.map(({ village, covered }) => [village.code, covered]))
  const rows = b.villages.map((one) => ({ ...one, before: before.get(one.village.code) ?? 0 }))
  return (
    <ToolTable
      caption={say('byVillage')}
      fileName="studio-desa"
      rows={rows}
      rowKey={({ village }) => village.code}
      columns={[
        {
          key: 'village',
          head: say('village'),
          plain: ({ village }) => village.name,
          cell: ({ village }) => village.name,
        },
        {
          key: 'eligible',
          head: say('eligible'),
          isNumber: true,
          plain: ({ eligible }) => eligible,
          cell: ({ eligible }) => formatCount(eligible),
        },
        {
          key: 'a',
          head: say('inA'),
          isNumber: true,
          plain: ({ before: was }) => was,
          cell: ({ before: was }) => <Count value={was} />,
        },
        {
          key: 'b',
          head: say('inB'),
          isNumber: true,
          plain: ({ covered }) => covered,
          cell: ({ covered }) => <Count value={covered} />,
        },
        {
          key: 'difference',
          head: say('difference'),
          isNumber: true,
          plain: ({ covered, before: was }) => covered - was,
          cell: ({ covered, before: was }) => <Change value={covered - was} />,
        },
      ]}
    />
  )
}
