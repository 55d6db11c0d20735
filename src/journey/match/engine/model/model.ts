import { MISSING } from '../compare/comparer.ts'
import { at } from '../lexicon.ts'
import type { PairTable } from './pair-table.ts'

/** How the frequency of the shared value enters: not at all, for equal values only, or for likeness too. */
export type FrequencyUse = 'value' | 'bag'

/** Chances of the comparison levels of one field in each class of pairs. */
export interface FieldModel {
  readonly use: FrequencyUse
  readonly levels: number
  readonly sameUpTo: number
  /** Pairs of one person. */
  readonly match: Float64Array
  /** Pairs of two people who share a home, and pairs that are alike for other reasons. */
  readonly kin: readonly [Float64Array, Float64Array]
  /** Pairs drawn at random. */
  readonly chance: Float64Array
  /** Mean log frequency of what matching pairs share at each level. */
  readonly meanLog: Float64Array
}

/** Expected shares among all possible pairs of a kind. */
export interface Priors {
  match: number
  kin: [number, number]
}

export interface Model {
  readonly fields: readonly FieldModel[]
  readonly anchor: number
  readonly cross: Priors
  readonly within: Priors
}

/** How far likeness follows the frequency of what is shared; below one, because words are not independent. */
const LIKENESS_POWER = 0.8

/** Log chance that two random people look like this in one field, given what they share. */
export function logChance(field: FieldModel, level: number, log: number): number {
  if (level === 0) return log
  const base = Math.log(at(field.chance, level))
  if (field.use === 'value' || level === field.levels - 1) return base
  return base + LIKENESS_POWER * (log - at(field.meanLog, level))
}

/** Log likelihoods of one pair: match, kin, alike, chance. */
export function logLikelihoods(
  model: Model,
  table: PairTable,
  pair: number,
  out: Float64Array,
): void {
  out.fill(0)
  for (let place = 0; place < table.fields; place++) {
    const level = at(table.levels, pair * table.fields + place)
    if (level === MISSING) continue
    const field = model.fields[place] as FieldModel
    out[0] = at(out, 0) + Math.log(at(field.match, level))
    out[1] = at(out, 1) + Math.log(at(field.kin[0], level))
    out[2] = at(out, 2) + Math.log(at(field.kin[1], level))
    out[3] = at(out, 3) + logChance(field, level, at(table.logs, pair * table.fields + place))
  }
}

/** Log odds that the pair is one person, from its log likelihoods. */
export function logOdds(likelihoods: Float64Array, priors: Priors): number {
  const match = Math.log(priors.match) + at(likelihoods, 0)
  const kin = Math.log(priors.kin[0]) + at(likelihoods, 1)
  const alike = Math.log(priors.kin[1]) + at(likelihoods, 2)
  const chance = Math.log(1 - priors.match - priors.kin[0] - priors.kin[1]) + at(likelihoods, 3)
  const top = Math.max(kin, alike, chance)
  return match - top - Math.log(Math.exp(kin - top) + Math.exp(alike - top) + Math.exp(chance - top))
}
