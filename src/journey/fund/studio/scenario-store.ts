import type { Insertable } from 'kysely'
import type { Db } from '#platform/database.ts'
import type { ScenarioTables } from './scenario-tables.ts'

type Scenarios = Db<ScenarioTables>

const MOST_LISTED = 40

/** The year's scenarios without their people, newest first. */
export function listScenarios(db: Scenarios, regencyCode: string, year: number) {
  return headsOf(db, regencyCode)
    .where('scenario.programme_year', '=', year)
    .orderBy('scenario.id', 'desc')
    .limit(MOST_LISTED)
    .execute()
}

export function findScenarioHead(db: Scenarios, regencyCode: string, id: string) {
  return headsOf(db, regencyCode).where('scenario.id', '=', id).executeTakeFirst()
}

function headsOf(db: Scenarios, regencyCode: string) {
  return db
    .selectFrom('allocation_scenario as scenario')
    .leftJoin('scenario_decree as frozen', (join) =>
      join
        .onRef('frozen.regency_code', '=', 'scenario.regency_code')
        .onRef('frozen.scenario_id', '=', 'scenario.id'),
    )
    .select([
      'scenario.id',
      'scenario.programme_year',
      'scenario.name',
      'scenario.made_at',
      'scenario.made_by',
      'scenario.policy',
      'scenario.rules',
      'scenario.code_version',
      'scenario.instance_sha256',
      'scenario.result_sha256',
      'scenario.status',
      'scenario.outcome',
      'frozen.decree_id',
    ])
    .where('scenario.regency_code', '=', regencyCode)
}

/** What the figures were made of. */
export function findScenarioWhole(db: Scenarios, regencyCode: string, id: string) {
  return db
    .selectFrom('allocation_scenario')
    .selectAll()
    .where('regency_code', '=', regencyCode)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** The workers of a scenario in list order. */
export async function listScenarioWorkers(db: Scenarios, regencyCode: string, id: string) {
  const row = await db
    .selectFrom('allocation_scenario')
    .select('worker_ids')
    .where('regency_code', '=', regencyCode)
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.worker_ids ?? []
}

/** False when the year already has a scenario of that name. */
export async function insertScenario(
  db: Scenarios,
  row: Insertable<ScenarioTables['allocation_scenario']>,
): Promise<boolean> {
  const answer = await db
    .insertInto('allocation_scenario')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['regency_code', 'programme_year', 'name']).doNothing(),
    )
    .executeTakeFirst()
  return answer.numInsertedOrUpdatedRows === 1n
}

export async function insertScenarioDecree(
  db: Scenarios,
  row: Insertable<ScenarioTables['scenario_decree']>,
): Promise<void> {
  await db.insertInto('scenario_decree').values(row).execute()
}
