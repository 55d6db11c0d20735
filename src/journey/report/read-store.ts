import { type RawBuilder, sql } from 'kysely'
import { type Db, runSql } from '#platform/database.ts'
import type { DecideTables } from '../decide/tables.ts'
import type { EnrolTables } from '../enrol/tables.ts'
import type { FundTables } from '../fund/tables.ts'
import type { MatchTables } from '../match/tables.ts'
import { type StandingState, standings, type When } from '../pay/read-store.ts'
import type { PayTables } from '../pay/tables.ts'
import type { RegisterTables } from '../register/tables.ts'

type Report = Db<RegisterTables & MatchTables & DecideTables & FundTables & EnrolTables & PayTables>

export interface WorkerRowData {
  readonly id: string
  readonly name: string
  readonly village_code: string
  readonly sex: '' | 'L' | 'P'
  readonly birth_date: string | null
  readonly occupation: string
  readonly deceased_on: string | null
  readonly nik_enc: Buffer | null
  readonly key_version: number
  readonly state: StandingState
  readonly last_month: string | null
  readonly answer: 'yes' | 'no' | 'facts-missing' | null
}

export interface WorkerFilter {
  readonly year: number
  readonly q: string
  readonly village: string | null
  readonly state: string | null
  readonly answer: string | null
  readonly ids: readonly string[] | null
  readonly limit: number
  readonly offset: number
}

/** People by name; every filter may be left out. */
export function listWorkerPage(db: Report, regencyCode: string, when: When, filter: WorkerFilter) {
  const inVillage =
    filter.village === null ? sql`true` : sql`worker.village_code = ${filter.village}`
  return runSql<WorkerRowData & { total: number }>(
    db,
    sql`
with person as (
  select worker.id, worker.name, decision.answer
  from worker
  left join decision on decision.regency_code = worker.regency_code and decision.programme_year = ${filter.year} and decision.worker_id = worker.id
  where worker.regency_code = ${regencyCode} and worker.merged_into is null
    and (${filter.ids === null} or worker.id = any(${filter.ids ?? []}::uuid[]))
    and (${filter.q} = '' or worker.name ilike ${`%${filter.q.replace(/[\\%_]/g, '\\$&')}%`})
    and (${filter.village}::text is null or worker.village_code = ${filter.village})
    and (${filter.answer}::text is null or decision.answer = ${filter.answer})
), ${filter.state === null ? page : judged(standings(regencyCode, when, inVillage), filter.state)}, page as materialized (
  select * from chosen order by name, id limit ${filter.limit} offset ${filter.offset}
)
select worker.id, worker.name, worker.village_code, worker.sex, worker.birth_date, worker.occupation, worker.deceased_on, worker.nik_enc,
  worker.key_version, standing.state, standing.last_month, page.answer, page.total
from page
join worker on worker.regency_code = ${regencyCode} and worker.id = page.id
join (${standings(regencyCode, when, sql`worker.id in (select id from page)`)}) as standing on standing.worker_id = page.id
order by page.name, page.id`,
  )
}

const page = sql`chosen as (select person.*, count(*) over () as total from person)`

/** A wanted state has to be reckoned for everybody who fits the other filters; a plain page only for its own rows. */
function judged(standing: RawBuilder<unknown>, state: string): RawBuilder<unknown> {
  return sql`standing as materialized (${standing}), chosen as (
  select person.*, count(*) over () as total from person
  join standing on standing.worker_id = person.id where standing.state = ${state}
)`
}

export interface VillageFigures {
  readonly village_code: string
  readonly eligible: number
  readonly granted: number
  readonly left_out: number
  readonly protected: number
  readonly in_grace: number
  readonly lapsed: number
  readonly not_started: number
  /** People the village is known to have: named and found eligible, or members already. */
  readonly known: number
}

/** Decision, money and protection per village of the regency. */
export function listVillageFigures(
  db: Report,
  regencyCode: string,
  when: When,
  run: { year: number; id: string | null; villageCode: string | null },
) {
  const among = run.villageCode === null ? sql`true` : sql`worker.village_code = ${run.villageCode}`
  return runSql<VillageFigures>(
    db,
    sql`
with standing as materialized (${standings(regencyCode, when, among)}), person as (
  select standing.village_code, standing.state, decision.answer,
    exists (select 1 from grant_of_cover granted where granted.regency_code = ${regencyCode} and granted.run_id = ${run.id}::uuid and granted.worker_id = standing.worker_id) as is_granted,
    exists (select 1 from left_out out where out.regency_code = ${regencyCode} and out.run_id = ${run.id}::uuid and out.worker_id = standing.worker_id) as is_left_out
  from standing
  left join decision on decision.regency_code = ${regencyCode} and decision.programme_year = ${run.year} and decision.worker_id = standing.worker_id
)
select village_code,
  count(*) filter (where answer = 'yes') as eligible,
  count(*) filter (where is_granted) as granted,
  count(*) filter (where is_left_out) as left_out,
  count(*) filter (where state = 'protected') as protected,
  count(*) filter (where state = 'in-grace') as in_grace,
  count(*) filter (where state = 'lapsed') as lapsed,
  count(*) filter (where state = 'not-started') as not_started,
  count(*) filter (where state <> 'left' and (answer = 'yes' or state in ('protected', 'in-grace', 'not-started'))) as known
from person group by village_code order by village_code`,
  )
}

/** What the villages named and what became of it, over the whole regency. */
export function countDecisions(db: Report, regencyCode: string, year: number) {
  return runSql<{ answer: 'yes' | 'no' | 'facts-missing'; people: number }>(
    db,
    sql`select answer, count(*) as people from decision where regency_code = ${regencyCode} and programme_year = ${year} group by answer`,
  )
}

/** Why people of a village were told no, or what is missing, by the deciding reason. */
export function countVillageRefusals(
  db: Report,
  regencyCode: string,
  year: number,
  villageCode: string,
) {
  return runSql<{ answer: string; sentence: string; people: number }>(
    db,
    sql`
select answer, coalesce(reasons -> 0 ->> 'code', '') as sentence, count(*) as people
from decision where regency_code = ${regencyCode} and programme_year = ${year} and village_code = ${villageCode} and answer <> 'yes'
group by 1, 2 order by 3 desc, 2`,
  )
}

/** Lines of a village that were not accepted, by reason. */
export function countLineReasons(
  db: Report,
  regencyCode: string,
  year: number,
  villageCode: string,
) {
  return runSql<{ state: string; reason: string; lines: number }>(
    db,
    sql`
select state, state_reason as reason, count(*) as lines from candidate
where regency_code = ${regencyCode} and programme_year = ${year} and village_code = ${villageCode} and state not in ('accepted', 'received')
group by 1, 2 order by 3 desc, 2`,
  )
}

export function countVillageRun(
  db: Report,
  regencyCode: string,
  run: { id: string; villageCode: string },
) {
  return runSql<{ reason: string; people: number }>(
    db,
    sql`
select reason, count(*) as people from left_out
where regency_code = ${regencyCode} and run_id = ${run.id} and village_code = ${run.villageCode} group by reason order by 2 desc`,
  )
}

export function sumVillageFunds(
  db: Report,
  regencyCode: string,
  run: { id: string; villageCode: string },
) {
  return runSql<{ fund_id: string; people: number; rupiah: number }>(
    db,
    sql`
select fund_id, count(distinct worker_id) as people, sum((jkk_rupiah + jkm_rupiah) * (
  (left(to_month, 4)::int * 12 + right(to_month, 2)::int) - (left(from_month, 4)::int * 12 + right(from_month, 2)::int) + 1))::bigint as rupiah
from grant_of_cover where regency_code = ${regencyCode} and run_id = ${run.id} and village_code = ${run.villageCode}
group by fund_id order by 2 desc, 1`,
  )
}

/** Accepted registrations and refusals of the branch for one village. */
export function countVillageRegistrations(db: Report, regencyCode: string, villageCode: string) {
  return runSql<{ state: 'sent' | 'accepted' | 'refused'; reason: string; people: number }>(
    db,
    sql`
select state, coalesce(reject_reason, '') as reason, count(distinct worker_id) as people
from registration where regency_code = ${regencyCode} and village_code = ${villageCode} group by 1, 2 order by 3 desc, 2`,
  )
}

export function countSegments(db: Report, regencyCode: string, when: When) {
  return runSql<{ segment: string; people: number }>(
    db,
    sql`
select coalesce(membership.segment, 'bpu') as segment, count(*) as people
from (${standings(regencyCode, when)}) as standing
left join membership on membership.regency_code = ${regencyCode} and membership.worker_id = standing.worker_id
where standing.state = 'protected' group by 1 order by 2 desc, 1`,
  )
}

/** What waits for an office, and since when. */
export function listWaits(db: Report, regencyCode: string) {
  return runSql<{
    open_pairs: number
    pairs_since: string | null
    unanswered: number
    unanswered_since: string | null
    disputed: number
    disputed_since: string | null
    to_pay: number
    to_pay_since: string | null
    to_pay_rupiah: number
  }>(
    db,
    sql`
select pair.open_pairs, pair.pairs_since, sent.unanswered, sent.unanswered_since, disputed.disputed, disputed.disputed_since,
  due.to_pay, due.to_pay_since, due.to_pay_rupiah
from (
  select count(*) + (select count(*) from worker_pair where regency_code = ${regencyCode} and state = 'open')
      + (select count(*) from outside_pair where regency_code = ${regencyCode} and state = 'open') as open_pairs,
    min(list.received_at)::date as pairs_since
  from possible_pair pair
  join candidate on candidate.regency_code = pair.regency_code and candidate.id = pair.candidate_id
  join village_list list on list.regency_code = candidate.regency_code and list.id = candidate.list_id
  where pair.regency_code = ${regencyCode} and pair.state = 'open'
) as pair, (
  select count(*) as unanswered, min(at)::date as unanswered_since from exchange_file file
  where file.regency_code = ${regencyCode} and file.direction = 'out' and file.kind = 'registration'
    and exists (select 1 from registration line where line.regency_code = file.regency_code and line.file_id = file.id and line.state = 'sent')
) as sent, (
  select count(*) as disputed, min(received_on) as disputed_since from bill where regency_code = ${regencyCode} and state = 'disputed'
) as disputed, (
  select count(*) as to_pay, min(received_on) as to_pay_since, coalesce(sum(jkk_rupiah + jkm_rupiah), 0)::bigint as to_pay_rupiah
  from bill where regency_code = ${regencyCode} and state = 'agreed'
    and not exists (select 1 from payment where payment.regency_code = bill.regency_code and payment.bill_id = bill.id)
) as due`,
  )
}
