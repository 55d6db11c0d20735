import type { ColumnType } from 'kysely'

type Json<T> = ColumnType<T, T | string, T | string>

export interface FundTables {
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
