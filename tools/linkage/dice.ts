/** Seeded chance: same seed, same throws, on any machine. */
export interface Dice {
  unit(): number
  below(limit: number): number
  happens(chance: number): boolean
  pick<T>(items: readonly T[]): T
  /** An index drawn with chance proportional to the weights, given as running totals. */
  weighted(totals: readonly number[]): number
}

export function dice(seed: number): Dice {
  let state = (seed * 2654435769 + 12345) >>> 0
  const unit = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(unit() * limit)
  return {
    unit,
    below,
    happens: (chance) => unit() < chance,
    pick: (items) => {
      if (items.length === 0) throw new RangeError('nothing to pick from')
      return items[below(items.length)] as (typeof items)[number]
    },
    weighted: (totals) => {
      const goal = unit() * (totals.at(-1) ?? 0)
      let [low, high] = [0, totals.length - 1]
      while (low < high) {
        const middle = (low + high) >> 1
        if ((totals[middle] as number) > goal) high = middle
        else low = middle + 1
      }
      return low
    },
  }
}

export function runningTotals(weights: readonly number[]): number[] {
  let sum = 0
  return weights.map((weight) => (sum += weight))
}
