import { sharedInt32, sharedUint32 } from '../encoded.ts'
import { type BlockIndex, ROWS_AT_ONCE } from './index-template.ts'
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
  const rows = sharedInt32(indexes.reduce((sum, index) => sum + index.rows.length, 0))
  const groups = indexes.reduce((sum, index) => sum + index.owners.length, 0)
  const blocks = {
    rows,
    starts: sharedUint32(scope.rows + 1),
    first: sharedInt32(groups),
    size: sharedInt32(groups),
  }
  const bases = new Int32Array(indexes.length)
  let base = 0
  for (const [place, index] of indexes.entries()) {
    rows.set(index.rows, base)
    bases[place] = base
    base += index.rows.length
  }
  const read = new Int32Array(indexes.length)
  for (let row = 0; row < scope.rows; row += ROWS_AT_ONCE)
    joinRows(indexes, bases, read, row, Math.min(scope.rows, row + ROWS_AT_ONCE), blocks)
  return blocks
}

/** The groups of the rows `from` to `to`; `read` says how far each index has been read, and moves on. */
function joinRows(
  indexes: readonly BlockIndex[],
  bases: Int32Array,
  read: Int32Array,
  from: number,
  to: number,
  { first, size, starts }: Blocks,
): void {
  const ends = read.slice()
  for (const [place, { owners }] of indexes.entries()) {
    let at = read[place] as number
    for (; at < owners.length && (owners[at] as number) < to; at++) {
      const next = (owners[at] as number) + 1
      starts[next] = (starts[next] as number) + 1
    }
    ends[place] = at
  }
  const fill = new Uint32Array(to - from)
  for (let row = from; row < to; row++) {
    fill[row - from] = starts[row] as number
    starts[row + 1] = (starts[row + 1] as number) + (starts[row] as number)
  }
  for (const [place, index] of indexes.entries()) {
    const base = bases[place] as number
    for (let at = read[place] as number; at < (ends[place] as number); at++) {
      const row = (index.owners[at] as number) - from
      const write = fill[row] as number
      fill[row] = write + 1
      first[write] = base + (index.first[at] as number)
      size[write] = index.size[at] as number
    }
  }
  read.set(ends)
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
