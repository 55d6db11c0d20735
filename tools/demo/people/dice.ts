import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** Seeded chance. A fork by name has its own stream, so a new draw in one place moves nothing elsewhere. */
export interface Dice {
  /** A whole number from `min` to `max`, both possible. */
  int(min: number, max: number): number
  /** True in a share of cases (0 to 1). */
  share(of: number): boolean
  /** @throws RangeError when the list is empty. */
  pick<T>(list: readonly T[]): T
  weighted<T>(list: readonly T[], weightOf: (item: T) => number): T
  shuffle<T>(list: readonly T[]): T[]
  fork(name: string): Dice
}

const FNV_PRIME = 0x01000193
const FINE = 1_000_000

function hashText(text: string, start: number): number {
  let hash = start ^ 0x811c9dc5
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME)
  }
  return hash | 0
}

export function dice(seed: number): Dice {
  const source = xoroshiro128plus(seed)
  const int = (min: number, max: number) => uniformInt(source, min, max)
  const pick = <T>(list: readonly T[]): T => {
    if (list.length === 0) throw new RangeError('cannot pick from an empty list')
    return list[int(0, list.length - 1)] as T
  }
  return {
    int,
    pick,
    share: (of) => int(0, FINE - 1) < of * FINE,
    weighted(list, weightOf) {
      let left = int(0, FINE - 1) * (list.reduce((sum, item) => sum + weightOf(item), 0) / FINE)
      for (const item of list) {
        left -= weightOf(item)
        if (left < 0) return item
      }
      return pick(list)
    },
    shuffle<T>(list: readonly T[]): T[] {
      const mixed = [...list]
      for (let at = mixed.length - 1; at > 0; at--) {
        const other = int(0, at)
        const kept = mixed[at] as T
        mixed[at] = mixed[other] as T
        mixed[other] = kept
      }
      return mixed
    },
    fork: (name) => dice(hashText(name, seed)),
  }
}
