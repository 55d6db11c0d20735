import type { Office } from '#office/context.ts'
import type { Db } from '#platform/database.ts'
import type { RegisterTables } from '../register/tables.ts'
import type { Comparable } from './comparable.ts'
import type { LearnedWeight, MatchTables } from './tables.ts'

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

/** Scores people of a list with everybody known in the store, and among themselves. */
export type LinkKnown = (
  db: Db<MatchTables & RegisterTables>,
  office: Office,
  people: readonly Comparable[],
) => Promise<ScoredLists>

/** Scores likely pairs: candidates with workers, and candidates among themselves (earlier one first). */
export type Linker = (
  candidates: readonly Comparable[],
  workers: readonly Comparable[],
) => Promise<ScoredLists>
