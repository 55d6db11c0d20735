import type { ColumnType } from 'kysely'

type Json<T> = ColumnType<T, T | string, T | string>

export type ClaimState = 'found' | 'documents' | 'submitted' | 'paid' | 'refused'

export interface ClaimTables {
  claim_case: {
    regency_code: string
    id: string
    worker_id: string
    village_code: string
    event: string
    event_on: string
    found_by: string
    found_on: string
    state: ClaimState
    amount_rupiah: number
    entitlement: Json<unknown>
    documents: Json<readonly unknown[]>
    submitted_on: string | null
    answered_on: string | null
    paid_rupiah: number | null
    outcome: string | null
  }
}
