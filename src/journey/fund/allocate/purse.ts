import { monthNumber } from '#vocabulary/month.ts'
import type { AllocationFund, AllocationInstance } from './instance.ts'

/** A fund on the period's own months, counted from 0. */
export interface Purse {
  readonly fund: AllocationFund
  /** First and last month it may pay for; `closes < opens` when its window misses the period. */
  readonly opens: number
  readonly closes: number
  /** `limits[m]`: the most it may have paid for months up to and including m. */
  readonly limits: Float64Array
}

/** Puts the ceiling, the arrivals and the grace of every fund onto the months of the period. */
export function openPurses(instance: AllocationInstance): Purse[] {
  const start = monthNumber(instance.period.from)
  const months = Math.max(0, monthNumber(instance.period.to) - start + 1)
  return instance.funds.map((fund) => ({
    fund,
    opens: Math.max(0, monthNumber(fund.from) - start),
    closes: Math.min(months - 1, monthNumber(fund.to) - start),
    limits: limitsOf(fund, start, months, instance.graceMonths),
  }))
}

function limitsOf(fund: AllocationFund, start: number, months: number, grace: number) {
  const limits = new Float64Array(months).fill(fund.ceilingRupiah)
  if (fund.arrivals === null) return limits
  const arrived = new Float64Array(months)
  for (const { month, rupiah } of fund.arrivals) {
    const usableFrom = Math.max(0, monthNumber(month) - start - grace)
    if (usableFrom < months) arrived[usableFrom] = (arrived[usableFrom] ?? 0) + rupiah
  }
  let inHand = 0
  return limits.map((ceiling, month) => {
    inHand += arrived[month] ?? 0
    return Math.min(ceiling, inHand)
  })
}

export function acceptsTags(fund: AllocationFund, tags: readonly string[]): boolean {
  return fund.accepts.some((wanted) => wanted.every((tag) => tags.includes(tag)))
}

export function isOpen(purse: Purse, month: number): boolean {
  return purse.opens <= month && month <= purse.closes
}
