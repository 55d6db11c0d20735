import type { ScoredPairs } from '../crew/tasks.ts'
import { type LogPriors, MATCH_CLASSES, type Model } from '../model/model.ts'

const ROUNDS = 12
export const MOST_CHANGE = 4

/** How many pairs there could be, by kind. */
export interface PossiblePairs {
  readonly cross: number
  readonly within: number
}

/**
 * Scores and model for a batch in which matches are rarer or commoner than in the one that taught the weights: the share
 * of matches that the batch itself then expects, for pairs with the base and for pairs inside the batch.
 */
export function adjustPriors(
  scored: ScoredPairs,
  model: Model,
  leftRows: number,
  possible: PossiblePairs,
): { scored: ScoredPairs; model: Model } {
  const isCross = (pair: number) => (scored.lefts[pair] as number) < leftRows
  const odds = { cross: [] as number[], within: [] as number[] }
  for (const [pair, value] of scored.logOdds.entries())
    (isCross(pair) ? odds.cross : odds.within).push(value)
  const cross = changeOf(odds.cross, model.cross, possible.cross)
  const within = changeOf(odds.within, model.within, possible.within)
  return {
    scored: {
      ...scored,
      logOdds: scored.logOdds.map((value, pair) => value + (isCross(pair) ? cross : within)),
    },
    model: { ...model, cross: shifted(model.cross, cross), within: shifted(model.within, within) },
  }
}

function changeOf(logOdds: readonly number[], priors: LogPriors, possible: number): number {
  if (possible === 0) return 0
  let learned = 0
  for (let part = 0; part < MATCH_CLASSES; part++) learned += Math.exp(priors[part] as number)
  let change = 0
  for (let round = 0; round < ROUNDS; round++) {
    let expected = 0.5
    for (const odds of logOdds) expected += 1 / (1 + Math.exp(-odds - change))
    const next = Math.log(expected / possible / learned)
    change = Math.max(-MOST_CHANGE, Math.min(MOST_CHANGE, next))
  }
  return change
}

function shifted(priors: LogPriors, change: number): LogPriors {
  return priors.map((prior, part) => (part < MATCH_CLASSES ? prior + change : prior))
}
