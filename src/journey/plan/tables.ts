import type { ColumnType } from 'kysely'

type Json<T> = ColumnType<T, T | string, T | string>

export interface PlanTables {
  simulation: {
    regency_code: string
    id: string
    made_at: string
    name: string
    scenario: Json<unknown>
    result: Json<unknown>
    scenario_sha256: string
  }
}
