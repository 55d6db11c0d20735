import { type Comparer, MISSING } from '../compare/comparer.ts'
import type { Encoded } from '../encoded.ts'
import { at } from '../lexicon.ts'
import { type FieldModel, logLikelihoods, logOdds, type Model, type Priors } from './model.ts'
import type { PairTable } from './pair-table.ts'
import { anchorOf, startFields } from './start-values.ts'

/** What training looks at: some candidate pairs, and pairs drawn at random from the whole population. */
export interface TrainingData {
  readonly encoded: Encoded
  readonly comparers: readonly Comparer[]
  readonly candidates: PairTable
  readonly random: PairTable
  /** Share of all candidate pairs that are in `candidates`. */
  readonly share: number
  /** All possible pairs, by kind. */
  readonly crossPairs: number
  readonly withinPairs: number
}

const ROUNDS = 30
const PRIOR_WEIGHT = 12
const MOST_SAME_KIN = 0.02

/**
 * Learns a model without labels by expectation-maximisation. Chances among random pairs come from random pairs; what is
 * learned from candidates is the matches, and two classes of people who are alike without being one person.
 */
export function trainModel(data: TrainingData): Model {
  const model = startModel(data)
  countChances(data, model, undefined)
  const { candidates } = data
  const weights = [0, 1, 2].map(() => new Float64Array(candidates.count)) as Weights
  for (let round = 0; round < ROUNDS; round++) {
    weigh(data, model, weights)
    learn(data, model, weights)
    if (round === 9 || round === 19) countChances(data, model, model)
  }
  return model
}

type Weights = [Float64Array, Float64Array, Float64Array]

function startModel(data: TrainingData): Model {
  const { encoded } = data
  const rows = encoded.rows
  const priors = (pairs: number): Priors => {
    const unit = Math.min(0.05, rows / Math.max(pairs, 1) / 4)
    return { match: unit, kin: [unit, unit] }
  }
  return {
    fields: startFields(encoded, data.comparers),
    anchor: anchorOf(encoded),
    cross: priors(data.crossPairs),
    within: priors(data.withinPairs),
  }
}

function priorsOf(data: TrainingData, model: Model, pair: number): Priors {
  return at(data.candidates.lefts, pair) < data.encoded.leftRows ? model.cross : model.within
}

/** E-step: how much each candidate pair belongs to the match, kin and alike classes. */
function weigh(data: TrainingData, model: Model, weights: Weights): void {
  const logs = new Float64Array(4)
  for (let pair = 0; pair < data.candidates.count; pair++) {
    const priors = priorsOf(data, model, pair)
    logLikelihoods(model, data.candidates, pair, logs)
    const a = Math.log(priors.match) + at(logs, 0)
    const b = Math.log(priors.kin[0]) + at(logs, 1)
    const c = Math.log(priors.kin[1]) + at(logs, 2)
    const d = Math.log(1 - priors.match - priors.kin[0] - priors.kin[1]) + at(logs, 3)
    const top = Math.max(a, b, c, d)
    const [ea, eb, ec] = [Math.exp(a - top), Math.exp(b - top), Math.exp(c - top)]
    const total = ea + eb + ec + Math.exp(d - top)
    weights[0][pair] = ea / total
    weights[1][pair] = eb / total
    weights[2][pair] = ec / total
  }
}

/** M-step: chances from weighted counts, held near the starting belief where the data say little. */
function learn(data: TrainingData, model: Model, weights: Weights): void {
  const { candidates } = data
  const start = startFields(data.encoded, data.comparers)
  for (const [place, field] of model.fields.entries()) {
    const belief = start[place] as FieldModel
    learnLevels(candidates, place, weights[0], field.match, belief.match)
    learnLevels(candidates, place, weights[1], field.kin[0], belief.kin[0])
    learnLevels(candidates, place, weights[2], field.kin[1], belief.kin[1])
    if (place === model.anchor) for (const kin of field.kin) limitSame(kin)
    learnMeanLogs(candidates, place, weights[0], field)
  }
  learnPriors(data, model, weights)
}

function learnLevels(
  table: PairTable,
  place: number,
  weights: Float64Array,
  chances: Float64Array,
  belief: Float64Array,
): void {
  for (let level = 0; level < chances.length; level++) chances[level] = PRIOR_WEIGHT * at(belief, level)
  let total = PRIOR_WEIGHT
  for (let pair = 0; pair < table.count; pair++) {
    const level = at(table.levels, pair * table.fields + place)
    if (level === MISSING) continue
    const weight = at(weights, pair)
    chances[level] = at(chances, level) + weight
    total += weight
  }
  for (let level = 0; level < chances.length; level++)
    chances[level] = Math.max(at(chances, level) / total, 1e-5)
}

/** Kin have other names: otherwise the class would swallow the matches. */
function limitSame(chances: Float64Array): void {
  const same = at(chances, 0) + at(chances, 1)
  if (same <= MOST_SAME_KIN) return
  for (const level of [0, 1]) chances[level] = (at(chances, level) * MOST_SAME_KIN) / same
}

function learnMeanLogs(
  table: PairTable,
  place: number,
  weights: Float64Array,
  field: FieldModel,
): void {
  if (field.use !== 'bag') return
  const sums = new Float64Array(field.levels)
  const totals = new Float64Array(field.levels).fill(2)
  for (let pair = 0; pair < table.count; pair++) {
    const level = at(table.levels, pair * table.fields + place)
    if (level === MISSING) continue
    sums[level] = at(sums, level) + at(weights, pair) * at(table.logs, pair * table.fields + place)
    totals[level] = at(totals, level) + at(weights, pair)
  }
  for (let level = 0; level < field.levels; level++)
    field.meanLog[level] = (at(sums, level) - 2 * 6) / at(totals, level)
}

function learnPriors(data: TrainingData, model: Model, weights: Weights): void {
  const sums = { cross: [0.3, 0.3, 0.3], within: [0.3, 0.3, 0.3] }
  for (let pair = 0; pair < data.candidates.count; pair++) {
    const kind = at(data.candidates.lefts, pair) < data.encoded.leftRows ? sums.cross : sums.within
    for (let part = 0; part < 3; part++)
      kind[part] = (kind[part] as number) + at(weights[part] as Float64Array, pair)
  }
  setPriors(model.cross, sums.cross, data.crossPairs * data.share)
  setPriors(model.within, sums.within, data.withinPairs * data.share)
}

function setPriors(priors: Priors, sums: readonly number[], pairs: number): void {
  const share = (part: number) => Math.min(0.3, (sums[part] ?? 0) / Math.max(pairs, 2))
  priors.match = share(0)
  priors.kin[0] = share(1)
  priors.kin[1] = share(2)
}

/** Chances among random pairs; with a model, those pairs that look like matches are counted out. */
function countChances(data: TrainingData, model: Model, known: Model | undefined): void {
  const { random } = data
  const logs = new Float64Array(4)
  const weights = new Float64Array(random.count).fill(1)
  for (let pair = 0; known !== undefined && pair < random.count; pair++) {
    logLikelihoods(known, random, pair, logs)
    const isCross = at(random.lefts, pair) < data.encoded.leftRows
    weights[pair] = 1 / (1 + Math.exp(logOdds(logs, isCross ? known.cross : known.within)))
  }
  for (const [place, field] of model.fields.entries()) {
    field.chance.fill(0.2)
    let total = 0.2 * field.levels
    for (let pair = 0; pair < random.count; pair++) {
      const level = at(random.levels, pair * random.fields + place)
      if (level === MISSING) continue
      field.chance[level] = at(field.chance, level) + at(weights, pair)
      total += at(weights, pair)
    }
    for (let level = 0; level < field.levels; level++)
      field.chance[level] = at(field.chance, level) / total
  }
}
