import { formatCount, formatPercent, formatRupiah } from '#vocabulary/indonesian.ts'
import type { Answer } from '#web/shared/api.ts'
import { DataTable } from '../../parts/data-table.tsx'
import { Rupiah } from '../../parts/numbers.tsx'
import { useDates } from '../../words/use-dates.ts'
import { useWords } from '../../words/wording.ts'
import { FundFact } from './fund-fact.tsx'
import { fundWords } from './fund-words.ts'

type Fund = Answer<'funds'>['funds'][number]
type Month = Fund['months'][number]

const STEPS = ['promised', 'billed', 'paid', 'confirmed'] as const

/** Month by month from committed to confirmed, and what the ceiling still holds after each; from the ledger. */
export function FundMonths({ fund, caption }: { readonly fund: Fund; readonly caption: string }) {
  const say = useWords(fundWords)
  const dates = useDates()
  const left = new Map<string, number>()
  let remainder = fund.flow.ceilingRupiah
  for (const { month, promisedRupiah } of fund.months) {
    remainder -= promisedRupiah
    left.set(month, remainder)
  }
  return (
    <DataTable
      caption={`${fund.name}, ${caption}`}
      rows={fund.months}
      rowKey={({ month }) => month}
      columns={[
        { key: 'month', head: say('month'), cell: ({ month }) => dates.month(month) },
        {
          key: 'people',
          head: say('people'),
          isNumber: true,
          cell: ({ people }) => formatCount(people),
        },
        ...STEPS.map((step) => ({
          key: step,
          head: say(step),
          isNumber: true,
          cell: (row: Month) => <Rupiah value={row[`${step}Rupiah`]} />,
        })),
        {
          key: 'remainder',
          head: say('remainder'),
          isNumber: true,
          cell: ({ month }) => <Rupiah value={left.get(month) ?? 0} />,
        },
      ]}
    />
  )
}

/** What the fund lives on: target and realisation of its revenue, and the part voted for protection. */
export function FundRevenue({ fund }: { readonly fund: Fund }) {
  const say = useWords(fundWords)
  const { revenue } = fund
  if (revenue === null) return null
  return (
    <FundFact label={say('revenue')}>
      {say('revenueLine', {
        realised: formatRupiah(revenue.realisedRupiah),
        target: formatRupiah(revenue.targetRupiah),
        share: formatPercent(revenue.protectionShare),
      })}
      <details className="fund-months">
        <summary>{say('revenueMonths')}</summary>
        <RevenueMonths fund={fund} months={revenue.months} />
      </details>
    </FundFact>
  )
}

interface RevenueProps {
  readonly fund: Fund
  readonly months: NonNullable<Fund['revenue']>['months']
}

function RevenueMonths({ fund, months }: RevenueProps) {
  const say = useWords(fundWords)
  const dates = useDates()
  return (
    <DataTable
      caption={`${fund.name}, ${say('revenueMonths')}`}
      rows={months}
      rowKey={({ month }) => month}
      columns={[
        { key: 'month', head: say('month'), cell: ({ month }) => dates.month(month) },
        {
          key: 'target',
          head: say('target'),
          isNumber: true,
          cell: ({ targetRupiah }) => <Rupiah value={targetRupiah} />,
        },
        {
          key: 'realised',
          head: say('realised'),
          isNumber: true,
          cell: ({ realisedRupiah }) =>
            realisedRupiah === null ? say('notReported') : <Rupiah value={realisedRupiah} />,
        },
      ]}
    />
  )
}
