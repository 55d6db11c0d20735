import { recordEvent } from '#office/audit/record-event.ts'
import type { AuditTables } from '#office/audit/tables.ts'
import type { Office } from '#office/context.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import { upsertFunds } from './store.ts'
import type { FundTables } from './tables.ts'

/** A purse as the office enters it. `status` says how sure its money is and is shown wherever the money is shown. */
export interface NewFund {
  readonly id: string
  readonly name: string
  readonly kind: string
  /** How the law sees the payer: `apbn`, `apbd`, `dbh`, `village`, `province`, `csr`, `donor`, `self`. */
  readonly payer: string
  readonly ceilingRupiah: number
  readonly from: string
  readonly to: string
  /** Lists of tags; a worker with every tag of one list may be paid. `[[]]` accepts everybody, `[]` nobody. */
  readonly accepts: readonly (readonly string[])[]
  readonly isLastResort: boolean
  /** `null`: all the money is there from the start. */
  readonly arrivals: readonly { readonly month: string; readonly rupiah: number }[] | null
  readonly accountJkk: string
  readonly accountJkm: string
  readonly legalBasis: string
  readonly status: string
  readonly source: string
}

/** Enters or corrects the funds of one budget year, in the order given. */
export async function enterFunds(
  db: Db<FundTables & AuditTables>,
  office: Office,
  budgetYear: number,
  funds: readonly NewFund[],
): Promise<void> {
  const { regencyCode } = scopeOf(db)
  await upsertFunds(
    db,
    funds.map((fund, at) => ({
      regency_code: regencyCode,
      budget_year: budgetYear,
      id: fund.id,
      position: at + 1,
      name: fund.name,
      kind: fund.kind,
      payer: fund.payer,
      ceiling_rupiah: fund.ceilingRupiah,
      from_month: fund.from,
      to_month: fund.to,
      accepts: JSON.stringify(fund.accepts),
      is_last_resort: fund.isLastResort,
      arrivals: fund.arrivals === null ? null : JSON.stringify(fund.arrivals),
      account_jkk: fund.accountJkk,
      account_jkm: fund.accountJkm,
      legal_basis: fund.legalBasis,
      status: fund.status,
      source: fund.source,
    })),
  )
  await recordEvent(db, office, 'funds-entered', {
    budgetYear,
    funds: funds.map((fund) => ({ id: fund.id, ceilingRupiah: fund.ceilingRupiah })),
  })
}
