import { recordEvent } from '#office/audit/record-event.ts'
import type { AuditTables } from '#office/audit/tables.ts'
import type { Office } from '#office/context.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import { accept, type Result, refuse } from '#vocabulary/result.ts'
import { setAccepts, upsertShares } from '../budget/fact-store.ts'
import { listFunds } from '../store.ts'
import type { FundTables } from '../tables.ts'
import { adoptionAccepts } from './split-people.ts'

/** Who agreed to carry whom: a government by its share of the list, a company by the villages and trades it adopts. */
export interface NewShare {
  readonly id: string
  readonly name: string
  readonly basis: 'share' | 'adoption'
  readonly fundId: string
  readonly shareBasisPoints: number | null
  readonly people: number | null
  readonly villages: readonly string[]
  readonly trades: readonly string[]
  readonly contact: string
  readonly document: string
  readonly status: string
  readonly source: string
}

export type ShareRefusal =
  | { readonly code: 'no-fund'; readonly fundId: string }
  | { readonly code: 'more-than-whole'; readonly basisPoints: number }

/** Enters or corrects the agreements of a budget year; an adoption also becomes the earmark of its fund. */
export async function enterShares(
  db: Db<FundTables & AuditTables>,
  office: Office,
  budgetYear: number,
  shares: readonly NewShare[],
): Promise<Result<void, ShareRefusal>> {
  const { regencyCode } = scopeOf(db)
  const known = new Set((await listFunds(db, regencyCode, budgetYear)).map((fund) => fund.id))
  const stray = shares.find((one) => !known.has(one.fundId))
  if (stray) return refuse({ code: 'no-fund', fundId: stray.fundId })
  const basisPoints = shares.reduce((sum, one) => sum + (one.shareBasisPoints ?? 0), 0)
  if (basisPoints > 10_000) return refuse({ code: 'more-than-whole', basisPoints })
  await upsertShares(
    db,
    shares.map((one) => ({
      regency_code: regencyCode,
      budget_year: budgetYear,
      id: one.id,
      name: one.name,
      basis: one.basis,
      fund_id: one.fundId,
      share_basis_points: one.shareBasisPoints,
      people: one.people,
      villages: one.villages.length === 0 ? '{}' : [...one.villages],
      trades: one.trades.length === 0 ? '{}' : [...one.trades],
      contact: one.contact,
      document: one.document,
      status: one.status,
      source: one.source,
    })),
  )
  for (const one of shares)
    if (one.basis === 'adoption')
      await setAccepts(db, regencyCode, budgetYear, one.fundId, adoptionAccepts(one))
  await recordEvent(db, office, 'shares-entered', {
    budgetYear,
    shares: shares.map(({ id, fundId, basis }) => ({ id, fundId, basis })),
  })
  return accept(undefined)
}
