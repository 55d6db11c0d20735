import type { ColumnType } from 'kysely'
import type { StudioOutcome } from './outcome.ts'
import type { StudioPolicy } from './policy.ts'
import type { UsedRule } from './table.ts'

type Json<T> = ColumnType<T, string, never>

export interface ScenarioTables {
  /** A policy tried in the studio and kept, with all that makes its figures: append only. */
  allocation_scenario: {
    regency_code: string
    id: string
    programme_year: number
    name: string
    made_at: string
    made_by: string
    policy: Json<StudioPolicy>
    rules: Json<readonly UsedRule[]>
    code_version: string
    instance: Json<unknown>
    worker_ids: string[]
    instance_sha256: string
    result: Json<unknown>
    result_sha256: string
    status: 'optimal' | 'feasible'
    outcome: Json<StudioOutcome>
  }
  /** Which decree was made of a scenario. */
  scenario_decree: {
    regency_code: string
    scenario_id: string
    run_id: string
    decree_id: string
  }
}
