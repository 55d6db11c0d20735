import { sql } from 'kysely'
import { formatCount } from '#vocabulary/indonesian.ts'
import type { BookCheck, FoundViolation } from './book-check.ts'

const count = (value: number) => formatCount(value)

/** Every line the villages sent is accounted for. */
export const checksOfLines: readonly BookCheck[] = [
  {
    id: 'lines-add-up',
    title: 'Setiap baris usulan diterima, ditolak, menunggu, atau ganda; jumlahnya cocok',
    looked: ({ regencyCode, year }) => sql<{ count: number }>`
select count(*) as count from candidate where regency_code = ${regencyCode} and programme_year = ${year}`,
    violations: ({ regencyCode, year }) => sql<FoundViolation>`
select coalesce(max(name), 'tanpa berkas') as subject, sum(line)::bigint as expected, sum(placed)::bigint as found
from (
  select file_id, null as name, 1 as line, case when state in ('accepted', 'refused', 'waiting', 'duplicate') then 1 else 0 end as placed
  from candidate where regency_code = ${regencyCode} and programme_year = ${year}
  union all
  select id, name || ' / ' || sheet, 0, 0 from list_file where regency_code = ${regencyCode}
) as either group by file_id having sum(line) <> sum(placed) order by 1`,
    say: ({ subject, expected, found }) =>
      `Berkas ${subject}: ${count(expected)} baris, hanya ${count(found)} yang punya keadaan.`,
  },
  {
    id: 'files-keep-their-lines',
    title: 'Tidak ada baris berkas yang hilang',
    looked: ({ regencyCode, year }) => sql<{ count: number }>`
select count(*) as count from list_file file
join village_list list on list.regency_code = file.regency_code and list.id = file.list_id and list.programme_year = ${year}
where file.regency_code = ${regencyCode}`,
    violations: ({ regencyCode, year }) => sql<FoundViolation>`
select max(name) as subject, sum(read)::bigint as expected, sum(kept)::bigint as found
from (
  select id as file_id, name || ' / ' || sheet as name, row_count as read, 0 as kept from list_file
  where regency_code = ${regencyCode} and refused is null
    and list_id in (select id from village_list where regency_code = ${regencyCode} and programme_year = ${year})
  union all
  select file_id, null, 0, 1 from candidate where regency_code = ${regencyCode} and programme_year = ${year}
) as either group by file_id having max(name) is not null and sum(read) <> sum(kept) order by 1`,
    say: ({ subject, expected, found }) =>
      `Berkas ${subject}: ${count(expected)} baris dibaca, ${count(found)} tersimpan.`,
  },
  {
    id: 'refusals-say-why',
    title: 'Setiap baris yang ditolak, ganda, atau menunggu menyebut alasannya',
    looked: ({ regencyCode, year }) => sql<{ count: number }>`
select count(*) as count from candidate
where regency_code = ${regencyCode} and programme_year = ${year} and state in ('refused', 'duplicate', 'waiting')`,
    violations: ({ regencyCode, year }) => sql<FoundViolation>`
select state as subject, 0 as expected, count(*) as found from candidate
where regency_code = ${regencyCode} and programme_year = ${year} and state in ('refused', 'duplicate', 'waiting') and state_reason = ''
group by state order by 1`,
    say: ({ subject, found }) => `${count(found)} baris berkeadaan ${subject} tanpa alasan.`,
  },
  {
    id: 'accepted-are-people',
    title: 'Setiap baris diterima menunjuk tepat satu orang, dan setiap orang itu diputuskan',
    looked: ({ regencyCode, year }) => sql<{ count: number }>`
select count(*) as count from candidate where regency_code = ${regencyCode} and programme_year = ${year} and state = 'accepted'`,
    violations: ({ regencyCode, year }) => sql<FoundViolation>`
select coalesce(line.worker_id::text, 'tanpa orang') as subject, 1 as expected, count(*) as found
from candidate line
left join decision on decision.regency_code = line.regency_code and decision.programme_year = line.programme_year and decision.worker_id = line.worker_id
where line.regency_code = ${regencyCode} and line.programme_year = ${year} and line.state = 'accepted'
group by line.worker_id having line.worker_id is null or count(*) <> count(decision.worker_id) or count(*) <> 1
order by 1`,
    say: ({ subject, found }) =>
      `Orang ${subject}: ${count(found)} baris diterima atau belum diputuskan.`,
  },
  {
    id: 'eligible-are-placed',
    title: 'Setiap orang yang boleh dilindungi mendapat bulan atau disebut tidak terjangkau',
    looked: ({ regencyCode, year }) => sql<{ count: number }>`
select count(*) as count from decision where regency_code = ${regencyCode} and programme_year = ${year} and answer = 'yes'`,
    violations: ({ regencyCode, year }) => sql<FoundViolation>`
with run as (
  select id from allocation_run where regency_code = ${regencyCode} and programme_year = ${year} and policy -> 'rest' is null
  order by id desc limit 1
), placed as (
  select distinct grant_of_cover.worker_id from grant_of_cover, run where regency_code = ${regencyCode} and run_id = run.id
  union all
  select left_out.worker_id from left_out, run where regency_code = ${regencyCode} and run_id = run.id
)
select decision.worker_id::text as subject, 1 as expected, count(placed.worker_id) as found
from decision
left join placed on placed.worker_id = decision.worker_id
where decision.regency_code = ${regencyCode} and decision.programme_year = ${year} and decision.answer = 'yes' and exists (select 1 from run)
group by decision.worker_id having count(placed.worker_id) <> 1
order by 1`,
    say: ({ subject, found }) =>
      `Orang ${subject} ditempatkan ${count(found)} kali, bukan satu kali.`,
  },
]
