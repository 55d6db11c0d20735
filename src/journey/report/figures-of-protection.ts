import { sql } from 'kysely'
import { addMonths, month } from '#vocabulary/month.ts'
import { standings } from '../pay/read-store.ts'
import type { Figure, FigureRow, FigureScope } from './figure.ts'

/** Who is protected on the day asked about, and why others are not any more. */
export const figuresOfProtection: readonly Figure[] = [
  {
    id: 'protected',
    title: 'Orang yang terlindungi',
    unit: 'people',
    source:
      'Orang yang bulan ini iurannya dikonfirmasi cabang; yang meninggal atau keluar tidak dihitung.',
    rows: (scope) => inState(scope, 'protected'),
  },
  {
    id: 'in-grace',
    title: 'Orang dalam masa tenggang',
    unit: 'people',
    source: 'Orang yang belum dibayar tetapi keanggotaannya masih dapat dilanjutkan.',
    rows: (scope) => inState(scope, 'in-grace'),
  },
  {
    id: 'lapsed',
    title: 'Orang yang kehilangan perlindungan tahun ini',
    unit: 'people',
    source:
      'Peserta yang tenggangnya berakhir dalam tahun program, dengan sebab tidak dilanjutkan.',
    rows: lapsed,
  },
]

function inState({ regencyCode, when }: FigureScope, state: string) {
  return sql<FigureRow>`
select worker_id::text as key, village_code as about, 1 as amount from (${standings(regencyCode, when)}) as standing where state = ${state}`
}

/**
 * Why a membership was not continued: the first of these that our books know of the person. Facts are gathered as rows and grouped,
 * because under row-level security the planner expects few rows and would join them one by one.
 */
function lapsed({ regencyCode, when, year, runId }: FigureScope) {
  const oldestEnd = addMonths(month(`${year - 1}-12`), -(when.graceMonths + 1))
  return sql<FigureRow>`
with fact (worker_id, rank, reason) as (
  select worker_id, 9, 'tidak diusulkan lagi' from (${standings(regencyCode, when)}) as standing
  where state = 'lapsed' and last_month >= ${oldestEnd}
  union all
  select worker_id, 1, 'ditolak cabang ' || max(reject_code) from registration
  where regency_code = ${regencyCode} group by worker_id having bool_and(state = 'refused')
  union all
  select worker_id, 2, 'dana tidak cukup' from left_out where regency_code = ${regencyCode} and run_id = ${runId}::uuid
  union all
  select worker_id, 3, 'bulan yang dijanjikan dilepas atau habis' from grant_of_cover where regency_code = ${regencyCode} and run_id = ${runId}::uuid
  union all
  select worker_id, 4, 'tidak memenuhi syarat ' || coalesce(reasons -> 0 ->> 'code', '') from decision
  where regency_code = ${regencyCode} and programme_year = ${year} and answer = 'no'
  union all
  select worker_id, 5, 'data kurang' from decision
  where regency_code = ${regencyCode} and programme_year = ${year} and answer = 'facts-missing'
  union all
  select max(worker_id)::uuid, 6, max(reason) from (
    select nik_index, id::text as worker_id, null as reason from worker
    where regency_code = ${regencyCode} and merged_into is null and nik_index is not null
    union all
    select nik_index, null, case state when 'refused' then 'baris usulan ditolak ' || state_reason when 'waiting' then 'baris usulan menunggu petugas'
      else 'baris usulan ganda' end from candidate
    where regency_code = ${regencyCode} and programme_year = ${year} and nik_index is not null and state <> 'accepted'
  ) as same_number
  group by nik_index having max(worker_id) is not null and max(reason) is not null
)
select worker_id::text as key, (array_agg(reason order by rank))[1] as about, 1 as amount
from fact group by worker_id having bool_or(rank = 9)`
}
