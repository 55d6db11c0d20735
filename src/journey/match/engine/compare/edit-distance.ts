const rows = [new Int32Array(131), new Int32Array(131), new Int32Array(131)] as const
const FAR = 255

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
  while (a < aEnd && b < bEnd && (left[a] as number) === (right[b] as number)) {
    a++
    b++
  }
  while (a < aEnd && b < bEnd && (left[aEnd - 1] as number) === (right[bEnd - 1] as number)) {
    aEnd--
    bEnd--
  }
  const [n, m] = [aEnd - a, bEnd - b]
  if (n === 0 || m === 0) return Math.min(n + m, limit + 1)
  if (Math.abs(n - m) > limit || n > 128 || m > 128) return limit + 1
  if (n === 1 && m === 1) return 1
  if (limit === 1) {
    const isSwapped = n === 2 && m === 2 && left[a] === right[b + 1] && left[a + 1] === right[b]
    return isSwapped ? 1 : 2
  }
  return bandedDistance(left, a, n, right, b, m, limit)
}

/** Only what lies within `limit` of the diagonal is looked at: a way that leaves this band has more edits. */
function bandedDistance(
  left: Uint8Array,
  a: number,
  n: number,
  right: Uint8Array,
  b: number,
  m: number,
  limit: number,
): number {
  let [before, previous, current] = [rows[0], rows[1], rows[2]]
  for (let j = 0; j <= limit + 1; j++) previous[j] = j
  for (let i = 1; i <= n; i++) {
    const byte = left[a + i - 1] as number
    const [low, high] = [Math.max(1, i - limit), Math.min(m, i + limit)]
    current[low - 1] = low === 1 ? i : FAR
    let least = low === 1 ? i : FAR
    for (let j = low; j <= high; j++) {
      const other = right[b + j - 1] as number
      let best = (previous[j - 1] as number) + (byte === other ? 0 : 1)
      if ((previous[j] as number) + 1 < best) best = (previous[j] as number) + 1
      if ((current[j - 1] as number) + 1 < best) best = (current[j - 1] as number) + 1
      if (
        i > 1 &&
        j > 1 &&
        byte === (right[b + j - 2] as number) &&
        other === (left[a + i - 2] as number) &&
        (before[j - 2] as number) + 1 < best
      )
        best = (before[j - 2] as number) + 1
      current[j] = best
      if (best < least) least = best
    }
    if (least > limit) return limit + 1
    current[high + 1] = FAR
    const spare = before
    before = previous
    previous = current
    current = spare
  }
  return Math.min(previous[m] as number, limit + 1)
}
