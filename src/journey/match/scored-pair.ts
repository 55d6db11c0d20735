import type { Comparable } from './comparable.ts'
import type { LearnedWeight } from './tables.ts'

/** One bar of a pair's waterfall, as the engine explains it: natural log units, `start` and `group` among the fields. */
export interface Bar {
  readonly field: string
  /** 0 equal, higher less alike, −1 not to be compared. */
  readonly level: number
  readonly weight: number
}

export interface ScoredPair {
  readonly left: string
  readonly right: string
  readonly probability: number
  readonly evidence?: readonly Bar[]
}

export interface ScoredLists {
  readonly pairs: readonly ScoredPair[]
  /** What comparing each field was learned to be worth; empty where nothing was learned. */
  readonly learned: readonly LearnedWeight[]
}

/** Scores likely pairs: candidates with workers, and candidates among themselves (earlier one first). */
export type Linker = (
  candidates: readonly Comparable[],
  workers: readonly Comparable[],
) => Promise<ScoredLists>
