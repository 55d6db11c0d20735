import type { ColumnType } from 'kysely'
import type { Finding } from '#vocabulary/finding.ts'

type Json<T> = ColumnType<T, T | string, T | string>

/** Where a candidate stands; every candidate is in exactly one state, so the counts add up. */
export type CandidateState = 'received' | 'accepted' | 'refused' | 'waiting' | 'duplicate'

export interface RegisterTables {
  instruction: {
    regency_code: string
    programme_year: number
    village_code: string
    target_people: number
    deadline_on: string
    issued_on: string
    letter_number: string
  }
  village_list: {
    regency_code: string
    id: string
    village_code: string
    programme_year: number
    list_number: number
    client_key: string
    received_at: string
    submitted_on: string | null
    head_letter: string | null
  }
  list_file: {
    regency_code: string
    id: string
    village_code: string
    list_id: string
    name: string
    sheet: string
    sha256: string
    refused: string | null
    row_count: number
    findings: Json<readonly Finding[]>
  }
  candidate: {
    regency_code: string
    id: string
    village_code: string
    programme_year: number
    list_id: string
    file_id: string
    list_number: number
    line: number
    name: string
    sex: '' | 'L' | 'P'
    birth_place: string
    birth_date: string | null
    occupation: string
    monthly_income: number | null
    /** Named by the village as a worker of its cash-for-work scheme (PKTD). */
    is_cash_for_work: boolean
    nik_enc: Buffer | null
    nik_index: Buffer | null
    kk_index: Buffer | null
    private_enc: Buffer
    key_version: number
    reading_findings: Json<readonly Finding[]>
    state: CandidateState
    state_reason: string
    worker_id: string | null
    /** The comparison that saw this line; without one it is neither accepted nor waiting. */
    compared_in: string | null
  }
}
