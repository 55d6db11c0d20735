/** A month's price and how many months of it a purse could pay at most. */
export interface Coin {
  readonly units: number
  readonly months: number
}

/** Sums are looked at one by one only up to so many. */
const MOST_SUMS = 300_000

/**
 * The greatest amount not above `most` that whole months can add up to, `most` itself where it would pay for all of them:
 * money beyond it stays in the purse whoever is covered.
 * Where the amount is too large to look at every sum, as if there were months without end.
 */
export function greatestSum(coins: readonly Coin[], most: number): number {
  const useful = coins.filter(({ units, months }) => units <= most && months > 0)
  if (useful.length === 0) return 0
  const all = useful.reduce((sum, { units, months }) => sum + units * months, 0)
  if (all <= most) return most
  return most <= MOST_SUMS ? boundedSum(useful, most) : endlessSum(useful, most)
}

/** Marks every sum of so many months and no more. */
function boundedSum(coins: readonly Coin[], most: number): number {
  const isSum = new Uint8Array(most + 1)
  isSum[0] = 1
  const used = new Int32Array(most + 1)
  for (const { units, months } of coins) {
    used.fill(0)
    for (let sum = units; sum <= most; sum++) {
      const before = sum - units
      if (isSum[sum] === 1 || isSum[before] === 0 || (used[before] as number) >= months) continue
      isSum[sum] = 1
      used[sum] = (used[before] as number) + 1
    }
  }
  return isSum.lastIndexOf(1)
}

/** The least sum in every remainder of the cheapest month decides: from there on every step of it is a sum. */
function endlessSum(coins: readonly Coin[], most: number): number {
  const cheapest = coins.reduce((least, { units }) => Math.min(least, units), Number.MAX_VALUE)
  const least = new Float64Array(cheapest).fill(Number.POSITIVE_INFINITY)
  least[0] = 0
  for (const { units } of coins) {
    const step = units % cheapest
    const turns = divisor(step, cheapest)
    for (let first = 0; step > 0 && first < turns; first++) {
      // Twice round every circle of remainders: the second time from its least sum on.
      let at = first
      for (let turn = 0; turn < (2 * cheapest) / turns; turn++) {
        const next = (at + step) % cheapest
        least[next] = Math.min(least[next] as number, (least[at] as number) + units)
        at = next
      }
    }
  }
  let sum = most
  while ((least[sum % cheapest] as number) > sum) sum--
  return sum
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b)
}
