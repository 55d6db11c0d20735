import { formatCount } from '#vocabulary/indonesian.ts'
import type { Answer } from '#web/shared/api.ts'
import { useApi } from '../../data/use-api.ts'
import { Card } from '../../parts/card.tsx'
import { DataTable } from '../../parts/data-table.tsx'
import { useWords } from '../../words/wording.ts'
import { fundWords } from './fund-words.ts'

type Explained = NonNullable<Answer<'runExplained'>['explained']>

/** How evenly the last allocation lies over the villages, beside what equal shares would have given. */
export function FundFairness() {
  const say = useWords(fundWords)
  const { data } = useApi('runExplained')
  const explained = data?.explained ?? null
  if (explained === null || explained.villages.length === 0) return null
  const { gini, giniOfEqualShares, worst } = explained
  return (
    <Card
      title={
        worst
          ? say('fairTitle', {
              village: worst.village.name,
              covered: formatCount(worst.covered),
              eligible: formatCount(worst.eligible),
            })
          : say('fairAll')
      }
      note={say('fairNote', { gini: decimal(gini), equal: decimal(giniOfEqualShares) })}
    >
      <details className="fund-months">
        <summary>{say('fairTable')}</summary>
        <DataTable
          caption={say('fairTable')}
          rows={explained.villages}
          rowKey={({ village }) => village.code}
          columns={[
            { key: 'village', head: say('village'), cell: ({ village }) => village.name },
            ...(['eligible', 'covered', 'equalShare'] as const).map((key) => ({
              key,
              head: say(key),
              isNumber: true,
              cell: (row: Explained['villages'][number]) => formatCount(row[key]),
            })),
          ]}
        />
      </details>
    </Card>
  )
}

function decimal(value: number): string {
  return value.toFixed(2).replace('.', ',')
}
