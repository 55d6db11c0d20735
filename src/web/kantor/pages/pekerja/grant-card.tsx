import { formatCount, formatRupiah } from '#vocabulary/indonesian.ts'
import { Card } from '../../parts/card.tsx'
import { FundMark } from '../../parts/fund-mark.tsx'
import { useDates } from '../../words/use-dates.ts'
import { useWords } from '../../words/wording.ts'
import { pekerjaWords } from './pekerja-words.ts'
import type { Person } from './person.ts'

export function GrantCard({ grants }: { readonly grants: Person['grants'] }) {
  const say = useWords(pekerjaWords)
  const dates = useDates()
  if (grants.length === 0) return null
  return (
    <Card title={say('grantsTitle')}>
      <ul>
        {grants.map(({ fundId, fundName, fundKind, fromMonth, toMonth, months, rupiah }) => (
          <li key={`${fundId} ${fromMonth}`}>
            <FundMark kind={fundKind}>{fundName}</FundMark>
            <span className="second-line">
              {say('grant', {
                from: dates.month(fromMonth),
                to: dates.month(toMonth),
                months: formatCount(months),
                rupiah: formatRupiah(rupiah),
              })}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
