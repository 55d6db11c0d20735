/** Pairs of words that the belief about the variety of words is worth. */
const BELIEVED_PAIRS = 300
const LEAST = 5

/**
 * How many different words a kind of text has, roughly: `believed`, or fewer where the words at hand repeat more often
 * than that. Small tables of a small world would otherwise take every shared word for rare.
 */
export function varietyOf(counts: Uint32Array, size: number, believed: number): number {
  let uses = 0
  let same = 0
  for (let word = 0; word < size; word++) {
    const count = counts[word] as number
    uses += count
    same += (count * (count - 1)) / 2
  }
  const pairs = (uses * (uses - 1)) / 2
  const chance = (same + BELIEVED_PAIRS / (2 * believed)) / (pairs + BELIEVED_PAIRS)
  return Math.min(believed, Math.max(LEAST, 0.5 / chance))
}
