import type { ColumnType } from 'kysely'
import type { DocumentRecord, EntitlementRecord, FoundBy } from './case-record.ts'
import type { InsuredEventKind } from './insured-event.ts'

type Json<T> = ColumnType<T, T | string, T | string>

export type ClaimState = 'found' | 'documents' | 'submitted' | 'paid' | 'refused'
export type FilingAnswer = 'paid' | 'held' | 'refused'

export interface ClaimTables {
  claim_case: {
    regency_code: string
    id: string
    worker_id: string
    village_code: string
    event: InsuredEventKind
    event_on: string
    found_by: FoundBy
    found_on: string
    state: ClaimState
    amount_rupiah: number
    entitlement: Json<EntitlementRecord>
    documents: Json<readonly DocumentRecord[]>
    submitted_on: string | null
    answered_on: string | null
    paid_rupiah: number | null
    outcome: string | null
    heir_enc: Buffer | null
    heir_relation: string | null
    key_version: number | null
    /** The line of a death list the case rests on; null when it was reported otherwise. */
    listed_as: ColumnType<string | null, string | null | undefined>
  }
  /** One line of a claim file, and what the branch answered to it; a claim that was held is filed again. */
  claim_filing: {
    regency_code: string
    file_id: string
    line: number
    case_id: string
    village_code: string
    answer: FilingAnswer | null
    code: string | null
    note: string | null
    claim_number: string | null
    death_rupiah: number | null
    periodic_rupiah: number | null
    funeral_rupiah: number | null
    paid_rupiah: number | null
    paid_on: string | null
    answered_on: string | null
  }
}
