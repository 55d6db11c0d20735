import { sql } from 'kysely'
import { type Db, runSql } from '#platform/database.ts'
import type { MatchTables } from '../match/tables.ts'
import type { DocumentRecord, EntitlementRecord } from './case-record.ts'
import type { ClaimState, ClaimTables } from './tables.ts'

export interface ListedClaim {
  readonly id: string
  readonly worker_id: string
  readonly name: string
  readonly village_code: string
  readonly event: string
  readonly event_on: string
  readonly found_by: string
  readonly found_on: string
  readonly state: ClaimState
  readonly amount_rupiah: number
  readonly entitlement: EntitlementRecord
  readonly documents: readonly DocumentRecord[]
  readonly submitted_on: string | null
  readonly answered_on: string | null
  readonly paid_rupiah: number | null
  readonly outcome: string | null
}

/** Cases of the regency, the longest waiting first; settled ones after. */
export function listClaims(db: Db<ClaimTables & MatchTables>, regencyCode: string) {
  return runSql<ListedClaim>(
    db,
    sql`
select claim.id, claim.worker_id, worker.name, claim.village_code, claim.event, claim.event_on, claim.found_by, claim.found_on, claim.state,
  claim.amount_rupiah, claim.entitlement, claim.documents, claim.submitted_on, claim.answered_on, claim.paid_rupiah, claim.outcome
from claim_case claim
join worker on worker.regency_code = claim.regency_code and worker.id = claim.worker_id
where claim.regency_code = ${regencyCode}
order by claim.state in ('paid', 'refused'), claim.found_on, claim.id
limit 5000`,
  )
}

export function listClaimsOfWorker(db: Db<ClaimTables>, regencyCode: string, workerId: string) {
  return db
    .selectFrom('claim_case')
    .select(['id', 'event', 'event_on', 'found_on', 'state', 'amount_rupiah', 'paid_rupiah'])
    .where('regency_code', '=', regencyCode)
    .where('worker_id', '=', workerId)
    .orderBy('found_on')
    .execute()
}
