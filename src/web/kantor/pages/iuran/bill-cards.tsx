import { useState } from 'react'
import { formatRupiah } from '#vocabulary/indonesian.ts'
import { useApi } from '../../data/use-api.ts'
import { Card } from '../../parts/card.tsx'
import { DataTable } from '../../parts/data-table.tsx'
import { Facts } from '../../parts/facts.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Pager } from '../../parts/pager.tsx'
import { useDates } from '../../words/use-dates.ts'
import { useWords } from '../../words/wording.ts'
import { AgreementCard } from './agreement-card.tsx'
import { billColumns, STANDINGS } from './bill-columns.tsx'
import { iuranWords } from './iuran-words.ts'

/** Bills with their differences and payments, and the proof that both books agree. */
export function BillCards() {
  const say = useWords(iuranWords)
  const dates = useDates()
  const [page, setPage] = useState(1)
  const [standing, setStanding] = useState('')
  const query = useApi('bills', { query: { page, ...(standing !== '' && { standing }) } })
  const choose = (value: string): void => {
    setStanding(value)
    setPage(1)
  }
  return (
    <Loaded query={query}>
      {({ rows, total, pageSize, totals, agreement }) => (
        <>
          <Card
            title={say('billsTitle', {
              paid: formatRupiah(totals.paidRupiah),
              billed: formatRupiah(totals.billedRupiah),
            })}
            note={say('billsNote')}
            side={
              <label className="filter-field">
                <span className="only-heard">{say('filterStanding')}</span>
                <select value={standing} onChange={(event) => choose(event.target.value)}>
                  <option value="">{say('all')}</option>
                  {STANDINGS.map(({ value, words }) => (
                    <option key={value} value={value}>
                      {say(words)}
                    </option>
                  ))}
                </select>
              </label>
            }
          >
            <Facts
              facts={[
                {
                  key: 'confirmed',
                  value: formatRupiah(totals.confirmedRupiah),
                  label: say('totalConfirmed'),
                },
                { key: 'toPay', value: formatRupiah(totals.toPayRupiah), label: say('toPay') },
                {
                  key: 'disputed',
                  value: formatRupiah(totals.disputedRupiah),
                  label: say('totalDisputed'),
                },
              ]}
            />
            {rows.length === 0 ? (
              <p className="table-nothing">{say('billsNone')}</p>
            ) : (
              <DataTable
                caption={say('billsNote')}
                rows={rows}
                rowKey={({ id }) => id}
                columns={billColumns(say, dates)}
              />
            )}
            <Pager page={page} pageSize={pageSize} total={total} onChange={setPage} />
          </Card>
          <AgreementCard agreement={agreement} />
        </>
      )}
    </Loaded>
  )
}
