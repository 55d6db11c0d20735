import { formatCount, formatPercent, formatRupiah } from '#vocabulary/indonesian.ts'
import type { Answer } from '#web/shared/api.ts'
import { Card } from '../../parts/card.tsx'
import { type Column, DataTable } from '../../parts/data-table.tsx'
import { FactStatus } from '../../parts/fact-status.tsx'
import { FundMark } from '../../parts/fund-mark.tsx'
import { MoneyBar, MoneyLegend } from '../../parts/money-bar.tsx'
import { Rupiah } from '../../parts/numbers.tsx'
import { useWords } from '../../words/wording.ts'
import { berandaWords } from './beranda-words.ts'
import { type FundGroup, groupFunds } from './group-funds.ts'

type Fund = Answer<'home'>['funds'][number]

interface FundTableProps {
  readonly funds: readonly Fund[]
  readonly totals: Fund['flow']
}

export function FundTable({ funds, totals }: FundTableProps) {
  const say = useWords(berandaWords)
  const { ceilingRupiah, committedRupiah, paidRupiah, remainderRupiah } = totals
  const partOf = (rupiah: number): string =>
    ceilingRupiah === 0 ? '–' : formatPercent(rupiah / ceilingRupiah)
  const columns: Column<FundGroup>[] = [
    {
      key: 'fund',
      head: say('fund'),
      cell: ({ name, kind, people, funds: count, status }) => (
        <>
          <FundMark kind={kind}>{name}</FundMark>
          <span className="second-line nowrap">
            {people === null
              ? say('fundCount', { count: formatCount(count) })
              : say('peopleCount', { count: formatCount(people) })}{' '}
            {status !== null && status !== 'verified' && <FactStatus status={status} />}
          </span>
        </>
      ),
    },
    {
      key: 'part',
      head: say('part'),
      isWideOnly: true,
      cell: ({ flow }) => <MoneyBar flow={flow} />,
    },
    {
      key: 'committed',
      head: say('committed'),
      isNumber: true,
      cell: ({ flow }) => <Rupiah value={flow.committedRupiah} />,
    },
    {
      key: 'paid',
      head: say('paid'),
      isNumber: true,
      cell: ({ flow }) => <Rupiah value={flow.paidRupiah} />,
    },
    {
      key: 'remainder',
      head: say('remainder'),
      isNumber: true,
      cell: ({ flow }) => <Rupiah value={flow.remainderRupiah} />,
    },
  ]
  return (
    <Card
      span={8}
      title={say('fundsTitle', { bound: partOf(committedRupiah), paid: partOf(paidRupiah) })}
      note={say('fundsNote', { ceiling: formatRupiah(ceilingRupiah) })}
      side={<MoneyLegend />}
    >
      <DataTable
        caption={say('fund')}
        columns={columns}
        rows={groupFunds(funds)}
        rowKey={({ id }) => id}
        total={{
          fund: say('sum'),
          committed: formatRupiah(committedRupiah),
          paid: formatRupiah(paidRupiah),
          remainder: formatRupiah(remainderRupiah),
        }}
      />
    </Card>
  )
}
