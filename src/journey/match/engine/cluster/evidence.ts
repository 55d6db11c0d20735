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
 * is given. What counts is whether they look more like one person, or like two of one family or none.
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
  two = Math.max(two, (sums[CLASSES] as number) - (priors[CLASSES] as number))
  return Math.max(MOST_AGAINST, Math.min(0, one - two))
}

/** Objections repeat each other: an error in one record is held against it by everybody. So many of them count a record. */
const OBJECTORS_A_RECORD = 2

/** What the objections between so many records on one side and so many on the other weigh together. */
export function soften(objections: number, ones: number, others: number): number {
  const count = ones * others - 1
  const most = OBJECTORS_A_RECORD * Math.min(ones, others)
  return count > most ? (objections * most) / count : objections
}
