import { at } from '../lexicon.ts'

const rows = [new Int32Array(130), new Int32Array(130), new Int32Array(130)] as const

/** Edits between two byte strings (swapped neighbours are one edit), or `limit + 1` as soon as it is more than `limit`. */
export function editDistance(
  left: Uint8Array,
  leftFrom: number,
  leftTo: number,
  right: Uint8Array,
  rightFrom: number,
  rightTo: number,
  limit: number,
): number {
  let [a, aEnd, b, bEnd] = [leftFrom, leftTo, rightFrom, rightTo]
  while (a < aEnd && b < bEnd && at(left, a) === at(right, b)) {
    a++
    b++
  }
  while (a < aEnd && b < bEnd && at(left, aEnd - 1) === at(right, bEnd - 1)) {
    aEnd--
    bEnd--
  }
  const [n, m] = [aEnd - a, bEnd - b]
  if (n === 0 || m === 0) return Math.min(n + m, limit + 1)
  if (Math.abs(n - m) > limit || n > 128 || m > 128) return limit + 1
  if (n === 1 && m === 1) return 1
  let [before, previous, current] = [rows[0], rows[1], rows[2]]
  for (let j = 0; j <= m; j++) previous[j] = j
  for (let i = 1; i <= n; i++) {
    const byte = at(left, a + i - 1)
    current[0] = i
    let least = i
    for (let j = 1; j <= m; j++) {
      const other = at(right, b + j - 1)
      let best = at(previous, j - 1) + (byte === other ? 0 : 1)
      if (at(previous, j) + 1 < best) best = at(previous, j) + 1
      if (at(current, j - 1) + 1 < best) best = at(current, j - 1) + 1
      if (
        i > 1 &&
        j > 1 &&
        byte === at(right, b + j - 2) &&
        other === at(left, a + i - 2) &&
        at(before, j - 2) + 1 < best
      )
        best = at(before, j - 2) + 1
      current[j] = best
      if (best < least) least = best
    }
    if (least > limit) return limit + 1
    const spare = before
    before = previous
    previous = current
    current = spare
  }
  return Math.min(at(previous, m), limit + 1)
}
