import type { BlockIndex, PairScope } from './index-template.ts'

/** Walks the candidate partners of one record after another; each pair comes once, from its lower row. */
export class CandidateWalk {
  readonly found: Int32Array
  count = 0
  private readonly scope: PairScope
  private readonly indexes: readonly BlockIndex[]
  private readonly entryStarts: Uint32Array
  private readonly entries: Uint32Array
  /** Per record: the walk that saw it last, and the weight it has gathered in that walk. */
  private readonly seen: Int32Array
  private walks = 0

  constructor(
    indexes: readonly BlockIndex[],
    scope: PairScope,
    entryStarts: Uint32Array,
    entries: Uint32Array,
  ) {
    this.indexes = indexes
    this.scope = scope
    this.entryStarts = entryStarts
    this.entries = entries
    this.seen = new Int32Array(scope.rows * 2).fill(-1)
    this.found = new Int32Array(scope.rows)
  }

  /** Fills `found` with the partners of `row` that come after it and share keys of at least `least` weight in all. */
  walk(row: number, least: number): void {
    this.count = 0
    this.walks++
    const isLeft = row < this.scope.leftRows
    if (isLeft ? !this.scope.cross : !this.scope.within) return
    const first = isLeft ? this.scope.leftRows : row + 1
    let entry = this.entryStarts[row] as number
    const last = this.entryStarts[row + 1] as number
    while (entry < last) {
      const index = this.indexes[this.entries[entry] as number] as BlockIndex
      this.collect(index, this.entries[entry + 1] as number, first)
      entry += 2
    }
    if (least > 0) this.drop(least)
  }

  weightOf(other: number): number {
    return this.seen[other * 2 + 1] as number
  }

  private collect(index: BlockIndex, place: number, first: number): void {
    const { found, seen, walks } = this
    const { keys, rows } = index
    const key = keys[place] as number
    const weight = index.weights[place] as number
    const end = index.starts[(key >>> index.shift) + 1] as number
    for (let read = place + 1; read < end; read++) {
      const other = rows[read] as number
      if (other < first || keys[read] !== key) continue
      if (seen[other * 2] === walks) {
        seen[other * 2 + 1] = (seen[other * 2 + 1] as number) + weight
        continue
      }
      seen[other * 2] = walks
      seen[other * 2 + 1] = weight
      found[this.count++] = other
    }
  }

  private drop(least: number): void {
    let kept = 0
    for (let at = 0; at < this.count; at++) {
      const other = this.found[at] as number
      if ((this.seen[other * 2 + 1] as number) >= least) this.found[kept++] = other
    }
    this.count = kept
  }
}

/** Which places of which indexes hold each record: (index, place) pairs, record by record. */
export function entriesByRow(
  indexes: readonly BlockIndex[],
  rows: number,
): [Uint32Array, Uint32Array] {
  const starts = new Uint32Array(new SharedArrayBuffer((rows + 1) * 4))
  for (const index of indexes)
    for (let place = 0; place < index.rows.length; place++) {
      const next = (index.rows[place] as number) + 1
      starts[next] = (starts[next] as number) + 2
    }
  for (let row = 0; row < rows; row++)
    starts[row + 1] = (starts[row + 1] as number) + (starts[row] as number)
  const fill = starts.slice(0, rows)
  const entries = new Uint32Array(new SharedArrayBuffer((starts[rows] as number) * 4))
  for (const [number, index] of indexes.entries())
    for (let place = 0; place < index.rows.length; place++) {
      const row = index.rows[place] as number
      const write = fill[row] as number
      fill[row] = write + 2
      entries[write] = number
      entries[write + 1] = place
    }
  return [starts, entries]
}
