import type { Month } from '#vocabulary/month.ts'

/** Unbroken months of one worker paid by one fund. */
export interface Spell {
  readonly fund: string
  readonly from: Month
  readonly to: Month
}

export interface CoveredWorker {
  readonly worker: string
  readonly spells: readonly Spell[]
}

/** `no-fund-accepts`: no fund takes the tags. `window`: a month lies in no accepting fund's window, or there is no month. `money`: all else. */
export type LeftReason = 'no-fund-accepts' | 'window' | 'money'

export interface LeftWorker {
  readonly worker: string
  readonly reason: LeftReason
  readonly tier: number
}

/** All five figures, whatever goals the policy names. `tiers[0]` is tier 1. */
export interface ObjectiveFigures {
  readonly renewals: number
  readonly villageShortfall: number
  readonly tiers: readonly number[]
  readonly score: number
  readonly lastResortRupiah: number
}

/** What one more rupiah, arriving with the fund's last money, would add to the named goal (estimate from the linear relaxation). */
export interface RupiahPrice {
  readonly goal: string
  readonly perRupiah: number
}

export interface FundUse {
  readonly id: string
  readonly usedRupiah: number
  readonly leftRupiah: number
  /** `price.perRupiah`, or null while any rupiah is left. */
  readonly nextRupiahBuys: number | null
  /** Also given when the rest is too small to matter; null when more money would add nothing. */
  readonly price: RupiahPrice | null
}

export interface AllocationResult {
  /** `optimal` is proved; `feasible` says how far the proof got. */
  readonly status: 'optimal' | 'feasible'
  readonly objective: ObjectiveFigures
  /** Distance to the proved bound at the first goal not proved, in that goal's unit. */
  readonly gap: number
  readonly gapAt: string | null
  readonly covered: readonly CoveredWorker[]
  readonly left: readonly LeftWorker[]
  readonly funds: readonly FundUse[]
}
