import { mixHash } from '../lexicon.ts'
import type { Estimate } from './estimate-quality.ts'

/** A pair somebody has looked at: `place` is its place in the list the sample was drawn from. */
export interface CheckedPair {
  readonly place: number
  readonly isOnePerson: boolean
}

/** A range of probabilities that is sampled on its own: doubtful pairs are few and tell most. */
interface Stratum {
  readonly from: number
  readonly to: number
}

const strata: readonly Stratum[] = [
  { from: 0, to: 0.1 },
  { from: 0.1, to: 0.5 },
  { from: 0.5, to: 0.9 },
  { from: 0.9, to: 0.99 },
  { from: 0.99, to: 1.1 },
]

/** Places of `size` pairs to check by hand, evenly from all ranges of probability; the same seed, the same sample. */
export function drawCheckSample(
  probabilities: readonly number[],
  size: number,
  seed: number,
): number[] {
  const waiting = strata.map((stratum) =>
    placesIn(probabilities, stratum)
      .map((place) => ({ place, turn: mixHash(mixHash(place + 1) ^ seed) }))
      .sort((a, b) => a.turn - b.turn || a.place - b.place)
      .map(({ place }) => place),
  )
  const drawn: number[] = []
  while (drawn.length < size && waiting.some((places) => places.length > 0))
    for (const places of waiting) {
      const place = places.shift()
      if (place !== undefined && drawn.length < size) drawn.push(place)
    }
  return drawn.sort((a, b) => a - b)
}

/**
 * Precision at a threshold as a checked sample shows it: Wilson's interval in every range, weighted by the pairs there.
 * `undefined` where a range above the threshold has pairs of which none was checked.
 */
export function precisionFromSample(
  probabilities: readonly number[],
  checked: readonly CheckedPair[],
  threshold: number,
): Estimate | undefined {
  let [estimate, spreadLow, spreadHigh, linked] = [0, 0, 0, 0]
  for (const { from, to } of strata) {
    const stratum = { from: Math.max(from, threshold), to }
    const pairs = placesIn(probabilities, stratum).length
    if (pairs === 0) continue
    const own = checked.filter(({ place }) => isIn(probabilities[place], stratum))
    if (own.length === 0) return undefined
    const share = wilson(own.filter((one) => one.isOnePerson).length, own.length)
    linked += pairs
    estimate += pairs * share.estimate
    spreadLow += (pairs * (share.estimate - share.low)) ** 2
    spreadHigh += (pairs * (share.high - share.estimate)) ** 2
  }
  if (linked === 0) return undefined
  const mean = estimate / linked
  return {
    estimate: mean,
    low: Math.max(0, mean - Math.sqrt(spreadLow) / linked),
    high: Math.min(1, mean + Math.sqrt(spreadHigh) / linked),
  }
}

function placesIn(probabilities: readonly number[], stratum: Stratum): number[] {
  return probabilities.flatMap((probability, place) => (isIn(probability, stratum) ? [place] : []))
}

function isIn(probability: number | undefined, { from, to }: Stratum): boolean {
  return probability !== undefined && probability >= from && probability < to
}

const Z2 = 1.96 ** 2

/** Wilson's 95 % interval of a share. */
export function wilson(hits: number, trials: number): Estimate {
  if (trials === 0) return { estimate: 0, low: 0, high: 1 }
  const share = hits / trials
  const centre = (share + Z2 / (2 * trials)) / (1 + Z2 / trials)
  const half =
    (Math.sqrt(Z2) / (1 + Z2 / trials)) *
    Math.sqrt((share * (1 - share)) / trials + Z2 / (4 * trials * trials))
  return { estimate: share, low: Math.max(0, centre - half), high: Math.min(1, centre + half) }
}
