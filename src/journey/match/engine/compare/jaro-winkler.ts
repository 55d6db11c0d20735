const takenLeft = new Uint8Array(64)
const takenRight = new Uint8Array(64)

/** Jaro-Winkler likeness of two byte strings, 0 to 1; longer ones are compared by their first 64 bytes. */
export function jaroWinkler(
  left: Uint8Array,
  leftFrom: number,
  leftTo: number,
  right: Uint8Array,
  rightFrom: number,
  rightTo: number,
): number {
  const n = Math.min(leftTo - leftFrom, 64)
  const m = Math.min(rightTo - rightFrom, 64)
  if (n === 0 || m === 0) return 0
  const reach = Math.max(0, (Math.max(n, m) >> 1) - 1)
  takenLeft.fill(0, 0, n)
  takenRight.fill(0, 0, m)
  let matches = 0
  for (let i = 0; i < n; i++) {
    const last = Math.min(m - 1, i + reach)
    for (let j = Math.max(0, i - reach); j <= last; j++) {
      if (
        takenRight[j] !== 0 ||
        (left[leftFrom + i] as number) !== (right[rightFrom + j] as number)
      )
        continue
      takenLeft[i] = 1
      takenRight[j] = 1
      matches++
      break
    }
  }
  if (matches === 0) return 0
  let outOfOrder = 0
  let j = 0
  for (let i = 0; i < n; i++) {
    if (takenLeft[i] === 0) continue
    while (takenRight[j] === 0) j++
    if ((left[leftFrom + i] as number) !== (right[rightFrom + j] as number)) outOfOrder++
    j++
  }
  const jaro = (matches / n + matches / m + (matches - (outOfOrder >> 1)) / matches) / 3
  let prefix = 0
  while (
    prefix < Math.min(4, n, m) &&
    (left[leftFrom + prefix] as number) === (right[rightFrom + prefix] as number)
  )
    prefix++
  return jaro + prefix * 0.1 * (1 - jaro)
}
