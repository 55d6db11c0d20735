import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator'

/** Seeded chance from whole-number and basic float arithmetic only, so every engine draws the same. */
export interface Chance {
  /** A whole number between two, both counted. */
  between(low: number, high: number): number
  /** How many of `people` meet an event of `perMillion`; exact binomial by inversion. */
  howMany(people: number, perMillion: number): number
}

const PIECE = 30

export function seededChance(seed: number): Chance {
  const random = xoroshiro128plus(seed)
  return {
    between: (low, high) => (low >= high ? low : uniformInt(random, low, high)),
    howMany(people, perMillion) {
      if (people <= 0 || perMillion <= 0) return 0
      if (perMillion >= 1_000_000) return people
      // Counting the rarer side keeps (1 − p)^n far from zero.
      if (perMillion > 500_000) return people - this.howMany(people, 1_000_000 - perMillion)
      const share = perMillion / 1_000_000
      const piece = Math.max(1, Math.floor(PIECE / share))
      let [left, met] = [people, 0]
      while (left > piece) {
        met += invert(random, piece, share)
        left -= piece
      }
      return met + invert(random, left, share)
    },
  }
}

/** Walks up the binomial distribution until it passes one even draw. */
function invert(random: RandomGenerator, people: number, share: number): number {
  const draw = (random.next() >>> 0) / 4_294_967_296
  const odds = share / (1 - share)
  let probability = power(1 - share, people)
  let below = probability
  let met = 0
  while (draw >= below && met < people) {
    met += 1
    probability *= ((people - met + 1) / met) * odds
    below += probability
  }
  return met
}

/** Whole powers by squaring: multiplication is the same everywhere, Math.pow need not be. */
function power(base: number, exponent: number): number {
  let [result, square, left] = [1, base, exponent]
  while (left > 0) {
    if ((left & 1) === 1) result *= square
    square *= square
    left >>= 1
  }
  return result
}
