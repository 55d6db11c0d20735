import { sql } from 'kysely'
import { formatCount } from '#vocabulary/indonesian.ts'
import type { BookCheck, BookScope, FoundViolation } from './book-check.ts'

const months = ({ regencyCode, year }: BookScope) => sql<{ count: number }>`
select count(*) as count from contribution_state where regency_code = ${regencyCode} and budget_year = ${year}`

/** One payer per person and month, and a state that follows from the events. */
export const checksOfMonths: readonly BookCheck[] = [
  {
    id: 'no-month-twice',
    title: 'Tidak ada bulan seorang pekerja yang dijanjikan, dibayar, atau dikonfirmasi dua kali',
    looked: months,
    violations: ({ regencyCode, year }) => sql<FoundViolation>`
select month || ' ' || worker_id as subject, 1 as expected,
  greatest(
    count(*) filter (where kind = 'promised') - count(*) filter (where kind = 'released'),
    count(*) filter (where kind = 'paid'), count(*) filter (where kind = 'confirmed')) as found
from contribution_event where regency_code = ${regencyCode} and left(month, 4) = ${String(year)}
group by month, worker_id
having count(*) filter (where kind = 'promised') - count(*) filter (where kind = 'released') > 1
  or count(*) filter (where kind = 'paid') > 1 or count(*) filter (where kind = 'confirmed') > 1
order by 1`,
    say: ({ subject, found }) => `Bulan-orang ${subject} tercatat ${formatCount(found)} kali.`,
  },
  {
    id: 'payer-is-claimed',
    title:
      'Setiap bulan yang dijanjikan memegang satu penanggung per program, sumber dana yang sama',
    looked: months,
    violations: ({ regencyCode, year }) => sql<FoundViolation>`
select month || ' ' || worker_id || ' ' || fund_id as subject, 2 as expected, count(programme) as found
from (
  select month, worker_id, fund_id, null as programme from contribution_state
  where regency_code = ${regencyCode} and budget_year = ${year} and kind <> 'released' and (kind = 'promised' or bill_id is not null)
  union all
  select month, worker_id, fund_id, programme from payer_claim where regency_code = ${regencyCode} and budget_year = ${year}
) as held
group by month, worker_id, fund_id having count(programme) <> 2 or count(*) <> 3 order by 1`,
    say: ({ subject, found }) =>
      `Bulan-orang ${subject}: ${formatCount(found)} dari 2 program dipegang sumber dananya.`,
  },
  {
    id: 'state-follows-events',
    title: 'Keadaan setiap bulan-orang sama dengan peristiwa terakhirnya',
    looked: months,
    violations: ({ regencyCode, year }) => sql<FoundViolation>`
with last_event as (
  select distinct on (month, worker_id) month, worker_id, kind, budget_year, fund_id, jkk_rupiah, jkm_rupiah from contribution_event
  where regency_code = ${regencyCode} and budget_year = ${year} and kind <> 'credited' order by month, worker_id, seq desc
), state as (
  select month, worker_id, kind, budget_year, fund_id, jkk_rupiah, jkm_rupiah from contribution_state
  where regency_code = ${regencyCode} and budget_year = ${year}
)
select month || ' ' || worker_id as subject, count(*) as expected, 0 as found
from ((select * from last_event except select * from state) union all (select * from state except select * from last_event)) as odd
group by month, worker_id order by 1`,
    say: ({ subject }) => `Bulan-orang ${subject}: keadaannya bukan peristiwa terakhirnya.`,
  },
  {
    id: 'families-are-answered',
    title: 'Setiap santunan yang tercatat dibayar sama dengan jawaban cabang pada barisnya',
    looked: ({ regencyCode }) =>
      sql<{
        count: number
      }>`select count(*) as count from claim_case where regency_code = ${regencyCode}`,
    violations: ({ regencyCode }) => sql<FoundViolation>`
select one.id::text as subject, coalesce(one.paid_rupiah, 0)::bigint as expected, coalesce(sum(filing.paid_rupiah), 0)::bigint as found
from claim_case one
left join claim_filing filing on filing.regency_code = one.regency_code and filing.case_id = one.id and filing.answer = 'paid'
where one.regency_code = ${regencyCode}
group by one.id, one.state, one.paid_rupiah
having case when one.state = 'paid' then coalesce(one.paid_rupiah, 0) else 0 end <> coalesce(sum(filing.paid_rupiah), 0)
order by 1`,
    say: ({ subject, expected, found }) =>
      `Kasus ${subject}: tercatat Rp${formatCount(expected)}, jawaban cabang Rp${formatCount(found)}.`,
  },
]
