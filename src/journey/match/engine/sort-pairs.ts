import type { FilePairs } from './write-pairs.ts'

/** Brings pairs into file order: earlier row first inside a table, then by first and second row. */
export function sortPairs(
  lefts: Int32Array,
  rights: Int32Array,
  probabilities: Float64Array,
  rows: number,
): FilePairs {
  const count = lefts.length
  const starts = new Int32Array(rows + 1)
  for (let pair = 0; pair < count; pair++) {
    const next = Math.min(lefts[pair] as number, rights[pair] as number) + 1
    starts[next] = (starts[next] as number) + 1
  }
  for (let row = 0; row < rows; row++)
    starts[row + 1] = (starts[row + 1] as number) + (starts[row] as number)
  const filled = starts.slice(0, rows)
  const sorted = {
    count,
    lefts: new Int32Array(count),
    rights: new Int32Array(count),
    probabilities: new Float64Array(count),
  }
  for (let pair = 0; pair < count; pair++) {
    const [i, j] = [lefts[pair] as number, rights[pair] as number]
    const [first, second] = i < j ? [i, j] : [j, i]
    let slot = filled[first] as number
    filled[first] = slot + 1
    while (slot > (starts[first] as number) && (sorted.rights[slot - 1] as number) > second) {
      sorted.rights[slot] = sorted.rights[slot - 1] as number
      sorted.probabilities[slot] = sorted.probabilities[slot - 1] as number
      slot--
    }
    sorted.rights[slot] = second
    sorted.probabilities[slot] = probabilities[pair] as number
  }
  for (let row = 0; row < rows; row++)
    sorted.lefts.fill(row, starts[row] as number, starts[row + 1] as number)
  return sorted
}
