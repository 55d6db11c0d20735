import type { ColumnType } from 'kysely'

type Json<T> = ColumnType<T, T | string, T | string>

export interface DecideTables {
  rule_override: {
    regency_code: string
    rule_id: string
    from_on: string
    to_on: string | null
    parameters: Json<Record<string, unknown>>
    status: string
    reason: string
    entered_by: string
    entered_at: string
  }
  decision: {
    regency_code: string
    programme_year: number
    worker_id: string
    village_code: string
    decided_on: string
    answer: 'yes' | 'no' | 'facts-missing'
    reasons: Json<readonly unknown[]>
    is_renewal: boolean
    tags: string[]
    tier: number
    score_millionths: number
    score_parts: Json<readonly unknown[]>
    list_number: number
    line: number
  }
}
