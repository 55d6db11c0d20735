import type { ColumnType } from 'kysely'
import type { Reading } from './run/rule-readings.ts'
import type { UsedRule } from './run/used-rules.ts'
import type { ScenarioTables } from './studio/scenario-tables.ts'

type Json<T> = ColumnType<T, T | string, T | string>

export interface StageMoney {
  readonly month: string
  readonly rupiah: number
}

/** The whole that a ceiling is a voted part of, and what its neighbours under the same limit were voted. */
export interface FundPool {
  readonly rupiah: number
  readonly otherRupiah: number
  /** Rule with `maximumBasisPoints`, shared by all of them. */
  readonly ruleId: string
}

/** APBD Perubahan, a shift between budget lines, or a mistake set right. */
export type ChangeKind = 'amendment' | 'shift' | 'correction'

export interface FundTables extends ScenarioTables {
  fund: {
    regency_code: string
    budget_year: number
    id: string
    position: number
    name: string
    kind: string
    /** How the law sees the payer: `apbn`, `apbd`, `dbh`, `village`, `province`, `csr`, `donor`, `self`. */
    payer: string
    ceiling_rupiah: number
    from_month: string
    to_month: string
    accepts: Json<readonly (readonly string[])[]>
    is_last_resort: boolean
    arrivals: Json<readonly { month: string; rupiah: number }[] | null>
    account_jkk: string
    account_jkm: string
    legal_basis: string
    status: string
    source: string
    /** Rules that say whom this money may pay; read together with `accepts`. */
    rules: ColumnType<string[], string[] | string | undefined, string[] | string>
    pool: Json<FundPool | null> | null
  }
  fund_change: {
    regency_code: string
    budget_year: number
    fund_id: string
    seq: number
    kind: ChangeKind
    decided_on: string
    document: string
    reason: string
    before_rupiah: number
    after_rupiah: number
    arrivals_before: Json<readonly StageMoney[] | null>
    arrivals_after: Json<readonly StageMoney[] | null>
    effect: Json<unknown>
    entered_by: string
    entered_at: string
  }
  fund_document: {
    regency_code: string
    budget_year: number
    fund_id: string
    code: string
    name: string
    due_on: string
    done_on: string | null
    status: string
    source: string
  }
  fund_revenue: {
    regency_code: string
    budget_year: number
    fund_id: string
    month: string
    target_rupiah: number
    realised_rupiah: number | null
  }
  cost_share: {
    regency_code: string
    budget_year: number
    id: string
    name: string
    basis: 'share' | 'adoption'
    fund_id: string
    share_basis_points: number | null
    people: number | null
    villages: ColumnType<string[], string[] | string, string[] | string>
    trades: ColumnType<string[], string[] | string, string[] | string>
    contact: string
    document: string
    status: string
    source: string
  }
  allocation_run: {
    regency_code: string
    id: string
    programme_year: number
    made_at: string
    code_version: string
    instance: Json<unknown>
    /** The worker behind the n-th id of the instance, which names people by their place in the lists. */
    worker_ids: string[]
    instance_sha256: string
    result_sha256: string
    status: string
    objective: Json<unknown>
    funds: Json<unknown>
    policy: Json<unknown> | null
    rules: ColumnType<readonly UsedRule[], string | undefined, string>
    readings: ColumnType<readonly Reading[], string | undefined, string>
  }
  grant_of_cover: {
    regency_code: string
    run_id: string
    worker_id: string
    from_month: string
    to_month: string
    village_code: string
    budget_year: number
    fund_id: string
    jkk_rupiah: number
    jkm_rupiah: number
  }
  left_out: {
    regency_code: string
    run_id: string
    worker_id: string
    village_code: string
    reason: 'no-fund-accepts' | 'window' | 'money'
    tier: number
  }
  decree: {
    regency_code: string
    id: string
    programme_year: number
    run_id: string
    number: string
    decided_on: string
    people: number
    person_months: number
    total_rupiah: number
    fingerprint: string
    /** The decree whose list this one takes the place of. */
    revises_id: ColumnType<string | null, string | null | undefined, never>
  }
  decree_line: {
    regency_code: string
    decree_id: string
    no: number
    worker_id: string
    village_code: string
    name: string
    nik_masked: string
    occupation: string
    spells: Json<readonly { fund: string; from: string; to: string }[]>
    months: number
    jkk_rupiah: number
    jkm_rupiah: number
    digest: string
  }
}
