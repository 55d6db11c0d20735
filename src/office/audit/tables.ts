import type { ColumnType } from 'kysely'

type Json<T> = ColumnType<T, T, never>

export interface AuditTables {
  audit_event: {
    regency_code: string
    id: string
    at: string
    actor: string
    kind: string
    facts: Json<Record<string, unknown>>
  }
  audit_seal: {
    regency_code: string
    seq: number
    event_id: string
    previous: string
    hash: string
  }
  audit_root: {
    regency_code: string
    day: string
    seq: number
    root: string
    signature: string
  }
}
