import type { Field } from '../encoded.ts'
import { countChances } from './count-chances.ts'
import { CLASSES, KIN, type LogPriors, MATCH_CLASSES, type Model, TWINS } from './model.ts'
import { siftPairs } from './sift-pairs.ts'
import { anchorOf, isSex, ownFields, startValues } from './start-values.ts'
import type { Beliefs, TrainingData } from './training-data.ts'
import { weighPairs } from './weigh-pairs.ts'

const ROUNDS = 30
/** Rounds after which chances are counted again, without the pairs that look like matches by then. */
const recounts = [9, 15]
const LAST_RECOUNT = 15
const SETTLED = 0.003
const SIFTED_AFTER = 3
const PRIOR_WEIGHT = 20
const MOST_SAME_OTHERS = 0.02
const MOST_OTHER_NAMES = 0.08
/** A slip rarely makes a number the next one; more than this are twins. */
const MOST_NEXT_SERIALS = 0.005
const NEXT_SERIAL = 4
const MOST_OTHER_BIRTHS = 0.06
/** Dates that miss by days or weeks are oftener one person's than dates wholly different. */
const MOST_FAR_BIRTHS = 0.3
/** An address of mail belongs to one person; two of one home or name rarely share one. */
const MOST_SHARED_MAIL = 0.05
/** People who are alike without being kin rarely have names that differ by slips alone. */
const MOST_NEAR_NAMES = 0.05
/** Matches who moved for each who stayed, where only a name is a person's own. */
const MOST_MOVED = 0.05
const MOST_OTHER_CODES = 0.12
const MOST_OTHER_DAYS = 0.12
const LEAST = 1e-5
const LEAST_COUNT = 0.25

/** Before the data speak, about one record in ten has a partner; the belief is worth so many records. */
const MATCHES_A_RECORD = 0.1
const RECORDS_BELIEVED = 6

/** How far likeness of words follows the frequency of what is shared; below one, because words are not independent. */
const LIKENESS_POWER = 0.8

/** Frequency to the power above that shared words are believed to have, and the matches it takes to learn better. */
const FREQUENCY_BELIEVED = Math.exp(-6 * LIKENESS_POWER)
const MATCHES_TO_TELL = 2
const PAIRS_TO_TELL = 3

/** Starting shares of the classes relative to one pair for every four records. */
const startShares = [1, 0.25, 1, 0.25, 1, 1]

/**
 * Learns a model without labels by expectation-maximisation. Chances among random pairs come from random pairs; what is
 * learned from candidates is the matches, and classes of people who are alike without being one person.
 */
export function trainModel(data: TrainingData): Model {
  const start = startValues(data.encoded, data.offsets)
  const beliefs = startBeliefs(data, start)
  countChances(data, beliefs, undefined)
  let candidates = data.candidates
  for (let round = 0; round < ROUNDS; round++) {
    if (round === SIFTED_AFTER)
      candidates = siftPairs({ ...data, candidates }, modelOf(data, beliefs))
    const before = beliefs.classes.slice()
    learn({ ...data, candidates }, beliefs, start)
    if (recounts.includes(round)) countChances(data, beliefs, modelOf(data, beliefs))
    else if (round > LAST_RECOUNT && mostChange(before, beliefs.classes) < SETTLED) break
  }
  return modelOf(data, beliefs)
}

function mostChange(before: Float64Array, after: Float64Array): number {
  let most = 0
  for (let cell = 0; cell < after.length; cell++)
    most = Math.max(most, Math.abs((after[cell] as number) - (before[cell] as number)))
  return most
}

function startBeliefs(data: TrainingData, start: Float64Array): Beliefs {
  const cells = start.length / CLASSES
  const shares = (pairs: number) => {
    const unit = Math.min(0.05, data.encoded.rows / Math.max(pairs, 1) / 4)
    return Float64Array.from(startShares, (share) => share * unit)
  }
  return {
    classes: start.slice(),
    chance: new Float64Array(cells).fill(1),
    frequency: new Float64Array(cells).fill(FREQUENCY_BELIEVED),
    cross: shares(data.crossPairs),
    within: shares(data.withinPairs),
  }
}

/** The beliefs as logs, with the frequency of the shared value where it counts. */
export function modelOf(data: TrainingData, beliefs: Beliefs): Model {
  const chance = beliefs.chance.map(Math.log)
  const power = new Float64Array(chance.length)
  for (const [place, field] of data.encoded.fields.entries()) {
    const [first, end] = [data.offsets[place] as number, data.offsets[place + 1] as number]
    chance[first] = field.kind === 'bag' ? Math.log(togetherness(data, beliefs, place)) : 0
    power[first] = 1
    for (let cell = first + 1; field.kind === 'bag' && cell < end - 1; cell++) {
      chance[cell] = (chance[cell] as number) - Math.log(beliefs.frequency[cell] as number)
      power[cell] = LIKENESS_POWER
    }
  }
  return {
    offsets: data.offsets,
    classes: beliefs.classes.map(Math.log),
    chance,
    power,
    random: beliefs.chance,
    cross: logPriors(beliefs.cross),
    within: logPriors(beliefs.within),
  }
}

/**
 * How many times oftener random pairs share all words than the words' frequencies say: above one where words hang
 * together, below one where they were thought to. Near one where random pairs are too few to tell.
 */
function togetherness(data: TrainingData, beliefs: Beliefs, place: number): number {
  const seen = (beliefs.chance[data.offsets[place] as number] as number) * data.random.count
  const foreseen = (data.wholeChance[place] as number) * data.random.count
  return (seen + PAIRS_TO_TELL) / (foreseen + PAIRS_TO_TELL)
}

function logPriors(shares: Float64Array): LogPriors {
  const rest = 1 - shares.reduce((sum, share) => sum + share, 0)
  return Float64Array.from([...shares, rest], Math.log)
}

/** One round: weigh every pair by the present beliefs, then set the beliefs from the weighted counts. */
function learn(data: TrainingData, beliefs: Beliefs, start: Float64Array): void {
  const sums = weighPairs(data, modelOf(data, beliefs))
  shareHome(data, sums.classes)
  const own = ownFields(data.encoded)
  shareOwn(data, sums.classes, own)
  const anchor = anchorOf(data.encoded)
  for (let place = 0; place < data.encoded.fields.length; place++) {
    const [first, end] = [data.offsets[place] as number, data.offsets[place + 1] as number]
    for (let part = 0; part < CLASSES; part++) {
      settle(beliefs.classes, sums.classes, start, first, end, part)
      if (part < MATCH_CLASSES && data.encoded.fields[place]?.type === 'identifier')
        limit(
          beliefs.classes,
          first + NEXT_SERIAL,
          first + NEXT_SERIAL + 1,
          part,
          MOST_NEXT_SERIALS,
        )
      if (part < MATCH_CLASSES && own.includes(place))
        limitOwn(beliefs.classes, data.encoded.fields[place] as Field, first, part)
      if (part === TWINS && data.encoded.fields[place]?.kind === 'date')
        limit(beliefs.classes, first + 1, end, part, MOST_OTHER_DAYS)
      const type = data.encoded.fields[place]?.type
      if (part >= MATCH_CLASSES && type === 'email')
        limit(beliefs.classes, first, first + 2, part, MOST_SHARED_MAIL)
      if (place !== anchor) continue
      if (part > TWINS && type === 'name')
        limit(beliefs.classes, first, first + 4, part, MOST_NEAR_NAMES)
      if (part >= MATCH_CLASSES) limit(beliefs.classes, first, first + 2, part, MOST_SAME_OTHERS)
      else limit(beliefs.classes, first + 5, end, part, MOST_OTHER_NAMES)
    }
  }
  for (let cell = 1; cell < sums.frequencies.length; cell++) {
    let matches = 0
    for (let part = 0; part < MATCH_CLASSES; part++)
      matches += sums.classes[cell * CLASSES + part] as number
    beliefs.frequency[cell] =
      ((sums.frequencies[cell] as number) + MATCHES_TO_TELL * FREQUENCY_BELIEVED) /
      (matches + MATCHES_TO_TELL)
  }
  const { leftRows } = data
  const right = data.encoded.rows - leftRows
  const mayMove = own.some(
    (place) => place !== anchor && !isSex(data.encoded.fields[place] as Field),
  )
  beliefs.cross = sharesFrom(sums.cross, data, data.crossPairs, Math.min(leftRows, right))
  beliefs.within = sharesFrom(sums.within, data, data.withinPairs, right)
  if (!mayMove) for (const shares of [beliefs.cross, beliefs.within]) holdMoved(shares)
}

/** Where nothing but a name says who is meant, a namesake elsewhere is rarely the same one. */
function holdMoved(shares: Float64Array): void {
  shares[1] = Math.min(shares[1] as number, (shares[0] as number) * MOST_MOVED)
}

/** Twins live in the same homes as other kin: what belongs to the home is counted for both classes together. */
function shareHome(data: TrainingData, counts: Float64Array): void {
  const { fields } = data.encoded
  const own = [
    anchorOf(data.encoded),
    fields.findIndex((field) => field.type === 'identifier'),
    fields.findIndex((field) => field.type === 'date'),
  ]
  for (let place = 0; place < fields.length; place++) {
    if (own.includes(place)) continue
    const [first, end] = [data.offsets[place] as number, data.offsets[place + 1] as number]
    for (let cell = first; cell < end; cell++) {
      const [kin, twins] = [cell * CLASSES + KIN, cell * CLASSES + TWINS]
      const both = (counts[kin] as number) + (counts[twins] as number)
      counts[kin] = both
      counts[twins] = both
    }
  }
}

/** Who moves stays the same person: what is the person's own is counted for both classes of matches together. */
function shareOwn(data: TrainingData, counts: Float64Array, own: readonly number[]): void {
  for (const place of own) {
    const [first, end] = [data.offsets[place] as number, data.offsets[place + 1] as number]
    for (let cell = first; cell < end; cell++) {
      const [stayed, moved] = [cell * CLASSES, cell * CLASSES + 1]
      const both = (counts[stayed] as number) + (counts[moved] as number)
      counts[stayed] = both
      counts[moved] = both
    }
  }
}

/** One person was born on one day and has one sex: more differences than slips explain are two people. */
function limitOwn(chances: Float64Array, field: Field, first: number, part: number): void {
  if (field.kind === 'date') {
    limit(chances, first + 7, first + 8, part, MOST_OTHER_BIRTHS)
    limit(chances, first + 6, first + 8, part, MOST_FAR_BIRTHS)
  } else if (field.type === 'code') limit(chances, first + 2, first + 3, part, MOST_OTHER_CODES)
}

/** Chances from weighted counts, held near the starting belief where the data say little. */
function settle(
  chances: Float64Array,
  counts: Float64Array,
  belief: Float64Array,
  first: number,
  end: number,
  part: number,
): void {
  let total = PRIOR_WEIGHT
  for (let cell = first; cell < end; cell++) total += counts[cell * CLASSES + part] as number
  for (let cell = first; cell < end; cell++) {
    const at = cell * CLASSES + part
    const count = (counts[at] as number) + PRIOR_WEIGHT * (belief[at] as number)
    chances[at] = Math.max(count / total, LEAST)
  }
}

/** Holds the chance of some cells together under a limit: two people rarely share a name, one person rarely has two. */
function limit(chances: Float64Array, from: number, end: number, part: number, most: number): void {
  let sum = 0
  for (let cell = from; cell < end; cell++) sum += chances[cell * CLASSES + part] as number
  if (sum <= most) return
  for (let cell = from; cell < end; cell++)
    chances[cell * CLASSES + part] = ((chances[cell * CLASSES + part] as number) * most) / sum
}

/** Shares of the classes among all pairs, held near a belief about matches per record where there are few records. */
function sharesFrom(
  sums: Float64Array,
  data: TrainingData,
  pairs: number,
  rows: number,
): Float64Array {
  const seen = Math.max(pairs * data.share, 2)
  const records = rows * data.share
  const held = records / (records + RECORDS_BELIEVED)
  const believed = (RECORDS_BELIEVED * MATCHES_A_RECORD) / MATCH_CLASSES
  return sums.map((sum, part) => {
    const count = part < MATCH_CLASSES ? (sum + believed) * held : sum + LEAST_COUNT
    return Math.min(0.15, count / seen)
  })
}
