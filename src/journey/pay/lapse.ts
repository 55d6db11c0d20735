import {
  addDays,
  daysBetween,
  firstDayOf,
  type IsoDate,
  lastDayOf,
  monthOf,
} from '#vocabulary/iso-date.ts'
import { addMonths, countMonths, listMonths, type Month, monthNumber } from '#vocabulary/month.ts'
import { getRuleOn, knownNumberIn, type RuleBook } from '../decide/index.ts'

/** A month that was paid; `paidOn` tells late arrears from timely money and lets the past be asked again. */
export interface PaidMonth {
  readonly month: Month
  readonly paidOn: IsoDate
}

export type ProtectionState = 'never' | 'not-started' | 'protected' | 'in-grace' | 'lapsed'

export interface Protection {
  readonly state: ProtectionState
  /** First month of the membership now counted; a lapse begins a new one. */
  readonly entryMonth: Month | null
  /** Last protected day of the unbroken run of paid months. */
  readonly protectedUntil: IsoDate | null
  /** Last day on which arrears may still be paid. */
  readonly graceEnd: IsoDate | null
  /** First day without membership if nothing is paid. */
  readonly lapseOn: IsoDate | null
  /** Days from today to the last day of grace: 0 on that day, null without membership. */
  readonly daysLeft: number | null
  /** Unpaid months from the end of protection to the month asked for; the ones to be paid now. */
  readonly unpaidMonths: readonly Month[]
  /** Earlier unpaid months of this membership that may still be paid, and until when; null without any. */
  readonly hole: Hole | null
  /** Paid months without a hole up to the month asked for; 0 again after a lapse. */
  readonly consecutiveMonths: number
  /** Paid months of this membership up to the month asked for. */
  readonly monthsSinceEntry: number
  /** Paid months of all memberships up to the month asked for. */
  readonly monthsEver: number
  /** Arrears paid after the membership had ended: they buy nothing and belong in a refund request. */
  readonly uselessMonths: readonly Month[]
}

export interface Hole {
  readonly months: readonly Month[]
  readonly payableUntil: IsoDate
}

interface Run {
  readonly entry: Month
  readonly first: Month
  last: Month
}

/**
 * How long somebody is protected, asked about the day `on` as known on `knownOn` (months paid later are not seen).
 * Sources: PAY-GRACE and PAY-LAPSE (Perdir 22/PERDIR.02/072022). Read so: arrears of three months may be paid while the fourth
 * unpaid month runs; when that month ends unpaid, membership has ended. A hole that was bridged in time keeps the membership
 * but begins a new unbroken run.
 */
export function protectionOf(
  paidMonths: readonly (Month | PaidMonth)[],
  book: RuleBook,
  on: IsoDate,
  knownOn: IsoDate = on,
): Protection {
  const grace = knownNumberIn(getRuleOn(book, 'PAY-LAPSE', on), 'unpaidMonths')
  const { runs, useless } = runsOf(paidMonths, grace, knownOn)
  const now = monthOf(on)
  const run = runs.findLast((one) => one.first <= now)
  if (run === undefined) return withoutMembership(runs[0], useless)

  const graceEnd = lastDayOf(addMonths(run.last, grace + 1))
  const lapseOn = addDays(graceEnd, 1)
  const state = now <= run.last ? 'protected' : on <= graceEnd ? 'in-grace' : 'lapsed'
  const until = state === 'protected' ? now : run.last
  const past = runs.filter((one) => one.first <= now)
  const paidIn = (some: readonly Run[]) =>
    some.reduce((sum, one) => sum + countMonths(one.first, one === run ? until : one.last), 0)
  return {
    state,
    entryMonth: run.entry,
    protectedUntil: lastDayOf(run.last),
    graceEnd,
    lapseOn,
    daysLeft: state === 'lapsed' ? null : daysBetween(on, graceEnd),
    unpaidMonths: state === 'in-grace' ? listMonths(addMonths(run.last, 1), now) : [],
    hole: holeIn(
      past.filter((one) => one.entry === run.entry),
      grace,
      knownOn,
    ),
    consecutiveMonths: state === 'lapsed' ? 0 : countMonths(run.first, until),
    monthsSinceEntry:
      state === 'lapsed' ? 0 : paidIn(past.filter((one) => one.entry === run.entry)),
    monthsEver: paidIn(past),
    uselessMonths: useless,
  }
}

function runsOf(paidMonths: readonly (Month | PaidMonth)[], grace: number, knownOn: IsoDate) {
  const firstPayment = new Map<Month, IsoDate>()
  for (const paid of paidMonths) {
    const month = typeof paid === 'string' ? paid : paid.month
    const paidOn = typeof paid === 'string' ? firstDayOf(month) : paid.paidOn
    if (typeof paid !== 'string' && paidOn > knownOn) continue
    const before = firstPayment.get(month)
    if (before === undefined || paidOn < before) firstPayment.set(month, paidOn)
  }
  const runs: Run[] = []
  const useless: Month[] = []
  for (const [month, paidOn] of [...firstPayment].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const run = runs.at(-1)
    const gap =
      run === undefined ? Number.POSITIVE_INFINITY : monthNumber(month) - monthNumber(run.last) - 1
    if (run === undefined || gap > grace) runs.push({ entry: month, first: month, last: month })
    else if (paidOn > lastDayOf(addMonths(run.last, grace + 1))) useless.push(month)
    else if (gap === 0) run.last = month
    else runs.push({ entry: run.entry, first: month, last: month })
  }
  return { runs, useless }
}

function holeIn(runs: readonly Run[], grace: number, knownOn: IsoDate): Hole | null {
  const gaps = runs.flatMap((run, at) => {
    const next = runs[at + 1]
    const payableUntil = lastDayOf(addMonths(run.last, grace + 1))
    if (next === undefined || knownOn > payableUntil) return []
    return [{ months: listMonths(addMonths(run.last, 1), addMonths(next.first, -1)), payableUntil }]
  })
  const [first] = gaps
  return first === undefined
    ? null
    : { months: gaps.flatMap((gap) => gap.months), payableUntil: first.payableUntil }
}

function withoutMembership(coming: Run | undefined, useless: readonly Month[]): Protection {
  return {
    state: coming === undefined ? 'never' : 'not-started',
    entryMonth: coming?.entry ?? null,
    protectedUntil: null,
    graceEnd: null,
    lapseOn: null,
    daysLeft: null,
    unpaidMonths: [],
    hole: null,
    consecutiveMonths: 0,
    monthsSinceEntry: 0,
    monthsEver: 0,
    uselessMonths: useless,
  }
}

/** How many people stand in each state. */
export function countByState(protections: Iterable<Protection>): Record<ProtectionState, number> {
  const counts = { never: 0, 'not-started': 0, protected: 0, 'in-grace': 0, lapsed: 0 }
  for (const one of protections) counts[one.state] += 1
  return counts
}

/** People in grace whose membership ends within so many days, the first to lapse first. */
export function listLapsing<T extends { readonly protection: Protection }>(
  people: readonly T[],
  withinDays: number,
): T[] {
  return people
    .filter(
      ({ protection: { state, daysLeft } }) =>
        state === 'in-grace' && (daysLeft ?? 0) <= withinDays,
    )
    .sort((a, b) => (a.protection.daysLeft ?? 0) - (b.protection.daysLeft ?? 0))
}
