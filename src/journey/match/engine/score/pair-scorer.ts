import { type Comparer, MISSING } from '../compare/comparer.ts'
import type { Encoded } from '../encoded.ts'
import { CLASSES, type LogPriors, logOdds, MATCH_CLASSES, type Model } from '../model/model.ts'

/** The most one field's shared rarity can say, in log units; see the least frequencies of the comparers. */
const MOST_LOG = 16

/** Scores pairs by a model. Cheap fields come first, so that most pairs need no look at their names. */
export class PairScorer {
  readonly sums = new Float64Array(CLASSES + 1)
  private readonly model: Model
  private readonly comparers: readonly Comparer[]
  private readonly order: Int32Array
  /** The most that the fields from here on can add to match against chance. */
  private readonly ahead: Float64Array

  constructor(encoded: Encoded, comparers: readonly Comparer[], model: Model) {
    this.model = model
    const places = encoded.fields.map((_, place) => place)
    const cost = (place: number) => (encoded.fields[place]?.kind === 'bag' ? 1 : 0)
    this.order = Int32Array.from(places.toSorted((a, b) => cost(a) - cost(b) || a - b))
    this.comparers = Array.from(this.order, (place) => comparers[place] as Comparer)
    this.ahead = new Float64Array(places.length + 1)
    for (let step = places.length - 1; step >= 0; step--)
      this.ahead[step] = (this.ahead[step + 1] as number) + this.mostOf(this.order[step] as number)
  }

  /** Log odds of one person; −Infinity as soon as they cannot reach `floor`. */
  score(i: number, j: number, priors: LogPriors, floor: number): number {
    const { sums } = this
    const { chance, classes, offsets, power } = this.model
    const steps = this.order.length
    for (let part = 0; part <= CLASSES; part++) sums[part] = priors[part] as number
    for (let step = 0; step < steps; step++) {
      const best = Math.max(sums[0] as number, sums[1] as number)
      if (best - (sums[CLASSES] as number) + (this.ahead[step] as number) < floor)
        return Number.NEGATIVE_INFINITY
      const comparer = this.comparers[step] as Comparer
      const level = comparer.compare(i, j)
      if (level === MISSING) continue
      const cell = (offsets[this.order[step] as number] as number) + level
      const row = cell * CLASSES
      for (let part = 0; part < CLASSES; part++)
        sums[part] = (sums[part] as number) + (classes[row + part] as number)
      sums[CLASSES] =
        (sums[CLASSES] as number) +
        (chance[cell] as number) +
        (power[cell] as number) * comparer.logFrequency
    }
    return logOdds(sums)
  }

  private mostOf(place: number): number {
    const { chance, offsets, power } = this.model
    let most = 0
    for (let cell = offsets[place] as number; cell < (offsets[place + 1] as number); cell++)
      most = Math.max(
        most,
        this.bestMatch(cell) - (chance[cell] as number) + (power[cell] as number) * MOST_LOG,
      )
    return most
  }

  private bestMatch(cell: number): number {
    let best = Number.NEGATIVE_INFINITY
    for (let part = 0; part < MATCH_CLASSES; part++)
      best = Math.max(best, this.model.classes[cell * CLASSES + part] as number)
    return best
  }
}
