import type { Encoded } from '../encoded.ts'
import { countChances } from './count-chances.ts'
import type { Model, Priors } from './model.ts'
import type { PairTable } from './pair-table.ts'
import { anchorOf, type StartValues, startValues } from './start-values.ts'

/** What training looks at: some candidate pairs, and pairs drawn at random from the whole population. */
export interface TrainingData {
  readonly encoded: Encoded
  /** Rows below this one are left rows; pairs that start there are cross pairs. */
  readonly leftRows: number
  readonly offsets: Int32Array
  readonly candidates: PairTable
  readonly random: PairTable
  /** Share of all candidate pairs that are in `candidates`. */
  readonly share: number
  /** All possible pairs, by kind. */
  readonly crossPairs: number
  readonly withinPairs: number
}

/** The chances under training, as they are (not their logs). */
export interface Beliefs {
  readonly match: Float64Array
  readonly kin: Float64Array
  readonly alike: Float64Array
  readonly chance: Float64Array
  /** Mean log frequency of what matches share. */
  readonly meanLog: Float64Array
  cross: Priors
  within: Priors
}

const ROUNDS = 30
const PRIOR_WEIGHT = 12
const MOST_SAME_KIN = 0.02
const LEAST = 1e-5

/** How far likeness of words follows the frequency of what is shared; below one, because words are not independent. */
const LIKENESS_POWER = 0.8

/**
 * Learns a model without labels by expectation-maximisation. Chances among random pairs come from random pairs; what is
 * learned from candidates is the matches, and two classes of people who are alike without being one person.
 */
export function trainModel(data: TrainingData): Model {
  const start = startValues(data.encoded, data.offsets)
  const beliefs = startBeliefs(data, start)
  countChances(data, beliefs, undefined)
  for (let round = 0; round < ROUNDS; round++) {
    learn(data, beliefs, start)
    if (round === 9 || round === 19) countChances(data, beliefs, modelOf(data, beliefs))
  }
  return modelOf(data, beliefs)
}

function startBeliefs(data: TrainingData, start: StartValues): Beliefs {
  const cells = start.match.length
  const priors = (pairs: number): Priors => {
    const unit = Math.min(0.05, data.encoded.rows / Math.max(pairs, 1) / 4)
    return { match: unit, kin: unit, alike: unit }
  }
  return {
    match: start.match.slice(),
    kin: start.kin.slice(),
    alike: start.alike.slice(),
    chance: new Float64Array(cells).fill(1),
    meanLog: new Float64Array(cells).fill(-8),
    cross: priors(data.crossPairs),
    within: priors(data.withinPairs),
  }
}

/** The beliefs as logs, with the frequency of the shared value where it counts. */
export function modelOf(data: TrainingData, beliefs: Beliefs): Model {
  const cells = beliefs.match.length
  const chance = beliefs.chance.map(Math.log)
  const power = new Float64Array(cells)
  for (const [place, field] of data.encoded.fields.entries()) {
    const [first, end] = [data.offsets[place] as number, data.offsets[place + 1] as number]
    chance[first] = 0
    power[first] = 1
    for (let cell = first + 1; field.kind === 'bag' && cell < end - 1; cell++) {
      chance[cell] = (chance[cell] as number) - LIKENESS_POWER * (beliefs.meanLog[cell] as number)
      power[cell] = LIKENESS_POWER
    }
  }
  return {
    offsets: data.offsets,
    match: beliefs.match.map(Math.log),
    kin: beliefs.kin.map(Math.log),
    alike: beliefs.alike.map(Math.log),
    chance,
    power,
    cross: beliefs.cross,
    within: beliefs.within,
  }
}

interface Sums {
  readonly match: Float64Array
  readonly kin: Float64Array
  readonly alike: Float64Array
  readonly logs: Float64Array
  readonly cross: Float64Array
  readonly within: Float64Array
}

/** One round: weigh every pair by the present beliefs, then set the beliefs from the weighted counts. */
function learn(data: TrainingData, beliefs: Beliefs, start: StartValues): void {
  const sums = weighPairs(data, modelOf(data, beliefs))
  const anchor = anchorOf(data.encoded)
  for (let place = 0; place < data.encoded.fields.length; place++) {
    const [first, end] = [data.offsets[place] as number, data.offsets[place + 1] as number]
    settle(beliefs.match, sums.match, start.match, first, end)
    settle(beliefs.kin, sums.kin, start.kin, first, end)
    settle(beliefs.alike, sums.alike, start.alike, first, end)
    if (place === anchor) for (const kin of [beliefs.kin, beliefs.alike]) limitSame(kin, first)
  }
  for (let cell = 1; cell < sums.logs.length; cell++)
    beliefs.meanLog[cell] = ((sums.logs[cell] as number) - 12) / ((sums.match[cell] as number) + 2)
  beliefs.cross = priorsFrom(sums.cross, data.crossPairs * data.share)
  beliefs.within = priorsFrom(sums.within, data.withinPairs * data.share)
}

function weighPairs(data: TrainingData, model: Model): Sums {
  const { cells, count, fields, lefts, logs } = data.candidates
  const size = model.match.length
  const zeros = () => new Float64Array(size)
  const sums: Sums = {
    match: zeros(),
    kin: zeros(),
    alike: zeros(),
    logs: zeros(),
    cross: new Float64Array(3).fill(0.3),
    within: new Float64Array(3).fill(0.3),
  }
  for (let pair = 0; pair < count; pair++) {
    const isCross = (lefts[pair] as number) < data.leftRows
    const priors = isCross ? model.cross : model.within
    let a = Math.log(priors.match)
    let b = Math.log(priors.kin)
    let c = Math.log(priors.alike)
    let d = Math.log(1 - priors.match - priors.kin - priors.alike)
    const base = pair * fields
    for (let field = 0; field < fields; field++) {
      const cell = cells[base + field] as number
      if (cell === 0) continue
      a += model.match[cell] as number
      b += model.kin[cell] as number
      c += model.alike[cell] as number
      d +=
        (model.chance[cell] as number) +
        (model.power[cell] as number) * (logs[base + field] as number)
    }
    const top = Math.max(a, b, c, d)
    if (d === top && Math.max(a, b, c) < d - 12) continue
    const [ea, eb, ec] = [Math.exp(a - top), Math.exp(b - top), Math.exp(c - top)]
    const total = ea + eb + ec + Math.exp(d - top)
    const [wa, wb, wc] = [ea / total, eb / total, ec / total]
    const kind = isCross ? sums.cross : sums.within
    kind[0] = (kind[0] as number) + wa
    kind[1] = (kind[1] as number) + wb
    kind[2] = (kind[2] as number) + wc
    for (let field = 0; field < fields; field++) {
      const cell = cells[base + field] as number
      sums.match[cell] = (sums.match[cell] as number) + wa
      sums.kin[cell] = (sums.kin[cell] as number) + wb
      sums.alike[cell] = (sums.alike[cell] as number) + wc
      sums.logs[cell] = (sums.logs[cell] as number) + wa * (logs[base + field] as number)
    }
  }
  return sums
}

/** Chances from weighted counts, held near the starting belief where the data say little. */
function settle(
  chances: Float64Array,
  counts: Float64Array,
  belief: Float64Array,
  first: number,
  end: number,
): void {
  let total = PRIOR_WEIGHT
  for (let cell = first; cell < end; cell++) total += counts[cell] as number
  for (let cell = first; cell < end; cell++) {
    const count = (counts[cell] as number) + PRIOR_WEIGHT * (belief[cell] as number)
    chances[cell] = Math.max(count / total, LEAST)
  }
}

/** Kin have other names: otherwise the class would swallow the matches. */
function limitSame(chances: Float64Array, first: number): void {
  const same = (chances[first] as number) + (chances[first + 1] as number)
  if (same <= MOST_SAME_KIN) return
  for (const cell of [first, first + 1])
    chances[cell] = ((chances[cell] as number) * MOST_SAME_KIN) / same
}

function priorsFrom(sums: Float64Array, pairs: number): Priors {
  const share = (part: number) => Math.min(0.3, (sums[part] as number) / Math.max(pairs, 2))
  return { match: share(0), kin: share(1), alike: share(2) }
}
