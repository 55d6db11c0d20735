import { CLASSES, MATCH_CLASSES, type Model } from '../model/model.ts'
import type { PairScorer } from '../score/pair-scorer.ts'

/** What is known about every two members of a small group: n × n, symmetric. */
export interface GroupEvidence {
  readonly size: number
  /** Log odds that the two are one person. */
  readonly odds: Float64Array
  /** What speaks against two members who were drawn together by others: zero or less. */
  readonly against: Float64Array
}

const MOST_AGAINST = -10

/** Log odds and objections of one pair. */
export interface PairEvidence {
  odds: number
  against: number
}

/**
 * Weighs one pair for life inside a group. Whether two people share a home no longer counts for them: inside a group that
 * is given. What counts is whether they look more like one person or like two of one family.
 */
export function weighPair(
  scorer: PairScorer,
  model: Model,
  i: number,
  j: number,
  leftRows: number,
): PairEvidence {
  const priors = leftRows > 0 ? model.cross : model.within
  const odds = scorer.score(Math.min(i, j), Math.max(i, j), priors, Number.NEGATIVE_INFINITY)
  return { odds, against: objection(scorer.sums, priors) }
}

function objection(sums: Float64Array, priors: Float64Array): number {
  const share = Math.exp(priors[0] as number) + Math.exp(priors[1] as number)
  let match = 0
  for (let part = 0; part < MATCH_CLASSES; part++)
    match += Math.exp((sums[part] as number) - (sums[0] as number))
  const one = (sums[0] as number) + Math.log(match) - Math.log(share)
  let two = Number.NEGATIVE_INFINITY
  for (let part = MATCH_CLASSES; part < CLASSES; part++)
    two = Math.max(two, (sums[part] as number) - Math.max(priors[part] as number, Math.log(share)))
  return Math.max(MOST_AGAINST, Math.min(0, one - two))
}
