import { sql } from 'kysely'
import { formatCount, formatRupiah } from '#vocabulary/indonesian.ts'
import type { BookCheck, BookScope, FoundViolation } from './book-check.ts'

const rupiah = (value: number) => formatRupiah(value)

const funds = ({ regencyCode, year }: BookScope) =>
  sql<{
    count: number
  }>`select count(*) as count from fund where regency_code = ${regencyCode} and budget_year = ${year}`

const bills = ({ regencyCode, year }: BookScope) =>
  sql<{
    count: number
  }>`select count(*) as count from bill where regency_code = ${regencyCode} and budget_year = ${year}`

/** Rupiah of the books: both books agree, and no fund gives more than it has, when it has it, to whom it may. */
export const checksOfMoney: readonly BookCheck[] = [
  {
    id: 'ledger-balances',
    title: 'Debit sama dengan kredit pada setiap tagihan',
    looked: bills,
    violations: ({ regencyCode, year }) => sql<FoundViolation>`
select bill_id::text as subject, sum(debit_rupiah)::bigint as expected, sum(credit_rupiah)::bigint as found from ledger_entry
where regency_code = ${regencyCode} and budget_year = ${year} group by bill_id having sum(debit_rupiah) <> sum(credit_rupiah) order by 1`,
    say: ({ subject, expected, found }) =>
      `Tagihan ${subject}: debit ${rupiah(expected)}, kredit ${rupiah(found)}.`,
  },
  {
    id: 'two-books-agree',
    title: 'Buku besar per sumber dana sama dengan jumlah bulan-orang dikali JKK dan JKM',
    looked: funds,
    violations: ({ regencyCode, year }) => sql<FoundViolation>`
with ledger as (
  select fund_id, month, account, sum(debit_rupiah - credit_rupiah) as rupiah from ledger_entry
  where regency_code = ${regencyCode} and budget_year = ${year} and account in ('expense-jkk', 'expense-jkm') group by fund_id, month, account
), person_months as (
  select fund_id, month, 'expense-jkk' as account, sum(jkk_rupiah) as rupiah from contribution_event
  where regency_code = ${regencyCode} and budget_year = ${year} and kind = 'billed' group by fund_id, month
  union all
  select fund_id, month, 'expense-jkm', sum(jkm_rupiah) from contribution_event
  where regency_code = ${regencyCode} and budget_year = ${year} and kind = 'billed' group by fund_id, month
)
select fund_id || ' ' || month || ' ' || account as subject, coalesce(person_months.rupiah, 0)::bigint as expected, coalesce(ledger.rupiah, 0)::bigint as found
from ledger full join person_months using (fund_id, month, account)
where coalesce(person_months.rupiah, 0) <> coalesce(ledger.rupiah, 0) order by 1`,
    say: ({ subject, expected, found }) =>
      `${subject}: bulan-orang ${rupiah(expected)}, buku besar ${rupiah(found)}.`,
  },
  {
    id: 'premium-is-promised',
    title: 'Setiap bulan dibayar sebesar yang dijanjikan, dikurangi keringanan yang dibukukan',
    looked: ({ regencyCode, year }) => sql<{ count: number }>`
select count(*) as count from contribution_state where regency_code = ${regencyCode} and budget_year = ${year} and kind = 'confirmed'`,
    violations: ({ regencyCode, year }) => sql<FoundViolation>`
select fund_id || ' ' || month as subject, sum(promised)::bigint as expected, sum(confirmed + credited)::bigint as found
from (
  select fund_id, month, worker_id,
    coalesce(sum(jkk_rupiah + jkm_rupiah) filter (where kind = 'promised'), 0) - coalesce(sum(jkk_rupiah + jkm_rupiah) filter (where kind = 'released'), 0) as promised,
    coalesce(sum(jkk_rupiah + jkm_rupiah) filter (where kind = 'confirmed'), 0) as confirmed,
    coalesce(sum(jkk_rupiah + jkm_rupiah) filter (where kind = 'credited'), 0) as credited
  from contribution_event where regency_code = ${regencyCode} and budget_year = ${year} and (bill_id is not null or
    kind in ('promised', 'released'))
  group by fund_id, month, worker_id
) as person_month
where confirmed > 0 and promised <> confirmed + credited
group by fund_id, month order by 1`,
    say: ({ subject, expected, found }) =>
      `${subject}: dijanjikan ${rupiah(expected)}, dikonfirmasi dengan keringanan ${rupiah(found)}.`,
  },
  {
    id: 'payments-are-bills',
    title: 'Setiap tagihan dibayar paling banyak satu kali, sebesar tagihannya',
    looked: bills,
    violations: ({ regencyCode, year }) => sql<FoundViolation>`
select bill.payment_code as subject, (bill.jkk_rupiah + bill.jkm_rupiah)::bigint as expected, sum(payment.rupiah)::bigint as found
from bill join payment on payment.regency_code = bill.regency_code and payment.bill_id = bill.id
where bill.regency_code = ${regencyCode} and bill.budget_year = ${year}
group by bill.id, bill.payment_code, bill.jkk_rupiah, bill.jkm_rupiah
having count(*) <> 1 or sum(payment.rupiah) <> bill.jkk_rupiah + bill.jkm_rupiah order by 1`,
    say: ({ subject, expected, found }) =>
      `Kode iuran ${subject}: ditagih ${rupiah(expected)}, dibayar ${rupiah(found)}.`,
  },
  {
    id: 'within-ceiling',
    title: 'Tidak ada sumber dana yang menjanjikan atau membayar melebihi pagunya',
    looked: funds,
    violations: ({ regencyCode, year }) => sql<FoundViolation>`
with used as (
  select fund_id, sum(jkk_rupiah + jkm_rupiah) filter (where kind <> 'released') as committed from contribution_state
  where regency_code = ${regencyCode} and budget_year = ${year} group by fund_id
), paid as (
  select bill.fund_id, sum(payment.rupiah) as paid from payment
  join bill on bill.regency_code = payment.regency_code and bill.id = payment.bill_id
  where payment.regency_code = ${regencyCode} and bill.budget_year = ${year} group by bill.fund_id
)
select fund.id as subject, fund.ceiling_rupiah as expected, greatest(coalesce(used.committed, 0), coalesce(paid.paid, 0))::bigint as found
from fund left join used on used.fund_id = fund.id left join paid on paid.fund_id = fund.id
where fund.regency_code = ${regencyCode} and fund.budget_year = ${year}
  and exists (select 1 from contribution_event event where event.regency_code = fund.regency_code and event.budget_year = fund.budget_year
    and event.fund_id = fund.id and event.kind = 'promised')
  and greatest(coalesce(used.committed, 0), coalesce(paid.paid, 0)) > fund.ceiling_rupiah order by 1`,
    say: ({ subject, expected, found }) =>
      `Sumber dana ${subject}: pagu ${rupiah(expected)}, terpakai ${rupiah(found)}.`,
  },
  {
    id: 'within-arrivals',
    title: 'Tidak ada pembayaran sebelum uangnya datang',
    looked: funds,
    violations: ({ regencyCode, year }) => sql<FoundViolation>`
with paid as (
  select bill.fund_id, to_char(payment.paid_on, 'YYYY-MM') as month, sum(payment.rupiah) as rupiah from payment
  join bill on bill.regency_code = payment.regency_code and bill.id = payment.bill_id
  where payment.regency_code = ${regencyCode} and bill.budget_year = ${year} group by 1, 2
), so_far as (
  select fund_id, month, sum(rupiah) over (partition by fund_id order by month) as rupiah from paid
)
select so_far.fund_id || ' ' || so_far.month as subject, coalesce(come.rupiah, 0)::bigint as expected, so_far.rupiah::bigint as found
from so_far
join fund on fund.regency_code = ${regencyCode} and fund.budget_year = ${year} and fund.id = so_far.fund_id and jsonb_typeof(fund.arrivals) = 'array'
cross join lateral (
  select sum((arrival ->> 'rupiah')::bigint) as rupiah from jsonb_array_elements(fund.arrivals) as arrival where arrival ->> 'month' <= so_far.month
) as come
where so_far.rupiah > coalesce(come.rupiah, 0) order by 1`,
    say: ({ subject, expected, found }) =>
      `${subject}: uang yang sudah datang ${rupiah(expected)}, dibayar ${rupiah(found)}.`,
  },
  {
    id: 'within-earmark',
    title: 'Setiap sumber dana hanya membayar orang dan bulan yang boleh dibayarnya',
    looked: ({ regencyCode, year }) => sql<{ count: number }>`
select count(distinct (fund_id, worker_id)) as count from contribution_state
where regency_code = ${regencyCode} and budget_year = ${year} and kind <> 'released'`,
    violations: ({ regencyCode, year }) => sql<FoundViolation>`
with payer as (
  select distinct fund_id, worker_id from contribution_state
  where regency_code = ${regencyCode} and budget_year = ${year} and kind <> 'released' and (kind = 'promised' or bill_id is not null)
), outside as (
  select payer.fund_id, payer.worker_id from payer
  join fund on fund.regency_code = ${regencyCode} and fund.budget_year = ${year} and fund.id = payer.fund_id
  left join decision on decision.regency_code = ${regencyCode} and decision.programme_year = ${year} and decision.worker_id = payer.worker_id
  where not exists (
    select 1 from jsonb_array_elements(fund.accepts) as wanted
    where not exists (select 1 from jsonb_array_elements_text(wanted) as tag where tag <> all (coalesce(decision.tags, '{}')))
  )
  union
  select state.fund_id, state.worker_id from contribution_state state
  join fund on fund.regency_code = state.regency_code and fund.budget_year = state.budget_year and fund.id = state.fund_id
  where state.regency_code = ${regencyCode} and state.budget_year = ${year} and state.kind <> 'released'
    and (state.month < fund.from_month or state.month > fund.to_month)
)
select fund_id as subject, 0 as expected, count(*) as found from outside group by fund_id order by 1`,
    say: ({ subject, found }) =>
      `Sumber dana ${subject} membayar ${formatCount(found)} orang atau bulan di luar ikatannya.`,
  },
]
