import { sql } from 'kysely'
import { type Db, runSql } from '#platform/database.ts'
import type { DecideTables } from '../decide/tables.ts'
import type { EnrolTables } from '../enrol/tables.ts'
import type { FundTables } from '../fund/tables.ts'
import type { RegisterTables } from '../register/tables.ts'

type Person = Db<RegisterTables & DecideTables & FundTables & EnrolTables>

export function listPersonLines(db: Person, regencyCode: string, workerId: string) {
  return db
    .selectFrom('candidate')
    .innerJoin('village_list', (join) =>
      join
        .onRef('village_list.regency_code', '=', 'candidate.regency_code')
        .onRef('village_list.id', '=', 'candidate.list_id'),
    )
    .select([
      'candidate.id',
      'candidate.village_code',
      'candidate.programme_year',
      'candidate.list_number',
      'candidate.line',
      'candidate.state',
      'candidate.state_reason',
      'village_list.received_at',
    ])
    .where('candidate.regency_code', '=', regencyCode)
    .where('candidate.worker_id', '=', workerId)
    .orderBy('village_list.received_at')
    .limit(100)
    .execute()
}

export function listPersonGrants(db: Person, regencyCode: string, runId: string, workerId: string) {
  return db
    .selectFrom('grant_of_cover')
    .select(['fund_id', 'from_month', 'to_month', 'jkk_rupiah', 'jkm_rupiah'])
    .where('regency_code', '=', regencyCode)
    .where('run_id', '=', runId)
    .where('worker_id', '=', workerId)
    .orderBy('from_month')
    .execute()
}

export function findLeftOut(db: Person, regencyCode: string, runId: string, workerId: string) {
  return db
    .selectFrom('left_out')
    .selectAll()
    .where('regency_code', '=', regencyCode)
    .where('run_id', '=', runId)
    .where('worker_id', '=', workerId)
    .executeTakeFirst()
}

export interface CutPlace {
  readonly place_in_village: number
  readonly place_in_regency: number
  readonly cut_tier: number | null
  readonly cut_score: number | null
}

/** The place among those left out, by tier, score, list and line; and the last person of the same tier who was covered. */
export function findCutPlace(
  db: Person,
  regencyCode: string,
  person: { runId: string; year: number; workerId: string },
) {
  return runSql<CutPlace>(
    db,
    sql`
with out as (
  select left_out.worker_id, left_out.village_code, decision.tier, decision.score_millionths,
    row_number() over (order by decision.tier, decision.score_millionths desc, decision.list_number, decision.line, left_out.worker_id) as place_in_regency,
    row_number() over (partition by left_out.village_code
      order by decision.tier, decision.score_millionths desc, decision.list_number, decision.line, left_out.worker_id) as place_in_village
  from left_out
  join decision on decision.regency_code = left_out.regency_code and decision.programme_year = ${person.year} and decision.worker_id = left_out.worker_id
  where left_out.regency_code = ${regencyCode} and left_out.run_id = ${person.runId}
)
select out.place_in_village, out.place_in_regency, cut.tier as cut_tier, cut.score_millionths as cut_score
from out
left join lateral (
  select decision.tier, decision.score_millionths from decision
  join grant_of_cover granted on granted.regency_code = decision.regency_code and granted.run_id = ${person.runId} and granted.worker_id = decision.worker_id
  where decision.regency_code = ${regencyCode} and decision.programme_year = ${person.year} and decision.tier = out.tier
  order by decision.score_millionths, decision.list_number desc, decision.line desc limit 1
) as cut on true
where out.worker_id = ${person.workerId}`,
  )
}

export function listPersonDecrees(db: Person, regencyCode: string, workerId: string) {
  return db
    .selectFrom('decree_line')
    .innerJoin('decree', (join) =>
      join
        .onRef('decree.regency_code', '=', 'decree_line.regency_code')
        .onRef('decree.id', '=', 'decree_line.decree_id'),
    )
    .select([
      'decree.id',
      'decree.number',
      'decree.decided_on',
      'decree_line.no',
      'decree_line.months',
    ])
    .where('decree_line.regency_code', '=', regencyCode)
    .where('decree_line.worker_id', '=', workerId)
    .orderBy('decree.decided_on')
    .execute()
}

export function listPersonRegistrations(db: Person, regencyCode: string, workerId: string) {
  return db
    .selectFrom('registration')
    .innerJoin('exchange_file', (join) =>
      join
        .onRef('exchange_file.regency_code', '=', 'registration.regency_code')
        .onRef('exchange_file.id', '=', 'registration.file_id'),
    )
    .select([
      'registration.kind',
      'registration.state',
      'registration.reject_reason',
      'registration.answered_on',
      'registration.line',
      'exchange_file.name as file_name',
      'exchange_file.at',
    ])
    .where('registration.regency_code', '=', regencyCode)
    .where('registration.worker_id', '=', workerId)
    .orderBy('exchange_file.at')
    .execute()
}

export function listPersonChanges(db: Person, regencyCode: string, workerId: string) {
  return db
    .selectFrom('roster_change')
    .select(['id', 'kind', 'from_month', 'reason', 'at'])
    .where('regency_code', '=', regencyCode)
    .where('worker_id', '=', workerId)
    .orderBy('at')
    .execute()
}

export function listPersonSubstitutions(db: Person, regencyCode: string, workerId: string) {
  return db
    .selectFrom('substitution')
    .select(['id', 'out_worker_id', 'in_worker_id', 'fund_id', 'from_month', 'to_month', 'reason'])
    .where('regency_code', '=', regencyCode)
    .where((eb) => eb.or([eb('out_worker_id', '=', workerId), eb('in_worker_id', '=', workerId)]))
    .orderBy('from_month')
    .execute()
}
