import { type Db, scopeOf } from '#platform/database.ts'
import { addDays, firstDayOf, type IsoDate, isoDate } from '#vocabulary/iso-date.ts'
import { month } from '#vocabulary/month.ts'
import { type RuleBook, ruleOn } from '../../decide/index.ts'
import { readRuleBook } from '../../decide/read-store.ts'
import type { DecideTables } from '../../decide/tables.ts'
import { acceptsOf } from '../earmark.ts'
import { leaningOf } from '../run/instance-rows.ts'
import type { Reading } from '../run/rule-readings.ts'
import { findLatestRun, listFunds } from '../store.ts'
import type { FundTables } from '../tables.ts'
import { listChanges, listDocuments, listRevenue } from './fact-store.ts'
import { shareLimitOf } from './share-limit.ts'

type FundRow = Awaited<ReturnType<typeof listFunds>>[number]
type ChangeRow = Awaited<ReturnType<typeof listChanges>>[number]
type DocumentRow = Awaited<ReturnType<typeof listDocuments>>[number]
type RevenueRow = Awaited<ReturnType<typeof listRevenue>>[number]

const SOON_DAYS = 30
const FACT_STATUSES = ['verified', 'press', 'derived', 'assumed', 'to-be-confirmed'] as const

/** What is known of each fund beside its ledger: earmark under the rules of its window, changes, papers due, revenue. */
export async function readFundFacts(
  db: Db<FundTables & DecideTables>,
  year: number,
  on: IsoDate,
): Promise<ReadonlyMap<string, FundFacts>> {
  const { regencyCode } = scopeOf(db)
  const book = await readRuleBook(db)
  const changes = byFund(await listChanges(db, regencyCode, year))
  const documents = byFund(await listDocuments(db, regencyCode, year))
  const revenue = byFund(await listRevenue(db, regencyCode, year))
  const readings = (await findLatestRun(db, regencyCode, year))?.readings ?? []
  const funds = await listFunds(db, regencyCode, year)
  return new Map(
    funds.map((fund) => [
      fund.id,
      {
        accepts: acceptsOf(leaningOf(fund), book).map((tags) => [...tags]),
        originalRupiah: changes.get(fund.id)?.[0]?.before_rupiah ?? fund.ceiling_rupiah,
        changes: (changes.get(fund.id) ?? []).map(changeOf),
        documents: (documents.get(fund.id) ?? []).map((row) => documentOf(row, on)),
        revenue: revenueOf(revenue.get(fund.id) ?? [], fund),
        shareLimit: shareLimitOf({ pool: fund.pool, fromMonth: fund.from_month }, book),
        rules: fund.rules.flatMap((id) => ruleOf(book, id, fund)),
        readings: readings.filter(({ ruleId }) => fund.rules.includes(ruleId)),
      },
    ]),
  )
}

export interface FundFacts {
  /** The fund's lists, narrowed by what its rules permit. */
  readonly accepts: string[][]
  readonly originalRupiah: number
  readonly changes: ReturnType<typeof changeOf>[]
  readonly documents: ReturnType<typeof documentOf>[]
  readonly revenue: ReturnType<typeof revenueOf>
  readonly shareLimit: ReturnType<typeof shareLimitOf>
  readonly rules: ReturnType<typeof ruleOf>
  /** Unconfirmed rules of this fund, read both ways by the newest run. */
  readonly readings: Reading[]
}

function changeOf(row: ChangeRow) {
  return {
    seq: row.seq,
    kind: row.kind,
    decidedOn: row.decided_on,
    document: row.document,
    reason: row.reason,
    beforeRupiah: row.before_rupiah,
    afterRupiah: row.after_rupiah,
    enteredBy: row.entered_by,
    enteredAt: row.entered_at,
  }
}

/** `late` after its day, `soon` within thirty days of it. */
function documentOf(row: DocumentRow, on: IsoDate) {
  const due = isoDate(row.due_on)
  const waiting = due < on ? 'late' : due <= addDays(on, SOON_DAYS) ? 'soon' : 'coming'
  return {
    code: row.code,
    name: row.name,
    dueOn: row.due_on,
    doneOn: row.done_on,
    state: row.done_on === null ? (waiting as 'late' | 'soon' | 'coming') : ('done' as const),
    status: FACT_STATUSES.find((one) => one === row.status) ?? 'to-be-confirmed',
    source: row.source,
  }
}

function revenueOf(rows: readonly RevenueRow[], fund: FundRow) {
  if (rows.length === 0) return null
  const targetRupiah = rows.reduce((sum, row) => sum + row.target_rupiah, 0)
  return {
    targetRupiah,
    realisedRupiah: rows.reduce((sum, row) => sum + (row.realised_rupiah ?? 0), 0),
    /** The part of the year's target that was voted for protection. */
    protectionShare: targetRupiah === 0 ? 0 : fund.ceiling_rupiah / targetRupiah,
    months: rows.map((row) => ({
      month: row.month,
      targetRupiah: row.target_rupiah,
      realisedRupiah: row.realised_rupiah,
    })),
  }
}

function ruleOf(book: RuleBook, id: string, fund: FundRow) {
  const rule = ruleOn(book, id, firstDayOf(month(fund.from_month)))
  if (!rule) return []
  const { statement, status, successor } = rule
  return [{ id, statement, status, successorNote: successor?.note ?? null }]
}

function byFund<Row extends { fund_id: string }>(rows: readonly Row[]): Map<string, Row[]> {
  return Map.groupBy(rows, (row) => row.fund_id)
}
