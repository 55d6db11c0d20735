/** Expected shares among all possible pairs of a kind: matches, kin, people who are alike for other reasons. */
export interface Priors {
  readonly match: number
  readonly kin: number
  readonly alike: number
}

/**
 * Log chances of every cell (see pair-table) in each class of pairs. What two random people share by chance depends on how
 * common it is: the log chance of a cell is `chance + power × log frequency`.
 */
export interface Model {
  readonly offsets: Int32Array
  readonly match: Float64Array
  readonly kin: Float64Array
  readonly alike: Float64Array
  readonly chance: Float64Array
  readonly power: Float64Array
  readonly cross: Priors
  readonly within: Priors
}

/** Log likelihoods of a pair in the four classes. */
export interface Likelihoods {
  match: number
  kin: number
  alike: number
  chance: number
}

export function noLikelihoods(): Likelihoods {
  return { match: 0, kin: 0, alike: 0, chance: 0 }
}

/** Log odds that the pair is one person. */
export function logOdds(sums: Likelihoods, priors: Priors): number {
  const kin = Math.log(priors.kin) + sums.kin
  const alike = Math.log(priors.alike) + sums.alike
  const chance = Math.log(1 - priors.match - priors.kin - priors.alike) + sums.chance
  const top = Math.max(kin, alike, chance)
  const others = Math.exp(kin - top) + Math.exp(alike - top) + Math.exp(chance - top)
  return Math.log(priors.match) + sums.match - top - Math.log(others)
}
