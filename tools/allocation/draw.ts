import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** Seeded draws: the same seed gives the same instances on any machine. */
export interface Draw {
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number
  chance(percent: number): boolean
  pick<Item>(items: readonly [Item, ...Item[]]): Item
}

export function drawFrom(seed: number): Draw {
  const generator = xoroshiro128plus(seed)
  const whole = (least: number, most: number) => uniformInt(generator, least, most)
  return {
    whole,
    chance: (percent) => whole(1, 100) <= percent,
    pick: (items) => items[whole(0, items.length - 1)] ?? items[0],
  }
}
