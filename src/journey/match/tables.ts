import type { ColumnType } from 'kysely'

type Json<T> = ColumnType<T, T | string, T | string>

export type OutsideList = 'insurer-member' | 'civil-servant' | 'wage-earner' | 'death'
export type LinkKind = 'same-nik' | 'probable' | 'new' | 'ruling'
export type PairState = 'open' | 'same' | 'different'

export interface MatchTables {
  worker: {
    regency_code: string
    id: string
    village_code: string
    name: string
    sex: '' | 'L' | 'P'
    birth_place: string
    birth_date: string | null
    occupation: string
    monthly_income: number | null
    nik_enc: Buffer | null
    nik_index: Buffer | null
    kk_index: Buffer | null
    private_enc: Buffer
    key_version: number
    deceased_on: string | null
    merged_into: string | null
  }
  /** One row per identity number of the whole deployment: the only key that does not start with a regency. */
  nik_claim: { nik_index: Buffer; regency_code: string; worker_id: string }
  worker_link: {
    regency_code: string
    candidate_id: string
    worker_id: string
    village_code: string
    kind: LinkKind
    probability_millionths: number
  }
  possible_pair: {
    regency_code: string
    candidate_id: string
    worker_id: string
    village_code: string
    probability_millionths: number
    evidence: Json<readonly Record<string, unknown>[]>
    state: PairState
    ruled_by: string | null
    ruled_at: string | null
  }
  outside_person: {
    regency_code: string
    list: OutsideList
    id: string
    nik_index: Buffer | null
    name: string
    sex: '' | 'L' | 'P'
    birth_date: string | null
    village_code: string | null
    facts: Json<Record<string, unknown>>
    as_of: string
    source: string
  }
}
