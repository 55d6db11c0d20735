import type { Filling } from './filling.ts'
import type { Problem } from './problem.ts'

/** A choice in the making: people once covered stay covered. */
export interface Draft {
  readonly problem: Problem
  readonly filling: Filling
  /** By worker: 1 = covered. */
  readonly covered: Uint8Array
  readonly villageCovered: Float64Array
  /** Units paid by `route * blocks + block`. */
  readonly demand: Float64Array
  /** By cohort: 1 = not one more of it can be paid. */
  readonly refused: Uint8Array
  /** By worker, units for all her months. */
  readonly cost: Float64Array
  readonly scores: Float64Array
  /** Held back at every limit, in units. */
  readonly reserveUnits: number
}
