/**
 * Classes of pairs: one person on the spot, one person who moved, then two people: kin, twins, people who are alike for
 * other reasons, and people with neighbouring numbers. A pair drawn by chance belongs to none of them.
 */
export const CLASSES = 6
export const MATCH_CLASSES = 2
export const KIN = 2
export const TWINS = 3

/** Log shares of the classes among all possible pairs of a kind, and of chance at the end. */
export type LogPriors = Float64Array

/**
 * Log chances of every cell (see pair-table) in each class: `classes[cell × CLASSES + class]`. What two random people share
 * by chance depends on how common it is: the log chance of a cell is `chance + power × log frequency`.
 */
export interface Model {
  readonly offsets: Int32Array
  readonly classes: Float64Array
  readonly chance: Float64Array
  readonly power: Float64Array
  /** Share of random pairs that fall into each cell, whatever the value they share. */
  readonly random: Float64Array
  readonly cross: LogPriors
  readonly within: LogPriors
}

/** Log odds of one person, from log likelihoods of the classes and of chance at the end, priors included. */
export function logOdds(sums: Float64Array): number {
  const match = logSum(sums, 0, MATCH_CLASSES)
  return match - logSum(sums, MATCH_CLASSES, CLASSES + 1)
}

function logSum(sums: Float64Array, from: number, to: number): number {
  let top = Number.NEGATIVE_INFINITY
  for (let at = from; at < to; at++) if ((sums[at] as number) > top) top = sums[at] as number
  let total = 0
  for (let at = from; at < to; at++) total += Math.exp((sums[at] as number) - top)
  return top + Math.log(total)
}
