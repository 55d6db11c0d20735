import { recordEvent } from '#office/audit/record-event.ts'
import type { AuditTables } from '#office/audit/tables.ts'
import type { Office } from '#office/context.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import { timestamp } from '#vocabulary/clock.ts'
import type { IsoDate } from '#vocabulary/iso-date.ts'
import { countMonths, month } from '#vocabulary/month.ts'
import { accept, type Result, refuse } from '#vocabulary/result.ts'
import { getRuleOn, knownNumberIn, premiumOf, type RuleBook } from '../../decide/index.ts'
import { readRuleBook } from '../../decide/read-store.ts'
import type { DecideTables } from '../../decide/tables.ts'
import { acceptsOf, isAccepted } from '../earmark.ts'
import { leaningOf } from '../run/instance-rows.ts'
import type { ChangeKind, FundTables } from '../tables.ts'
import {
  type CeilingEffect,
  type CeilingOrder,
  type CeilingRefusal,
  foreseeCeiling,
  type LedgerMonth,
} from './ceiling-change.ts'
import type { CeilingUnseen } from './ceiling-sentences.ts'
import { holdFund, insertChange, listWaiting } from './fact-store.ts'
import { shareLimitOf } from './share-limit.ts'

type Money = Db<FundTables & DecideTables & AuditTables>

export interface FundKey {
  readonly budgetYear: number
  readonly fundId: string
}

/** The effect, and whom the money left could still reach. */
export interface CeilingPreview extends CeilingEffect {
  /** Left out for want of money, and accepted by this fund. */
  readonly waitingPeople: number
  /** Of those, how many the remainder would cover from `on` to the end of the fund's window; an upper bound. */
  readonly reachablePeople: number
  readonly perPersonRupiah: number
}

export interface CeilingDecision extends FundKey, CeilingOrder {
  readonly kind: ChangeKind
  readonly decidedOn: IsoDate
  readonly document: string
  readonly reason: string
  readonly enteredBy: string
  /** What the officer saw in the preview: confirmed only while it still holds. */
  readonly seenCommittedRupiah: number
  readonly acceptedPersonMonths: number
}

type NoFund = { readonly code: 'no-fund'; readonly fundId: string }

/** What the new ceiling would force. `ledger` comes from the room of payments, which stands later. */
export async function previewCeiling(
  db: Money,
  key: FundKey,
  order: CeilingOrder,
  ledger: readonly LedgerMonth[],
  on: IsoDate,
): Promise<Result<CeilingPreview, CeilingRefusal | NoFund>> {
  const { regencyCode } = scopeOf(db)
  const fund = await holdFund(db, regencyCode, key.budgetYear, key.fundId)
  if (!fund) return refuse({ code: 'no-fund', fundId: key.fundId })
  const book = await readRuleBook(db)
  const foreseen = foreseeCeiling(
    {
      beforeRupiah: fund.ceiling_rupiah,
      arrivalsBefore: fund.arrivals,
      months: ledger,
      graceMonths: knownNumberIn(getRuleOn(book, 'PAY-GRACE', on), 'months'),
      limit: shareLimitOf({ pool: fund.pool, fromMonth: fund.from_month }, book),
    },
    order,
  )
  if (!foreseen.ok) return foreseen
  const accepts = acceptsOf(leaningOf(fund), book)
  const waiting = (await listWaiting(db, regencyCode, key.budgetYear)).filter(({ tags }) =>
    isAccepted(accepts, tags),
  ).length
  const perPersonRupiah = costToYearEnd(book, on, fund.from_month, fund.to_month)
  const free = Math.max(0, foreseen.value.remainderRupiah)
  return accept({
    ...foreseen.value,
    waitingPeople: waiting,
    reachablePeople:
      perPersonRupiah === 0 ? 0 : Math.min(waiting, Math.floor(free / perPersonRupiah)),
    perPersonRupiah,
  })
}

/** Confirms a change that was looked at before: writes the event, moves ceiling and stages. */
export async function changeCeiling(
  db: Money,
  office: Office,
  decision: CeilingDecision,
  ledger: readonly LedgerMonth[],
): Promise<Result<CeilingPreview & { seq: number }, CeilingRefusal | CeilingUnseen | NoFund>> {
  const { regencyCode } = scopeOf(db)
  const foreseen = await previewCeiling(db, decision, decision, ledger, decision.decidedOn)
  if (!foreseen.ok) return foreseen
  const effect = foreseen.value
  const { committedRupiah, brokenPersonMonths, brokenRupiah } = effect
  if (committedRupiah !== decision.seenCommittedRupiah)
    return refuse({ code: 'changed-since', committedRupiah })
  if (brokenPersonMonths !== decision.acceptedPersonMonths)
    return refuse({
      code: 'below-committed',
      personMonths: brokenPersonMonths,
      missingRupiah: brokenRupiah,
    })
  const fund = await holdFund(db, regencyCode, decision.budgetYear, decision.fundId)
  const seq = await insertChange(db, {
    regency_code: regencyCode,
    budget_year: decision.budgetYear,
    fund_id: decision.fundId,
    kind: decision.kind,
    decided_on: decision.decidedOn,
    document: decision.document,
    reason: decision.reason,
    before_rupiah: effect.beforeRupiah,
    after_rupiah: effect.afterRupiah,
    arrivals_before: jsonOf(fund?.arrivals ?? null),
    arrivals_after: jsonOf(effect.arrivals),
    effect: JSON.stringify(effect),
    entered_by: decision.enteredBy,
    entered_at: timestamp(office.clock),
  })
  await recordEvent(db, office, 'fund-ceiling-changed', {
    budgetYear: decision.budgetYear,
    fundId: decision.fundId,
    seq,
    beforeRupiah: effect.beforeRupiah,
    afterRupiah: effect.afterRupiah,
    reason: decision.reason,
    brokenPersonMonths,
  })
  return accept({ ...effect, seq })
}

function costToYearEnd(book: RuleBook, on: IsoDate, from: string, to: string): number {
  const premium = premiumOf('bpu', 'lowest-base', book, on)
  if (!premium.ok) return 0
  const start = on.slice(0, 7) > from ? on.slice(0, 7) : from
  const { jkkRupiah, jkmRupiah } = premium.value
  return countMonths(month(start), month(to)) * (jkkRupiah + jkmRupiah)
}

function jsonOf(value: unknown): string | null {
  return value === null ? null : JSON.stringify(value)
}
