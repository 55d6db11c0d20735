import { addMonths, month } from '#vocabulary/month.ts'
import { accept, type Result, refuse } from '#vocabulary/result.ts'
import type { StageMoney } from '../tables.ts'
import type { ShareLimit } from './share-limit.ts'

/** One month of a fund in the ledger; a later step contains the earlier ones. */
export interface LedgerMonth {
  readonly month: string
  readonly people: number
  readonly committedRupiah: number
  readonly billedRupiah: number
  readonly paidRupiah: number
}

export interface CeilingFacts {
  readonly beforeRupiah: number
  readonly arrivalsBefore: readonly StageMoney[] | null
  readonly months: readonly LedgerMonth[]
  /** How many months a contribution may wait for its money (PAY-GRACE). */
  readonly graceMonths: number
  readonly limit: ShareLimit | null
}

export interface CeilingOrder {
  readonly ceilingRupiah: number
  /** `undefined`: the stages follow the ceiling, last stage first. */
  readonly arrivals?: readonly StageMoney[] | null
}

/** People of one month who can no longer be paid, and their money. */
export interface UnpaidMonth {
  readonly month: string
  readonly people: number
  readonly rupiah: number
}

/** What a change of ceiling forces: promises it breaks, or money it frees. */
export interface CeilingEffect {
  readonly beforeRupiah: number
  readonly afterRupiah: number
  readonly arrivals: readonly StageMoney[] | null
  readonly committedRupiah: number
  readonly billedRupiah: number
  readonly paidRupiah: number
  /** Ceiling less committed; below zero the fund has promised more than it holds. */
  readonly remainderRupiah: number
  /** Promised months beyond the new ceiling, earliest month first. */
  readonly broken: readonly UnpaidMonth[]
  readonly brokenPersonMonths: number
  readonly brokenRupiah: number
  /** Months whose money now comes after the grace, though the ceiling would hold. */
  readonly late: readonly UnpaidMonth[]
}

export type CeilingRefusal =
  | { readonly code: 'no-change'; readonly ceilingRupiah: number }
  | {
      readonly code: 'below-billed'
      readonly ceilingRupiah: number
      readonly billedRupiah: number
      readonly paidRupiah: number
      readonly missingRupiah: number
    }
  | {
      readonly code: 'arrivals-differ'
      readonly ceilingRupiah: number
      readonly arrivalsRupiah: number
    }
  | ({ readonly code: 'above-share-limit'; readonly ceilingRupiah: number } & ShareLimit)

/** Reckons what a new ceiling would force, or why it cannot be: money billed is spent, and a shared limit binds. */
export function foreseeCeiling(
  facts: CeilingFacts,
  order: CeilingOrder,
): Result<CeilingEffect, CeilingRefusal> {
  const { ceilingRupiah } = order
  const { beforeRupiah, months, limit } = facts
  const arrivals =
    order.arrivals === undefined
      ? followCeiling(facts.arrivalsBefore, ceilingRupiah)
      : order.arrivals
  const [committedRupiah, billedRupiah, paidRupiah] = [
    sum(months, (one) => one.committedRupiah),
    sum(months, (one) => one.billedRupiah),
    sum(months, (one) => one.paidRupiah),
  ]
  if (ceilingRupiah === beforeRupiah && order.arrivals === undefined)
    return refuse({ code: 'no-change', ceilingRupiah })
  if (ceilingRupiah < billedRupiah) {
    const missingRupiah = billedRupiah - ceilingRupiah
    return refuse({ code: 'below-billed', ceilingRupiah, billedRupiah, paidRupiah, missingRupiah })
  }
  const arrivalsRupiah = sum(arrivals ?? [], (one) => one.rupiah)
  if (arrivals !== null && arrivalsRupiah !== ceilingRupiah)
    return refuse({ code: 'arrivals-differ', ceilingRupiah, arrivalsRupiah })
  if (limit !== null && ceilingRupiah > limit.limitRupiah && ceilingRupiah > beforeRupiah)
    return refuse({ code: 'above-share-limit', ceilingRupiah, ...limit })
  const broken = beyond(months, ceilingRupiah - billedRupiah)
  return accept({
    beforeRupiah,
    afterRupiah: ceilingRupiah,
    arrivals,
    committedRupiah,
    billedRupiah,
    paidRupiah,
    remainderRupiah: ceilingRupiah - committedRupiah,
    broken,
    brokenPersonMonths: sum(broken, (one) => one.people),
    brokenRupiah: sum(broken, (one) => one.rupiah),
    late: lateMonths(months, arrivals, facts.graceMonths, broken),
  })
}

/** A smaller ceiling takes from the last stages first; a larger one comes with the last stage. */
export function followCeiling(
  arrivals: readonly StageMoney[] | null,
  ceilingRupiah: number,
): readonly StageMoney[] | null {
  if (arrivals === null || arrivals.length === 0) return arrivals
  const stages = [...arrivals].sort((a, b) => (a.month < b.month ? -1 : 1))
  let left = ceilingRupiah
  return stages
    .map((stage, at) => {
      const rupiah = at === stages.length - 1 ? left : Math.min(stage.rupiah, left)
      left -= rupiah
      return { month: stage.month, rupiah }
    })
    .filter((stage) => stage.rupiah > 0)
}

// Months are paid in their order, so the latest promises are the first to lose their money.
function beyond(months: readonly LedgerMonth[], payableRupiah: number): UnpaidMonth[] {
  let left = payableRupiah
  return inOrder(months).flatMap((one) => {
    const promised = one.committedRupiah - one.billedRupiah
    const short = Math.max(0, promised - left)
    left = Math.max(0, left - promised)
    return short > 0 ? [unpaid(one, short)] : []
  })
}

function lateMonths(
  months: readonly LedgerMonth[],
  arrivals: readonly StageMoney[] | null,
  graceMonths: number,
  broken: readonly UnpaidMonth[],
): UnpaidMonth[] {
  if (arrivals === null) return []
  const brokenIn = new Map(broken.map((one) => [one.month, one.rupiah]))
  let needed = 0
  return inOrder(months).flatMap((one) => {
    needed += one.committedRupiah - (brokenIn.get(one.month) ?? 0)
    const until = addMonths(month(one.month), graceMonths)
    const arrived = sum(
      arrivals.filter((stage) => stage.month <= until),
      (stage) => stage.rupiah,
    )
    const promised = one.committedRupiah - one.billedRupiah - (brokenIn.get(one.month) ?? 0)
    const short = Math.min(promised, needed - arrived)
    return short > 0 ? [unpaid(one, short)] : []
  })
}

function unpaid(one: LedgerMonth, rupiah: number): UnpaidMonth {
  const people = Math.ceil((rupiah * one.people) / one.committedRupiah)
  return { month: one.month, people, rupiah }
}

function inOrder(months: readonly LedgerMonth[]): LedgerMonth[] {
  return [...months].sort((a, b) => (a.month < b.month ? -1 : 1))
}

function sum<Row>(rows: readonly Row[], value: (row: Row) => number): number {
  return rows.reduce((total, row) => total + value(row), 0)
}
