import { formatCount, formatRupiah } from '#vocabulary/indonesian.ts'
import type { Answer } from '#web/shared/api.ts'
import { Card } from '../../parts/card.tsx'
import type { Column } from '../../parts/data-table.tsx'
import { FactStatus } from '../../parts/fact-status.tsx'
import { FundMark } from '../../parts/fund-mark.tsx'
import { MoneyBar, MoneyLegend } from '../../parts/money-bar.tsx'
import { Rupiah } from '../../parts/numbers.tsx'
import { Said } from '../../parts/said.tsx'
import { ToolTable } from '../../parts/tool-table.tsx'
import { useWords } from '../../words/wording.ts'
import { danaWords } from './dana-words.ts'

type Fund = Answer<'funds'>['funds'][number]
type Totals = Answer<'funds'>['totals']

const STEPS = ['ceiling', 'committed', 'paid', 'confirmed', 'remainder'] as const
type Step = (typeof STEPS)[number]

interface FundOverviewProps {
  readonly funds: readonly Fund[]
  readonly totals: Totals
}

/** Every purse from its ceiling to what is left, the sum of its person-months. */
export function FundOverview({ funds, totals }: FundOverviewProps) {
  const say = useWords(danaWords)
  const columns: Column<Fund>[] = [
    {
      key: 'fund',
      head: say('fund'),
      plain: ({ name }) => name,
      cell: ({ name, kind, status, people }) => (
        <>
          <FundMark kind={kind}>{name}</FundMark>
          <span className="second-line nowrap">
            {say('peopleCount', { people: formatCount(people) })} <FactStatus status={status} />
          </span>
        </>
      ),
    },
    {
      key: 'accepts',
      head: say('accepts'),
      plain: ({ acceptsSentence }) => acceptsSentence,
      cell: ({ acceptsSentence, flow }) => (
        <>
          <span className="second-line">
            <Said>{acceptsSentence}</Said>
          </span>
          <MoneyBar flow={flow} />
        </>
      ),
    },
    ...STEPS.map((step) => ({
      key: step,
      head: say(step),
      isNumber: true,
      plain: ({ flow }: Fund) => flow[`${step}Rupiah`],
      cell: ({ flow }: Fund) => <Rupiah value={flow[`${step}Rupiah`]} />,
    })),
  ]
  return (
    <Card
      title={say('fundsTitle', { count: formatCount(funds.length) })}
      note={say('fundsNote')}
      side={<MoneyLegend />}
    >
      <ToolTable
        caption={say('fundsNote')}
        fileName="dana"
        columns={columns}
        rows={funds}
        rowKey={({ id }) => id}
        total={{ fund: say('sum'), ...sums(totals) }}
      />
    </Card>
  )
}

function sums(totals: Totals): Record<Step, string> {
  return Object.fromEntries(
    STEPS.map((step) => [step, formatRupiah(totals[`${step}Rupiah`])]),
  ) as Record<Step, string>
}
