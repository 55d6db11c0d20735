import { sharedInt32, sharedUint32 } from '../encoded.ts'
import type { BlockIndex } from './index-template.ts'
import type { PairScope } from './pair-scope.ts'

/**
 * All groups of all keys, record by record: the groups of a record are the numbers from `starts[row]` to
 * `starts[row + 1]`; each says where in `rows` its later members begin, how many they are, and the key's weight.
 */
export interface Blocks {
  readonly rows: Int32Array
  readonly starts: Uint32Array
  readonly first: Int32Array
  /** Members × 256 + weight. */
  readonly size: Int32Array
}

export function joinIndexes(indexes: readonly BlockIndex[], scope: PairScope): Blocks {
  const total = indexes.reduce((sum, index) => sum + index.rows.length, 0)
  const rows = sharedInt32(total)
  const starts = sharedUint32(scope.rows + 1)
  for (const index of indexes)
    for (let entry = 0; entry < index.rows.length; entry++) {
      if (index.count[entry] === 0) continue
      const next = (index.rows[entry] as number) + 1
      starts[next] = (starts[next] as number) + 1
    }
  for (let row = 0; row < scope.rows; row++)
    starts[row + 1] = (starts[row + 1] as number) + (starts[row] as number)
  const fill = starts.slice(0, scope.rows)
  const first = sharedInt32(starts[scope.rows] as number)
  const size = sharedInt32(first.length)
  let base = 0
  for (const index of indexes) {
    rows.set(index.rows, base)
    for (let entry = 0; entry < index.rows.length; entry++) {
      const count = index.count[entry] as number
      if (count === 0) continue
      const row = index.rows[entry] as number
      const write = fill[row] as number
      fill[row] = write + 1
      first[write] = base + (index.first[entry] as number)
      size[write] = count * 256 + (index.weights[entry] as number)
    }
    base += index.rows.length
  }
  return { rows, starts, first, size }
}

/** Walks the candidate partners of one record after another; each pair comes once, from its lower row. */
export class CandidateWalk {
  readonly found: Int32Array
  count = 0
  private readonly blocks: Blocks
  /** Per record: the walk that saw it last, and the weight it has gathered in that walk. */
  private readonly seen: Int32Array
  private walks = 0

  constructor(blocks: Blocks, scope: PairScope) {
    this.blocks = blocks
    this.seen = new Int32Array(scope.rows * 2)
    this.found = new Int32Array(scope.rows)
  }

  /** Fills `found` with the later partners of `row` that share keys of at least `least` weight in all. */
  walk(row: number, least: number): void {
    const { found, seen } = this
    const { first, rows, size, starts } = this.blocks
    const walk = ++this.walks
    let count = 0
    const last = starts[row + 1] as number
    for (let group = starts[row] as number; group < last; group++) {
      const weight = (size[group] as number) & 255
      const from = first[group] as number
      const end = from + ((size[group] as number) >>> 8)
      for (let read = from; read < end; read++) {
        const other = rows[read] as number
        const slot = other * 2
        if (seen[slot] === walk) {
          seen[slot + 1] = (seen[slot + 1] as number) + weight
          continue
        }
        seen[slot] = walk
        seen[slot + 1] = weight
        found[count++] = other
      }
    }
    this.count = least > 0 ? this.keepWeighty(count, least) : count
  }

  weightOf(other: number): number {
    return this.seen[other * 2 + 1] as number
  }

  private keepWeighty(count: number, least: number): number {
    let kept = 0
    for (let at = 0; at < count; at++) {
      const other = this.found[at] as number
      if ((this.seen[other * 2 + 1] as number) >= least) this.found[kept++] = other
    }
    return kept
  }
}
