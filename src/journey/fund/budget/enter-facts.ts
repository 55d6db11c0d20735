import { recordEvent } from '#office/audit/record-event.ts'
import type { AuditTables } from '#office/audit/tables.ts'
import type { Office } from '#office/context.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import { today } from '#vocabulary/clock.ts'
import type { IsoDate } from '#vocabulary/iso-date.ts'
import { accept, type Result, refuse } from '#vocabulary/result.ts'
import { listFunds } from '../store.ts'
import type { FundTables } from '../tables.ts'
import { listDocuments, writeDocument, writeRevenue } from './fact-store.ts'

type Facts = Db<FundTables & AuditTables>

export interface FundKey {
  readonly budgetYear: number
  readonly fundId: string
}

export interface EnteredDocument {
  /** Null: a new paper. */
  readonly code: string | null
  readonly name: string
  readonly dueOn: IsoDate
  readonly doneOn: IsoDate | null
  readonly source: string
}

export interface RevenueMonth {
  readonly month: string
  readonly targetRupiah: number
  readonly realisedRupiah: number | null
}

export type FactRefusal =
  | { readonly code: 'no-fund'; readonly fundId: string }
  | { readonly code: 'no-such-document'; readonly document: string }
  | { readonly code: 'handed-in-ahead'; readonly doneOn: string; readonly today: string }
  | { readonly code: 'month-outside'; readonly month: string; readonly budgetYear: number }
  | { readonly code: 'month-twice'; readonly month: string }

/**
 * Enters a paper that must be handed in before money comes, or corrects one. What an officer enters counts as verified;
 * handing a paper in says nothing of how sure its last day is.
 */
export async function enterDocument(
  db: Facts,
  office: Office,
  { budgetYear, fundId }: FundKey,
  paper: EnteredDocument,
): Promise<Result<{ code: string }, FactRefusal>> {
  const { regencyCode } = scopeOf(db)
  if (!(await hasFund(db, budgetYear, fundId))) return refuse({ code: 'no-fund', fundId })
  const now = today(office.clock)
  if (paper.doneOn !== null && paper.doneOn > now)
    return refuse({ code: 'handed-in-ahead', doneOn: paper.doneOn, today: now })
  const own = (await listDocuments(db, regencyCode, budgetYear)).filter(
    (row) => row.fund_id === fundId,
  )
  const known = own.find((row) => row.code === paper.code)
  if (paper.code !== null && !known)
    return refuse({ code: 'no-such-document', document: paper.code })
  const code = paper.code ?? freeCode(paper.name, new Set(own.map((row) => row.code)))
  await writeDocument(db, {
    regency_code: regencyCode,
    budget_year: budgetYear,
    fund_id: fundId,
    code,
    name: paper.name,
    due_on: paper.dueOn,
    done_on: paper.doneOn,
    status: known && isSameDay(known, paper) ? known.status : 'verified',
    source: paper.source,
  })
  const { dueOn, doneOn } = paper
  await recordEvent(db, office, 'fund-document-entered', {
    budgetYear,
    fundId,
    code,
    dueOn,
    doneOn,
  })
  return accept({ code })
}

/** Enters target and realisation by month; a month left out stays as it is. */
export async function enterRevenue(
  db: Facts,
  office: Office,
  { budgetYear, fundId }: FundKey,
  months: readonly RevenueMonth[],
): Promise<Result<{ targetRupiah: number; realisedRupiah: number }, FactRefusal>> {
  const { regencyCode } = scopeOf(db)
  if (!(await hasFund(db, budgetYear, fundId))) return refuse({ code: 'no-fund', fundId })
  const outside = months.find(({ month }) => !month.startsWith(`${budgetYear}-`))
  if (outside) return refuse({ code: 'month-outside', month: outside.month, budgetYear })
  const twice = months.find((one, at) => months.findIndex((o) => o.month === one.month) !== at)
  if (twice) return refuse({ code: 'month-twice', month: twice.month })
  await writeRevenue(
    db,
    months.map(({ month, targetRupiah, realisedRupiah }) => ({
      regency_code: regencyCode,
      budget_year: budgetYear,
      fund_id: fundId,
      month,
      target_rupiah: targetRupiah,
      realised_rupiah: realisedRupiah,
    })),
  )
  const sums = {
    targetRupiah: months.reduce((sum, one) => sum + one.targetRupiah, 0),
    realisedRupiah: months.reduce((sum, one) => sum + (one.realisedRupiah ?? 0), 0),
  }
  await recordEvent(db, office, 'fund-revenue-entered', {
    budgetYear,
    fundId,
    months: months.length,
    ...sums,
  })
  return accept(sums)
}

async function hasFund(db: Facts, budgetYear: number, fundId: string): Promise<boolean> {
  const funds = await listFunds(db, scopeOf(db).regencyCode, budgetYear)
  return funds.some(({ id }) => id === fundId)
}

function isSameDay(
  known: { readonly due_on: string; readonly source: string },
  paper: EnteredDocument,
): boolean {
  return known.due_on === paper.dueOn && known.source === paper.source
}

/** A paper's name as a code, with a number where it is taken. */
function freeCode(name: string, taken: ReadonlySet<string>): string {
  const plain =
    name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 40) || 'dokumen'
  let code = plain
  for (let number = 2; taken.has(code); number++) code = `${plain}-${number}`
  return code
}
