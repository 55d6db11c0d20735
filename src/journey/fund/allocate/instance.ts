import type { Month } from '#vocabulary/month.ts'

/** The goals a policy may name, in any order; earlier ones always win over later ones. */
export const OBJECTIVES = ['renewals', 'villageMinimum', 'tiers', 'score', 'thrift'] as const
export type ObjectiveName = (typeof OBJECTIVES)[number]

/** Money that reaches a fund in a month. */
export interface Arrival {
  readonly month: Month
  readonly rupiah: number
}

/** One purse: what it may spend, in which months, on whom. `arrivals: null` = all money is there from the start; `[]` = none ever comes. */
export interface AllocationFund {
  readonly id: string
  readonly ceilingRupiah: number
  readonly from: Month
  readonly to: Month
  /** A worker is accepted who has every tag of at least one list; `[[]]` accepts everyone. */
  readonly accepts: readonly (readonly string[])[]
  readonly arrivals: readonly Arrival[] | null
  readonly lastResort: boolean
}

export interface AllocationWorker {
  readonly id: string
  readonly village: string
  /** 1 is the first to be served. */
  readonly tier: number
  /** At most six decimals. */
  readonly score: number
  readonly monthlyRupiah: number
  readonly tags: readonly string[]
  readonly from: Month
  readonly renewal: boolean
}

/** The question: whom can these funds cover, month by month, and whom first? */
export interface AllocationInstance {
  readonly period: { readonly from: Month; readonly to: Month }
  /** How many months a contribution may wait for its money. */
  readonly graceMonths: number
  /** How many workers every village should have covered (or all it lists, when fewer). */
  readonly villageMinimum: number
  readonly objective: readonly ObjectiveName[]
  readonly funds: readonly AllocationFund[]
  readonly workers: readonly AllocationWorker[]
}
