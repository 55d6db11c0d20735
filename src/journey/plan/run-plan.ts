import { recordEvent } from '#office/audit/record-event.ts'
import type { AuditTables } from '#office/audit/tables.ts'
import type { Office } from '#office/context.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import { timestamp } from '#vocabulary/clock.ts'
import { accept, type Result } from '#vocabulary/result.ts'
import { runScenario, type SimulationFile } from './run-scenario.ts'
import type { Scenario } from './scenario.ts'
import { insertSimulation } from './store.ts'
import type { PlanTables } from './tables.ts'

export interface Plan {
  readonly id: string
  readonly result: SimulationFile
}

/** Simulates a scenario and keeps it with its result; refuses with one Indonesian sentence when the scenario is wrong. */
export async function runPlan(
  db: Db<PlanTables & AuditTables>,
  office: Office,
  scenario: Scenario,
): Promise<Result<Plan, string>> {
  const { regencyCode } = scopeOf(db)
  const run = runScenario(scenario)
  if (!run.ok) return run
  const id = office.ids.next<string>()
  await insertSimulation(db, {
    regencyCode,
    id,
    madeAt: timestamp(office.clock),
    name: scenario.name,
    scenario,
    result: run.value,
    scenarioSha256: run.value.scenarioHash,
  })
  await recordEvent(db, office, 'plan-simulated', {
    simulationId: id,
    scenarioSha256: run.value.scenarioHash,
    paths: scenario.paths,
  })
  return accept({ id, result: run.value })
}
