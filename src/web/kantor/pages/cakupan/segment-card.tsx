import { formatCount } from '#vocabulary/indonesian.ts'
import type { Answer } from '#web/shared/api.ts'
import { Card } from '../../parts/card.tsx'
import { DataTable } from '../../parts/data-table.tsx'
import { FundMark } from '../../parts/fund-mark.tsx'
import { useDates } from '../../words/use-dates.ts'
import { useWords } from '../../words/wording.ts'
import { cakupanWords } from './cakupan-words.ts'

type Coverage = Answer<'coverage'>

/** Protected people by way of working. */
export function SegmentCard({ answer }: { readonly answer: Coverage }) {
  const say = useWords(cakupanWords)
  return (
    <Card title={say('segmentTitle')} note={say('segmentNote')}>
      <DataTable
        caption={say('segmentTitle')}
        rows={answer.segments}
        rowKey={({ segment }) => segment}
        columns={[
          { key: 'segment', head: say('segment'), cell: ({ label }) => label },
          {
            key: 'people',
            head: say('people'),
            isNumber: true,
            cell: ({ people }) => formatCount(people),
          },
        ]}
      />
    </Card>
  )
}

/** Who pays for the people protected in the latest month. */
export function PayerCard({ answer }: { readonly answer: Coverage }) {
  const say = useWords(cakupanWords)
  const dates = useDates()
  const month = answer.months.findLast(({ isFuture }) => !isFuture)?.month
  const payers = answer.byFund.flatMap((fund) => {
    const now = fund.months.find((one) => one.month === month)
    return now && now.people > 0 ? [{ ...fund, people: now.people }] : []
  })
  if (payers.length === 0 || !month) return null
  return (
    <Card title={say('fundTitle', { month: dates.month(month) })} note={say('fundNote')}>
      <DataTable
        caption={say('fundNote')}
        rows={payers}
        rowKey={({ fundId }) => fundId}
        columns={[
          {
            key: 'fund',
            head: say('fund'),
            cell: ({ fundKind, fundName }) => <FundMark kind={fundKind}>{fundName}</FundMark>,
          },
          {
            key: 'people',
            head: say('people'),
            isNumber: true,
            cell: ({ people }) => formatCount(people),
          },
        ]}
      />
    </Card>
  )
}
