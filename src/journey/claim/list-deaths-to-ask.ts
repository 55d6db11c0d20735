import { sql } from 'kysely'
import type { Office } from '#office/context.ts'
import { type Db, runSql, scopeOf } from '#platform/database.ts'
import type { EnrolTables } from '../enrol/tables.ts'
import type { MatchTables } from '../match/tables.ts'
import type { ClaimTables } from './tables.ts'

/** The branch's code for "recorded as deceased"; see `docs/exchange.md`. */
const DECEASED = 'T04'

/**
 * People whom the branch refused as deceased, who were members, and for whom no case is open. The branch does not say when they
 * died: the office has to ask the civil registry, because their families may be owed a benefit nobody claimed.
 */
export async function listDeathsToAsk(
  db: Db<ClaimTables & EnrolTables & MatchTables>,
  office: Office,
): Promise<{ workerId: string; nik: string }[]> {
  const { regencyCode } = scopeOf(db)
  const rows = await runSql<{ id: string; nik_enc: Buffer; key_version: number }>(
    db,
    sql`
select distinct worker.id, worker.nik_enc, worker.key_version
from registration
join worker on worker.regency_code = registration.regency_code and worker.id = registration.worker_id
join membership on membership.regency_code = worker.regency_code and membership.worker_id = worker.id
where registration.regency_code = ${regencyCode} and registration.reject_code = ${DECEASED} and worker.nik_enc is not null
  and not exists (select 1 from claim_case known where known.regency_code = worker.regency_code and known.worker_id = worker.id)
order by worker.id`,
  )
  return rows.map((row) => ({
    workerId: row.id,
    nik: office.keys.open(row.nik_enc, row.key_version),
  }))
}
