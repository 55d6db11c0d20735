import { type Comparer, MISSING } from '../compare/comparer.ts'
import type { Encoded } from '../encoded.ts'
import { CLASSES, type LogPriors, logOdds, MATCH_CLASSES, type Model } from '../model/model.ts'
import { reachOf } from './reach.ts'

/** Scores pairs by a model. Cheap fields come first, so that most pairs need no look at their names. */
export class PairScorer {
  /** Log likelihoods of the last pair, priors included: classes, then chance. */
  readonly sums = new Float64Array(CLASSES + 1)
  private readonly model: Model
  private readonly comparers: readonly Comparer[]
  private readonly offsets: Int32Array
  /** Steps from which a look ahead pays. */
  private readonly firstBag: number
  /** How far the fields from a step on can lift match over chance, per record. */
  private readonly reach: readonly Float32Array[]
  /** How far they can lift match over each other class: step × CLASSES + class. */
  private readonly lift: Float64Array

  constructor(encoded: Encoded, comparers: readonly Comparer[], model: Model) {
    this.model = model
    const places = encoded.fields.map((_, place) => place)
    const isBag = (place: number) => encoded.fields[place]?.kind === 'bag'
    const order = [...places.filter((place) => !isBag(place)), ...places.filter(isBag)]
    this.comparers = order.map((place) => comparers[place] as Comparer)
    this.offsets = Int32Array.from(order, (place) => model.offsets[place] as number)
    this.firstBag = places.filter((place) => !isBag(place)).length
    const look = reachOf(model, order, this.comparers, this.firstBag, encoded.rows)
    this.reach = look.reach
    this.lift = look.lift
  }

  /** Log odds of one person; −Infinity as soon as they cannot reach `floor`. */
  score(i: number, j: number, priors: LogPriors, floor: number): number {
    const { comparers, offsets, sums } = this
    const { chance, classes, power } = this.model
    for (let part = 0; part <= CLASSES; part++) sums[part] = priors[part] as number
    for (let step = 0; step < comparers.length; step++) {
      if (step >= this.firstBag && this.isHopeless(i, j, step, floor))
        return Number.NEGATIVE_INFINITY
      const comparer = comparers[step] as Comparer
      const level = comparer.compare(i, j)
      if (level === MISSING) continue
      const cell = (offsets[step] as number) + level
      const row = cell * CLASSES
      for (let part = 0; part < CLASSES; part++)
        sums[part] = (sums[part] as number) + (classes[row + part] as number)
      const log = power[cell] as number
      sums[CLASSES] =
        (sums[CLASSES] as number) +
        (chance[cell] as number) +
        (log === 0 ? 0 : log * comparer.logFrequency)
    }
    return logOdds(sums)
  }

  private isHopeless(i: number, j: number, step: number, floor: number): boolean {
    const { lift, sums } = this
    const reach = this.reach[step - this.firstBag] as Float32Array
    const best = Math.max(sums[0] as number, sums[1] as number) + Math.LN2 - floor
    if (best + Math.min(reach[i] as number, reach[j] as number) < (sums[CLASSES] as number))
      return true
    for (let part = MATCH_CLASSES; part < CLASSES; part++)
      if (best + (lift[step * CLASSES + part] as number) < (sums[part] as number)) return true
    return false
  }
}
