import { sql } from 'kysely'
import { type Db, runSql } from '#platform/database.ts'
import type { FundTables } from '../fund/tables.ts'
import type { MatchTables } from '../match/tables.ts'
import type { EnrolTables, RosterChangeKind } from './tables.ts'

type Enrol = Db<EnrolTables>

export function listFilePage(
  db: Enrol,
  regencyCode: string,
  page: { limit: number; offset: number },
) {
  return runSql<{
    id: string
    direction: 'out' | 'in'
    kind: string
    name: string
    row_count: number
    at: string
    sha256: string
    answers_name: string | null
    faults: { line: number; sentence: string }[]
    sent: number | null
    accepted: number | null
    refused: number | null
    total: number
  }>(
    db,
    sql`
select file.id, file.direction, file.kind, file.name, file.row_count, file.at, file.sha256, answered.name as answers_name, file.faults,
  line.sent, line.accepted, line.refused, count(*) over () as total
from exchange_file file
left join exchange_file answered on answered.regency_code = file.regency_code and answered.id = file.answers
left join (
  select file_id, count(*) filter (where state = 'sent') as sent, count(*) filter (where state = 'accepted') as accepted,
    count(*) filter (where state = 'refused') as refused
  from registration where regency_code = ${regencyCode} group by file_id
) as line on line.file_id = file.id
where file.regency_code = ${regencyCode}
order by file.at desc, file.id desc limit ${page.limit} offset ${page.offset}`,
  )
}

export function countRegistrations(db: Enrol, regencyCode: string) {
  return runSql<{ state: 'sent' | 'accepted' | 'refused'; lines: number }>(
    db,
    sql`select state, count(*) as lines from registration where regency_code = ${regencyCode} group by state`,
  )
}

export function countRefusalReasons(db: Enrol, regencyCode: string) {
  return runSql<{ code: string; reason: string; people: number }>(
    db,
    sql`
select coalesce(reject_code, '') as code, coalesce(min(reject_reason), '') as reason, count(distinct worker_id) as people
from registration where regency_code = ${regencyCode} and state = 'refused' group by 1 order by 3 desc, 1`,
  )
}

export function listChangePage(
  db: Db<EnrolTables & MatchTables & FundTables>,
  regencyCode: string,
  page: { kind: string | null; limit: number; offset: number },
) {
  return runSql<{
    id: string
    worker_id: string
    name: string
    village_code: string
    kind: RosterChangeKind
    from_month: string
    reason: string
    at: string
    file_id: string | null
    in_worker_id: string | null
    in_name: string | null
    fund_id: string | null
    in_from: string | null
    in_to: string | null
    total: number
  }>(
    db,
    sql`
select change.id, change.worker_id, worker.name, change.village_code, change.kind, change.from_month, change.reason, change.at, change.file_id,
  step.in_worker_id, incomer.name as in_name, step.fund_id, step.from_month as in_from, step.to_month as in_to, count(*) over () as total
from roster_change change
join worker on worker.regency_code = change.regency_code and worker.id = change.worker_id
left join substitution step on step.regency_code = change.regency_code and step.out_worker_id = change.worker_id
left join worker incomer on incomer.regency_code = step.regency_code and incomer.id = step.in_worker_id
where change.regency_code = ${regencyCode} and (${page.kind}::text is null or change.kind = ${page.kind})
order by change.at desc, change.id desc limit ${page.limit} offset ${page.offset}`,
  )
}

export function countChangeKinds(db: Enrol, regencyCode: string) {
  return runSql<{ kind: string; people: number; substitutions: number }>(
    db,
    sql`
select kind, count(distinct worker_id) as people, (select count(*) from substitution where regency_code = ${regencyCode}) as substitutions
from roster_change where regency_code = ${regencyCode} group by kind order by 2 desc, 1`,
  )
}

export function countMembers(db: Enrol, regencyCode: string, on: string) {
  return runSql<{ open: number; closed: number; without_number: number; entered: number }>(
    db,
    sql`
select count(*) filter (where left_on is null or left_on >= ${on}::date) as open,
  count(*) filter (where left_on < ${on}::date) as closed,
  count(*) filter (where kpj_enc is null) as without_number,
  count(*) filter (where extract(year from entered_on) = extract(year from ${on}::date)) as entered
from membership where regency_code = ${regencyCode}`,
  )
}

export function findMembership(db: Enrol, regencyCode: string, workerId: string) {
  return db
    .selectFrom('membership')
    .selectAll()
    .where('regency_code', '=', regencyCode)
    .where('worker_id', '=', workerId)
    .executeTakeFirst()
}

/** The worker who holds a membership number, by its blind index. */
export function findWorkerByKpj(db: Enrol, regencyCode: string, kpjIndex: Buffer) {
  return db
    .selectFrom('membership')
    .select('worker_id')
    .where('regency_code', '=', regencyCode)
    .where('kpj_index', '=', kpjIndex)
    .executeTakeFirst()
}
