import type { Encoded } from '../encoded.ts'
import { at } from '../lexicon.ts'
import { type BlockIndex, indexTemplate, type PairScope } from './index-template.ts'
import { atomsOf } from './atoms.ts'
import { templatesOf } from './templates.ts'


const PAIRS_AT_LEAST = 30_000
const PAIRS_PER_ROW = 2

/** Builds every key's groups. The budget keeps the cost linear in the number of records. */
export function buildBlocks(encoded: Encoded, scope: PairScope): BlockIndex[] {
  const atoms = atomsOf(encoded)
  const budget = Math.max(PAIRS_AT_LEAST, encoded.rows * PAIRS_PER_ROW)
  return templatesOf(encoded, atoms)
    .map((template) => indexTemplate(template, scope, budget))
    .filter((index) => index.rows.length > 0)
}

/** Walks the candidate partners of one record after another; each pair comes once, from its lower row. */
export class CandidateWalk {
  readonly found: Int32Array
  count = 0
  private readonly scope: PairScope
  private readonly indexes: readonly BlockIndex[]
  private readonly entryStarts: Uint32Array
  private readonly entries: Uint32Array
  private readonly seen: Int32Array

  constructor(indexes: readonly BlockIndex[], scope: PairScope, entryStarts: Uint32Array, entries: Uint32Array) {
    this.indexes = indexes
    this.scope = scope
    this.entryStarts = entryStarts
    this.entries = entries
    this.seen = new Int32Array(scope.rows).fill(-1)
    this.found = new Int32Array(scope.rows)
  }

  /** Fills `found` with the partners of `row` that come after it. */
  walk(row: number): void {
    this.count = 0
    const isLeft = row < this.scope.leftRows
    if (isLeft ? !this.scope.cross : !this.scope.within) return
    const first = isLeft ? this.scope.leftRows : row + 1
    let entry = at(this.entryStarts, row)
    const last = at(this.entryStarts, row + 1)
    while (entry < last) {
      const index = this.indexes[at(this.entries, entry)] as BlockIndex
      this.collect(index, at(this.entries, entry + 1), row, first)
      entry += 2
    }
  }

  private collect(index: BlockIndex, place: number, row: number, first: number): void {
    const key = at(index.keys, place)
    const end = at(index.starts, (key >>> index.shift) + 1)
    for (let read = place + 1; read < end; read++) {
      const other = at(index.rows, read)
      if (other < first || index.keys[read] !== key || this.seen[other] === row) continue
      this.seen[other] = row
      this.found[this.count++] = other
    }
  }
}

/** Which places of which indexes hold each record: (index, place) pairs, record by record. */
export function entriesByRow(indexes: readonly BlockIndex[], rows: number): [Uint32Array, Uint32Array] {
  const starts = new Uint32Array(new SharedArrayBuffer((rows + 1) * 4))
  for (const index of indexes)
    for (let place = 0; place < index.rows.length; place++) {
      const next = at(index.rows, place) + 1
      starts[next] = at(starts, next) + 2
    }
  for (let row = 0; row < rows; row++) starts[row + 1] = at(starts, row + 1) + at(starts, row)
  const fill = starts.slice(0, rows)
  const entries = new Uint32Array(new SharedArrayBuffer(at(starts, rows) * 4))
  for (const [number, index] of indexes.entries())
    for (let place = 0; place < index.rows.length; place++) {
      const row = at(index.rows, place)
      const write = at(fill, row)
      fill[row] = write + 2
      entries[write] = number
      entries[write + 1] = place
    }
  return [starts, entries]
}
