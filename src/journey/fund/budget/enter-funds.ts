import { recordEvent } from '#office/audit/record-event.ts'
import type { AuditTables } from '#office/audit/tables.ts'
import type { Office } from '#office/context.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import { accept, type Result, refuse } from '#vocabulary/result.ts'
import { listFunds, upsertFunds } from '../store.ts'
import type { FundPool, FundTables } from '../tables.ts'
import { hasGrants, upsertDocuments, upsertRevenue } from './fact-store.ts'

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
  /** Rules of the rule book that permit this money, any one of them; read together with `accepts`. */
  readonly rules?: readonly string[]
  /** The whole that the ceiling is a voted part of, such as the fifth of DBH Sawit that other activities share. */
  readonly pool?: FundPool | null
  readonly documents?: readonly NewDocument[]
  /** Target and realisation of the revenue behind this fund; `realisedRupiah` null while nobody has reported it. */
  readonly revenue?: readonly {
    readonly month: string
    readonly targetRupiah: number
    readonly realisedRupiah: number | null
  }[]
}

/** A paper that must be handed in before money comes, with its last day. */
export interface NewDocument {
  readonly code: string
  readonly name: string
  readonly dueOn: string
  readonly doneOn: string | null
  readonly status: string
  readonly source: string
}

/** Money already promised is not entered anew: its ceiling changes only as an event with a reason. */
export interface CeilingIsPromised {
  readonly code: 'ceiling-is-promised'
  readonly fundId: string
  readonly ceilingRupiah: number
  readonly enteredRupiah: number
}

/** Enters or corrects the funds of one budget year, in the order given. */
export async function enterFunds(
  db: Db<FundTables & AuditTables>,
  office: Office,
  budgetYear: number,
  funds: readonly NewFund[],
): Promise<Result<void, CeilingIsPromised>> {
  const { regencyCode } = scopeOf(db)
  const known = new Map((await listFunds(db, regencyCode, budgetYear)).map((row) => [row.id, row]))
  for (const { id, ceilingRupiah } of funds) {
    const before = known.get(id)?.ceiling_rupiah ?? ceilingRupiah
    if (before !== ceilingRupiah && (await hasGrants(db, regencyCode, budgetYear, id)))
      return refuse({
        code: 'ceiling-is-promised',
        fundId: id,
        ceilingRupiah: before,
        enteredRupiah: ceilingRupiah,
      })
  }
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
      rules: fund.rules === undefined || fund.rules.length === 0 ? '{}' : [...fund.rules],
      pool: fund.pool ? JSON.stringify(fund.pool) : null,
    })),
  )
  const own = (fund: NewFund) => ({
    regency_code: regencyCode,
    budget_year: budgetYear,
    fund_id: fund.id,
  })
  await upsertDocuments(
    db,
    funds.flatMap((fund) =>
      (fund.documents ?? []).map((paper) => ({
        ...own(fund),
        code: paper.code,
        name: paper.name,
        due_on: paper.dueOn,
        done_on: paper.doneOn,
        status: paper.status,
        source: paper.source,
      })),
    ),
  )
  await upsertRevenue(
    db,
    funds.flatMap((fund) =>
      (fund.revenue ?? []).map((one) => ({
        ...own(fund),
        month: one.month,
        target_rupiah: one.targetRupiah,
        realised_rupiah: one.realisedRupiah,
      })),
    ),
  )
  await recordEvent(db, office, 'funds-entered', {
    budgetYear,
    funds: funds.map((fund) => ({ id: fund.id, ceilingRupiah: fund.ceilingRupiah })),
  })
  return accept(undefined)
}
