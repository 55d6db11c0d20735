import { logWeights } from './log-weights.ts'
import { CLASSES, logOdds, type Model } from './model.ts'
import type { Beliefs, TrainingData } from './training-data.ts'

const SMOOTHING = 0.2

/** Chances among random pairs; with a model, pairs that look like matches are counted out. */
export function countChances(data: TrainingData, beliefs: Beliefs, known: Model | undefined): void {
  const { cells, count, fields } = data.random
  const counts = new Float64Array(beliefs.chance.length)
  const sums = new Float64Array(CLASSES + 1)
  for (let pair = 0; pair < count; pair++) {
    const weight = known === undefined ? 1 : strangeness(data, known, pair, sums)
    for (let field = 0; field < fields; field++) {
      const cell = cells[pair * fields + field] as number
      counts[cell] = (counts[cell] as number) + weight
    }
  }
  for (let place = 0; place < fields; place++) {
    const [first, end] = [data.offsets[place] as number, data.offsets[place + 1] as number]
    let total = SMOOTHING * (end - first)
    for (let cell = first; cell < end; cell++) total += counts[cell] as number
    for (let cell = first; cell < end; cell++)
      beliefs.chance[cell] = ((counts[cell] as number) + SMOOTHING) / total
  }
}

/** The probability that a random pair is two people. */
function strangeness(data: TrainingData, model: Model, pair: number, sums: Float64Array): number {
  logWeights(data, data.random, model, pair, sums)
  return 1 / (1 + Math.exp(logOdds(sums)))
}
