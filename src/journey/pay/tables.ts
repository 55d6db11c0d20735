import type { ColumnType } from 'kysely'

type Json<T> = ColumnType<T, T | string, T | string>

/** A person-month goes promised → billed → paid → confirmed; `released` takes a promise back, `credited` books relief. */
export type ContributionKind =
  | 'promised'
  | 'released'
  | 'billed'
  | 'paid'
  | 'confirmed'
  | 'credited'

/** Double-entry accounts of one bill × fund × month. */
export type Account = 'expense-jkk' | 'expense-jkm' | 'payable' | 'transit' | 'cash'

/** A bill is paid only when it agrees line by line; a newer edition replaces a disputed one. */
export type BillState = 'disputed' | 'agreed' | 'replaced'

export type DifferenceKind = 'not-promised' | 'not-billed' | 'amount' | 'twice'

interface PersonMonth {
  regency_code: string
  month: string
  worker_id: string
  seq: number
  village_code: string
  kind: ContributionKind
  budget_year: number
  fund_id: string
  bill_id: string | null
  jkk_rupiah: number
  jkm_rupiah: number
  at: string
}

export interface PayTables {
  contribution_event: PersonMonth
  /** The last event of each person-month, kept in step with the events. */
  contribution_state: PersonMonth
  bill_line: {
    regency_code: string
    bill_id: string
    no: number
    worker_id: string | null
    village_code: string | null
    jkk_rupiah: number
    jkm_rupiah: number
  }
  payer_claim: {
    regency_code: string
    month: string
    worker_id: string
    /** The root worker behind `worker_id`: one payer per person. */
    person_id: string
    programme: 'JKK' | 'JKM'
    village_code: string
    budget_year: number
    fund_id: string
  }
  bill: {
    regency_code: string
    id: string
    month: string
    budget_year: number
    fund_id: string
    payment_code: string
    edition: number
    state: BillState
    people: number
    jkk_rupiah: number
    jkm_rupiah: number
    received_on: string
    due_on: string
    file_id: string | null
  }
  bill_difference: {
    regency_code: string
    bill_id: string
    seq: number
    kind: DifferenceKind
    worker_id: string | null
    facts: Json<Record<string, unknown>>
  }
  payment: {
    regency_code: string
    id: string
    bill_id: string
    client_key: string
    paid_on: string
    rupiah: number
    sp2d: string
    confirmed_on: string | null
    receipt: string | null
  }
  ledger_entry: {
    regency_code: string
    bill_id: string
    seq: number
    month: string
    budget_year: number
    fund_id: string
    account: Account
    debit_rupiah: number
    credit_rupiah: number
    at: string
  }
}
