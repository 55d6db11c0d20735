import { addMonths, type Month, month } from '#vocabulary/month.ts'
import { accept, type Result, refuse } from '#vocabulary/result.ts'
import type { ObjectiveName } from '../allocate/index.ts'
import { latest } from './months.ts'

/** What an officer moves in the studio: the order of goals, the weights, the minimum, and when cover starts and for how long. */
export interface StudioPolicy {
  /** Earlier goals always win; nobody protected is dropped for any other goal. */
  readonly objective: readonly ObjectiveName[]
  /** Greatest points of each part of the score, in whole points of a hundred. */
  readonly points: Readonly<Record<string, number>>
  /** People every village should have covered, or all it lists when fewer. */
  readonly villageMinimum: number
  readonly graceMonths: number
  readonly startMonth: Month
  /** May reach into the next budget year; the funds of this one then pay ahead. */
  readonly coverMonths: number
  /** The first month in which a new member can be entered at all. */
  readonly newFromMonth: Month
}

export type PolicyRefusal =
  | { readonly code: 'renewals-not-first' }
  | {
      readonly code: 'new-members-too-late'
      readonly newFromMonth: Month
      readonly lastMonth: Month
    }

export const MOST_POINTS = 60
export const MOST_COVER_MONTHS = 12

export function periodOf({ startMonth, coverMonths }: StudioPolicy): { from: Month; to: Month } {
  return { from: startMonth, to: addMonths(startMonth, coverMonths - 1) }
}

/** How many months of cover lie after the budget year. */
export function monthsBeyond(policy: StudioPolicy, year: number): number {
  const { to } = periodOf(policy)
  const beyond = (Number(to.slice(0, 4)) - year - 1) * 12 + Number(to.slice(5, 7))
  return Math.max(0, Math.min(policy.coverMonths, beyond))
}

export function checkPolicy(policy: StudioPolicy): Result<StudioPolicy, PolicyRefusal> {
  if (policy.objective[0] !== 'renewals') return refuse({ code: 'renewals-not-first' })
  const { to } = periodOf(policy)
  if (policy.newFromMonth > to)
    return refuse({
      code: 'new-members-too-late',
      newFromMonth: policy.newFromMonth,
      lastMonth: to,
    })
  return accept(policy)
}

/** A policy as it comes over the wire: months still plain text. */
export type WrittenPolicy = Omit<StudioPolicy, 'startMonth' | 'newFromMonth'> & {
  readonly startMonth: string
  readonly newFromMonth: string
}

/** Months as months, and the first month of new members never before the start. */
export function readPolicy(written: WrittenPolicy): Result<StudioPolicy, PolicyRefusal> {
  const startMonth = month(written.startMonth)
  const newFromMonth = latest(startMonth, month(written.newFromMonth))
  return checkPolicy({ ...written, startMonth, newFromMonth })
}
