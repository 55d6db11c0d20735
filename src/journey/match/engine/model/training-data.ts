import type { Encoded } from '../encoded.ts'
import type { PairTable } from './pair-table.ts'

/** What training looks at: some candidate pairs, and pairs drawn at random from the whole population. */
export interface TrainingData {
  readonly encoded: Encoded
  /** Rows below this one are left rows; pairs that start there are cross pairs. */
  readonly leftRows: number
  readonly offsets: Int32Array
  readonly candidates: PairTable
  readonly random: PairTable
  /** Mean chance, over records, that another record shares all its words; per field, 0 where it has none. */
  readonly wholeChance: readonly number[]
  /** Share of all candidate pairs that are in `candidates`. */
  readonly share: number
  /** All possible pairs, by kind. */
  readonly crossPairs: number
  readonly withinPairs: number
}

/** The chances under training, as they are (not their logs); laid out as in the model. */
export interface Beliefs {
  readonly classes: Float64Array
  readonly chance: Float64Array
  /** Mean frequency of what matches share, to the cell's power, per cell. */
  readonly frequency: Float64Array
  /** Shares of the classes, per kind. */
  cross: Float64Array
  within: Float64Array
}
