import type { ColumnType } from 'kysely'

type Json<T> = ColumnType<T, T | string, T | string>

export type RosterChangeKind =
  | 'deceased'
  | 'moved-away'
  | 'moved-segment'
  | 'self-paying'
  | 'over-age'
  | 'duplicate'
  | 'refused'

export interface EnrolTables {
  exchange_file: {
    regency_code: string
    id: string
    direction: 'out' | 'in'
    kind: string
    name: string
    sha256: string
    row_count: number
    at: string
    answers: string | null
    faults: Json<readonly { line: number; sentence: string }[]>
  }
  registration: {
    regency_code: string
    file_id: string
    line: number
    worker_id: string
    village_code: string
    kind: 'new' | 'renew'
    state: 'sent' | 'accepted' | 'refused'
    reject_code: string | null
    reject_reason: string | null
    answered_on: string | null
  }
  membership: {
    regency_code: string
    worker_id: string
    village_code: string
    kpj_enc: Buffer | null
    kpj_index: Buffer | null
    key_version: number
    segment: string
    entered_on: string
    left_on: string | null
  }
  roster_change: {
    regency_code: string
    id: string
    worker_id: string
    village_code: string
    kind: RosterChangeKind
    from_month: string
    reason: string
    at: string
    file_id: string | null
  }
  substitution: {
    regency_code: string
    id: string
    out_worker_id: string
    in_worker_id: string
    village_code: string
    fund_id: string
    budget_year: number
    from_month: string
    to_month: string
    reason: string
  }
}
