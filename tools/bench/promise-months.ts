import { sql } from 'kysely'
import { promiseRun } from '#journey/pay/promise-months.ts'
import { runSql } from '#platform/database.ts'
import { type BenchHouse, REGENCY } from './bench-house.ts'
import { FUND, YEAR } from './fill-members.ts'

/** Grants every member the whole year from the one fund and promises its months. */
export async function promiseMonths({ run, office, house }: BenchHouse): Promise<void> {
  const runId = office.ids.next<string>()
  await run(async (db) => {
    await runSql(
      db,
      sql`
insert into allocation_run (regency_code, id, programme_year, made_at, code_version, instance, worker_ids, instance_sha256, result_sha256, status, objective, funds)
values (${REGENCY}, ${runId}, ${YEAR}, '2025-12-20', 'bench', '{}', '{}', '', '', 'optimal', '{}', '[]')`,
    )
    await runSql(
      db,
      sql`
insert into grant_of_cover (regency_code, run_id, worker_id, from_month, to_month, village_code, budget_year, fund_id, jkk_rupiah, jkm_rupiah)
select regency_code, ${runId}, worker_id, '2026-01', '2026-12', village_code, ${YEAR}, ${FUND}, 10000, 6800
from membership where regency_code = ${REGENCY}`,
    )
    await promiseRun(db, office, runId)
  })
  const scope = { regencyCode: REGENCY, villageCode: '*', actor: 'bench' }
  await house.owner.run(scope, (db) => runSql(db, sql`analyze`))
}
