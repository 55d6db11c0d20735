import type { ColumnType } from 'kysely'
import type { Finding } from '#vocabulary/finding.ts'
import type { CandidateState } from '../register/tables.ts'

type Json<T> = ColumnType<T, T | string, T | string>

type Made<T> = ColumnType<T, never, never>

/** `other-payer`: people whom the province, a village or a company already pays for. */
export type OutsideList =
  | 'insurer-member'
  | 'civil-servant'
  | 'wage-earner'
  | 'death'
  | 'other-payer'
/** `replaced` by a newer edition of the same source, `withdrawn` by somebody who sent it in error. */
export type EditionState = 'standing' | 'replaced' | 'withdrawn'
export type LinkKind = 'same-nik' | 'probable' | 'new' | 'ruling'
export type PairState = 'open' | 'same' | 'different'
/** `year`: the lists of a year; `roster`: members taken over; `before-runs`: known before runs were kept. */
export type RunKind = 'year' | 'roster' | 'before-runs'
export type RulingKind = 'line' | 'workers' | 'outside'
export type Verdict = 'same' | 'different'
type Evidence = Json<readonly Record<string, unknown>[]>

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
    /** The run that found nobody like them. */
    compared_in: string
    /** The root worker this one was merged into, or itself. */
    person_id: Made<string>
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
    evidence: Evidence
    /** The line's own number, empty without one: the key sees to it that the worker holds it. */
    nik_key: Buffer
  }
  possible_pair: {
    regency_code: string
    candidate_id: string
    worker_id: string
    village_code: string
    probability_millionths: number
    evidence: Evidence
    state: PairState
    ruled_by: string | null
    ruled_at: string | null
  }
  /** One file of another office. Only standing editions count. */
  outside_edition: {
    regency_code: string
    id: string
    list: OutsideList
    source: string
    as_of: string
    file_name: string
    sha256: string
    sent_by: string
    sent_at: string
    people: number
    findings: Json<readonly Finding[]>
    state: EditionState
    replaced_by: string | null
    withdrawn_by: string | null
    withdrawn_at: string | null
    withdrawn_why: string | null
  }
  outside_person: {
    regency_code: string
    list: OutsideList
    id: string
    edition_id: string
    nik_enc: Buffer | null
    nik_index: Buffer | null
    key_version: number | null
    name: string
    sex: '' | 'L' | 'P'
    birth_date: string | null
    village_code: string | null
    facts: Json<Record<string, unknown>>
    as_of: string
    source: string
  }
  match_threshold: {
    regency_code: string
    id: string
    auto_millionths: number
    review_millionths: number
    reason: string
    set_by: string
    set_at: string
  }
  match_run: {
    regency_code: string
    id: string
    kind: RunKind
    programme_year: number
    at: string
    auto_millionths: number
    review_millionths: number
    counts: Json<Readonly<Record<string, number>>>
    histogram: Json<readonly HistogramBin[]>
    weights: Json<readonly LearnedWeight[]>
  }
  match_sweep: {
    regency_code: string
    id: string
    started_at: string
    started_by: string
    auto_millionths: number
    review_millionths: number
    rows_all: number
    rows_done: number
    /** The last row that was compared with all before it; rows are taken in the order of their ids. */
    reached_id: string | null
    pairs_found: number
    finished_at: string | null
  }
  worker_pair: {
    regency_code: string
    left_id: string
    right_id: string
    village_code: string
    probability_millionths: number
    evidence: Evidence
    state: PairState
    ruled_by: string | null
    ruled_at: string | null
  }
  outside_pair: {
    regency_code: string
    list: OutsideList
    outside_id: string
    worker_id: string
    village_code: string
    probability_millionths: number
    evidence: Evidence
    state: PairState | 'linked'
    ruled_by: string | null
    ruled_at: string | null
  }
  ruling: {
    regency_code: string
    id: string
    kind: RulingKind
    verdict: Verdict
    left_id: string
    worker_id: string
    village_code: string
    ruled_by: string
    ruled_at: string
    before: Json<RulingBefore>
    undone_by: string | null
    undone_at: string | null
  }
  ruling_memory: {
    regency_code: string
    worker_id: string
    person_key: Buffer
    verdict: Verdict
    ruling_id: string
  }
  link_check: {
    regency_code: string
    candidate_id: string
    worker_id: string
    village_code: string
    verdict: 'right' | 'wrong'
    checked_by: string
    checked_at: string
  }
}

/** Pairs whose probability lies in [from, to): how many, and how many people they are expected to be wrong about. */
export interface HistogramBin {
  readonly fromMillionths: number
  readonly toMillionths: number
  readonly pairs: number
  /** Σ p over the pairs: how many true pairs are expected among them. */
  readonly expectedTrue: number
  /** Σ p(1 − p): how uncertain that expectation is. */
  readonly variance: number
}

/** What one outcome of comparing one field was learned to be worth, in powers of two: +1 doubles the odds of one person. */
export interface LearnedWeight {
  readonly field: string
  /** 0 equal, higher less alike. */
  readonly level: number
  /** The level in a word, such as `neighbours-swapped`. */
  readonly meaning: string
  /** Chance of the outcome between two records of one person, and between two people drawn by chance. */
  readonly matchChance: number
  readonly randomChance: number
  readonly bits: number
}

/** Rows as they were before a ruling, and where it left them. Blind indexes and keys are hex. */
export interface RulingBefore {
  readonly candidates: readonly LineState[]
  readonly pairs: readonly {
    readonly workerId: string
    readonly state: string
    readonly by: string | null
    readonly at: string | null
  }[]
  /** What the lines became: only a line that still stands so is put back. */
  readonly after: readonly LineState[]
  readonly createdWorker: string | null
  readonly claimed: { readonly nikIndex: string; readonly workerId: string } | null
  /** Workers that changed their root, and the root they had. */
  readonly merged: readonly { readonly id: string; readonly mergedInto: string | null }[]
  readonly memories: readonly {
    readonly workerId: string
    readonly key: string
    readonly verdict: Verdict
    readonly rulingId: string
  }[]
}

export interface LineState {
  readonly id: string
  readonly state: CandidateState
  readonly reason: string
  readonly workerId: string | null
}
