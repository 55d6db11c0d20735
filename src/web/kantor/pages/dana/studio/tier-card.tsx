import { formatCount, formatPercent } from '#vocabulary/indonesian.ts'
import { Card } from '../../../parts/card.tsx'
import { DataTable } from '../../../parts/data-table.tsx'
import { Said } from '../../../parts/said.tsx'
import { useWords } from '../../../words/wording.ts'
import { studioWords } from './studio-words.ts'
import type { Outcome } from './use-studio.ts'

/** The policy beside equal shares for every village, tier by tier. */
export function TierCard({ outcome }: { readonly outcome: Outcome }) {
  const say = useWords(studioWords)
  const { tiers, fairness } = outcome
  return (
    <Card
      title={say('tiersTitle')}
      note={say('tiersNote', { share: formatPercent(fairness.equalShare) })}
    >
      <DataTable
        caption={say('tiersTitle')}
        rows={tiers}
        rowKey={({ tier }) => String(tier)}
        columns={[
          { key: 'tier', head: say('tier'), cell: ({ label }) => <Said>{label}</Said> },
          ...(['eligible', 'covered', 'equally'] as const).map((key) => ({
            key,
            head: say(key),
            isNumber: true,
            cell: (row: Outcome['tiers'][number]) => formatCount(row[key]),
          })),
        ]}
      />
    </Card>
  )
}
