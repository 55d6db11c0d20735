import { sharedInt32 } from '../encoded.ts'
import { type Entries, entriesOf } from './entries.ts'
import type { PairScope } from './pair-scope.ts'
import { sortEntries } from './sort-entries.ts'
import type { Template } from './templates.ts'

/** Rows whose groups are put together at a time; few enough to stay in the fast memory. */
const ROWS_BITS = 13
export const ROWS_AT_ONCE = 2 ** ROWS_BITS

/**
 * The groups of one key: `rows` holds group after group, ascending inside a group. A record that looks for partners in a
 * group is one of the `owners`; its partners lie from `first` on, and `size` is their number × 256 + what sharing the key
 * says. Owners stand together by thousands of rows (`ROWS_AT_ONCE`), the lowest first.
 */
export interface BlockIndex {
  readonly rows: Int32Array
  readonly owners: Int32Array
  readonly first: Int32Array
  readonly size: Int32Array
}

/** Groups records by the template's key; groups too large to be telling, and lonely records, are left out. */
export function indexTemplate(template: Template, scope: PairScope, budget: number): BlockIndex {
  const sorted = sortEntries(entriesOf(template, scope))
  return layOutGroups(sorted, chooseGroups(sorted, scope, budget), scope)
}

const HISTOGRAM = 4096

/** Places of the groups worth keeping: from, to and left rows of each, one after the other. */
interface Bounds {
  readonly bounds: Int32Array
  readonly count: number
  readonly members: number
}

function chooseGroups({ count, keys, rows }: Entries, scope: PairScope, budget: number): Bounds {
  const pairsBySize = new Float64Array(HISTOGRAM + 1)
  const bounds = new Int32Array(Math.floor(count / 2) * 3)
  let filled = 0
  for (let from = 0; from < count; ) {
    const key = keys[from]
    let to = from + 1
    while (to < count && keys[to] === key) to++
    if (to - from > 1) {
      let left = 0
      while (from + left < to && (rows[from + left] as number) < scope.leftRows) left++
      const slot = Math.min(to - from, HISTOGRAM)
      const pairs = pairsOf(to - from, left, scope)
      pairsBySize[slot] = (pairsBySize[slot] as number) + pairs
      if (pairs > 0 && slot < HISTOGRAM) {
        bounds[filled] = from
        bounds[filled + 1] = to
        bounds[filled + 2] = left
        filled += 3
      }
    }
    from = to
  }
  const cap = capOf(pairsBySize, budget)
  let [kept, members] = [0, 0]
  for (let read = 0; read < filled; read += 3) {
    const size = (bounds[read + 1] as number) - (bounds[read] as number)
    if (size > cap) continue
    bounds.copyWithin(kept, read, read + 3)
    kept += 3
    members += size
  }
  return { bounds, count: kept, members }
}

/** The largest group that keeps the template within its budget of pairs. */
function capOf(pairsBySize: Float64Array, budget: number): number {
  let [cap, pairs] = [1, 0]
  while (cap < HISTOGRAM - 1 && pairs + (pairsBySize[cap + 1] as number) <= budget)
    pairs += pairsBySize[++cap] as number
  return cap
}

function layOutGroups(
  sorted: Entries,
  { bounds, count, members }: Bounds,
  scope: PairScope,
): BlockIndex {
  const rows = sharedInt32(members)
  const owned = {
    owners: new Int32Array(members),
    first: new Int32Array(members),
    size: new Int32Array(members),
  }
  let [write, owners] = [0, 0]
  for (let group = 0; group < count; group += 3) {
    const [from, to] = [bounds[group] as number, bounds[group + 1] as number]
    const left = bounds[group + 2] as number
    const end = write + to - from
    const weight = weightOf(to - from, scope.rows)
    for (let member = 0; from + member < to; member++, write++) {
      const row = sorted.rows[from + member] as number
      rows[write] = row
      const isLeft = member < left
      const begin = isLeft ? end - (to - from - left) : write + 1
      if (begin === end || !(isLeft ? scope.cross : scope.within)) continue
      owned.owners[owners] = row
      owned.first[owners] = begin
      owned.size[owners++] = (end - begin) * 256 + weight
    }
  }
  return { rows, ...byThousands(owned, owners, scope.rows) }
}

type Owned = Pick<BlockIndex, 'owners' | 'first' | 'size'>

function byThousands({ first, owners, size }: Owned, count: number, rows: number): Owned {
  const fill = new Uint32Array(Math.ceil(rows / ROWS_AT_ONCE) + 1)
  for (let at = 0; at < count; at++) {
    const next = ((owners[at] as number) >>> ROWS_BITS) + 1
    fill[next] = (fill[next] as number) + 1
  }
  for (let part = 1; part < fill.length; part++)
    fill[part] = (fill[part] as number) + (fill[part - 1] as number)
  const moved = {
    owners: sharedInt32(count),
    first: sharedInt32(count),
    size: sharedInt32(count),
  }
  for (let at = 0; at < count; at++) {
    const part = (owners[at] as number) >>> ROWS_BITS
    const write = fill[part] as number
    fill[part] = write + 1
    moved.owners[write] = owners[at] as number
    moved.first[write] = first[at] as number
    moved.size[write] = size[at] as number
  }
  return moved
}

function pairsOf(size: number, left: number, scope: PairScope): number {
  const right = size - left
  const cross = scope.cross ? left * right : 0
  return cross + (scope.within ? (right * (right - 1)) / 2 : 0)
}

/** Twice the information, in natural units, that a group of this size gives among so many records. */
export function weightOf(size: number, rows: number): number {
  return Math.min(60, Math.max(1, Math.round(2 * Math.log(rows / size))))
}
