import { logWeights } from './log-weights.ts'
import { CLASSES, MATCH_CLASSES, type Model } from './model.ts'
import type { TrainingData } from './training-data.ts'

/** Weighted counts over the candidate pairs: per cell and class, and per kind and class. */
export interface WeightedCounts {
  readonly classes: Float64Array
  /** Per cell: frequency of what is shared, to the cell's power, weighted by the chance of a match. */
  readonly frequencies: Float64Array
  readonly cross: Float64Array
  readonly within: Float64Array
}

const HOPELESS = 12
const NEGLIGIBLE = 1e-6

/** How much every candidate pair belongs to each class by the present model, counted. */
export function weighPairs(data: TrainingData, model: Model): WeightedCounts {
  const { cells, count, fields, lefts, logs } = data.candidates
  const sums: WeightedCounts = {
    classes: new Float64Array(model.classes.length),
    frequencies: new Float64Array(model.chance.length),
    cross: new Float64Array(CLASSES),
    within: new Float64Array(CLASSES),
  }
  const weights = new Float64Array(CLASSES + 1)
  for (let pair = 0; pair < count; pair++) {
    const isCross = (lefts[pair] as number) < data.leftRows
    const base = pair * fields
    logWeights(data, data.candidates, model, pair, weights)
    if (!normalise(weights)) continue
    const kind = isCross ? sums.cross : sums.within
    let match = 0
    for (let part = 0; part < CLASSES; part++) {
      const weight = weights[part] as number
      if (weight < NEGLIGIBLE) continue
      kind[part] = (kind[part] as number) + weight
      if (part < MATCH_CLASSES) match += weight
      for (let at = base; at < base + fields; at++) {
        const place = (cells[at] as number) * CLASSES + part
        sums.classes[place] = (sums.classes[place] as number) + weight
      }
    }
    if (match < NEGLIGIBLE) continue
    for (let at = base; at < base + fields; at++) {
      const cell = cells[at] as number
      const power = model.power[cell] as number
      if (power === 0) continue
      const frequency = Math.exp(power * (logs[at] as number))
      sums.frequencies[cell] = (sums.frequencies[cell] as number) + match * frequency
    }
  }
  return sums
}

/** Log weights become shares that add up to one; false where chance is as good as certain. */
function normalise(weights: Float64Array): boolean {
  const chance = weights[CLASSES] as number
  let top = chance
  let best = Number.NEGATIVE_INFINITY
  for (let part = 0; part < CLASSES; part++) best = Math.max(best, weights[part] as number)
  if (best < chance - HOPELESS) return false
  top = Math.max(top, best)
  let total = 0
  for (let part = 0; part <= CLASSES; part++) {
    weights[part] = Math.exp((weights[part] as number) - top)
    total += weights[part] as number
  }
  for (let part = 0; part <= CLASSES; part++) weights[part] = (weights[part] as number) / total
  return true
}
