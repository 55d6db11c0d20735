import type { ScoredPairs } from '../crew/tasks.ts'
import { MATCH_CLASSES, type Model } from '../model/model.ts'

const ROUNDS = 12
const MOST_CHANGE = 4

/**
 * Log odds for a batch in which matches are rarer or commoner than in the one that taught the weights: the share of matches
 * that the batch itself then expects.
 */
export function adjustPriors(scored: ScoredPairs, model: Model, possible: number): ScoredPairs {
  let learned = 0
  for (let part = 0; part < MATCH_CLASSES; part++) learned += Math.exp(model.cross[part] as number)
  let change = 0
  for (let round = 0; round < ROUNDS; round++) {
    let expected = 0.5
    for (const odds of scored.logOdds) expected += 1 / (1 + Math.exp(-odds - change))
    const next = Math.log(expected / possible / learned)
    change = Math.max(-MOST_CHANGE, Math.min(MOST_CHANGE, next))
  }
  return { ...scored, logOdds: scored.logOdds.map((odds) => odds + change) }
}
