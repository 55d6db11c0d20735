import { type Comparer, MISSING } from '../compare/comparer.ts'
import type { Encoded } from '../encoded.ts'
import {
  type Likelihoods,
  logOdds,
  type Model,
  noLikelihoods,
  type Priors,
} from '../model/model.ts'

/** The most one field's shared rarity can say, in log units; see the least frequencies of the comparers. */
const MOST_LOG = 16

/** Scores pairs by a model. Cheap fields come first, so that most pairs need no look at their names. */
export class PairScorer {
  readonly sums: Likelihoods = noLikelihoods()
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
  score(i: number, j: number, priors: Priors, floor: number): number {
    const { chance, kin, match, offsets, power, alike } = this.model
    const steps = this.order.length
    const start = Math.log(priors.match)
    let [a, b, c, d] = [0, 0, 0, 0]
    for (let step = 0; step < steps; step++) {
      if (start + a - d + (this.ahead[step] as number) < floor) return Number.NEGATIVE_INFINITY
      const comparer = this.comparers[step] as Comparer
      const level = comparer.compare(i, j)
      if (level === MISSING) continue
      const cell = (offsets[this.order[step] as number] as number) + level
      a += match[cell] as number
      b += kin[cell] as number
      c += alike[cell] as number
      d += (chance[cell] as number) + (power[cell] as number) * comparer.logFrequency
    }
    this.sums.match = a
    this.sums.kin = b
    this.sums.alike = c
    this.sums.chance = d
    return logOdds(this.sums, priors)
  }

  private mostOf(place: number): number {
    const { chance, match, offsets, power } = this.model
    let most = 0
    for (let cell = offsets[place] as number; cell < (offsets[place + 1] as number); cell++)
      most = Math.max(
        most,
        (match[cell] as number) - (chance[cell] as number) + (power[cell] as number) * MOST_LOG,
      )
    return most
  }
}
