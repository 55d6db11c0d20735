import { sharedInt32, sharedUint32 } from '../encoded.ts'
import { joinAtoms } from './atoms.ts'
import type { Template } from './templates.ts'

/** Records by key: those of bucket b (the key's upper bits) lie at `starts[b]` to `starts[b + 1]`, in ascending order. */
export interface BlockIndex {
  readonly shift: number
  readonly starts: Uint32Array
  readonly rows: Int32Array
  readonly keys: Uint32Array
  /** What sharing the key says, per entry: the rarer the group, the more. */
  readonly weights: Uint8Array
  /** Pairs its groups yield, those found by other keys included. */
  readonly pairs: number
}

/** All keys of all records, record by record. */
interface Entries {
  readonly keys: Uint32Array
  readonly rows: Int32Array
  readonly count: number
}

/** Which pairs a key may yield: those inside one table, or those between left and right rows. */
export interface PairScope {
  readonly rows: number
  readonly leftRows: number
  readonly cross: boolean
  readonly within: boolean
}

/** Groups records by the template's key; groups too large to be telling, and lonely records, are left out. */
export function indexTemplate(template: Template, scope: PairScope, budget: number): BlockIndex {
  const entries = entriesOf(template, scope.rows)
  const buckets = 2 ** Math.max(4, Math.ceil(Math.log2(entries.count + 1)))
  const shift = 32 - Math.log2(buckets)
  const starts = new Uint32Array(buckets + 1)
  for (let entry = 0; entry < entries.count; entry++) {
    const bucket = (entries.keys[entry] as number) >>> shift
    starts[bucket + 1] = (starts[bucket + 1] as number) + 1
  }
  for (let bucket = 0; bucket < buckets; bucket++)
    starts[bucket + 1] = (starts[bucket + 1] as number) + (starts[bucket] as number)
  const fill = starts.slice(0, buckets)
  const keys = new Uint32Array(entries.count)
  const rows = new Int32Array(entries.count)
  for (let entry = 0; entry < entries.count; entry++) {
    const key = entries.keys[entry] as number
    const place = fill[key >>> shift] as number
    fill[key >>> shift] = place + 1
    keys[place] = key
    rows[place] = entries.rows[entry] as number
  }
  return keepUseful(
    { shift, starts, keys, rows, weights: new Uint8Array(0), pairs: 0 },
    scope,
    budget,
  )
}

function entriesOf(template: Template, rows: number): Entries {
  const { first, second } = template
  const width = first.width * (second?.width ?? 1)
  const keys = new Uint32Array(rows * width)
  const owners = new Int32Array(rows * width)
  const same = second === first
  let count = 0
  for (let row = 0; row < rows; row++) {
    const begin = count
    for (let slot = 0; slot < first.width; slot++) {
      const one = first.hashes[row * first.width + slot] as number
      if (one === 0) continue
      if (second === undefined) {
        count = addKey(keys, owners, begin, count, one, row)
        continue
      }
      for (let other = same ? slot + 1 : 0; other < second.width; other++) {
        const two = second.hashes[row * second.width + other] as number
        if (two === 0) continue
        const key = same && two < one ? joinAtoms(two, one) : joinAtoms(one, two)
        count = addKey(keys, owners, begin, count, key, row)
      }
    }
  }
  return { keys, rows: owners, count }
}

function addKey(
  keys: Uint32Array,
  owners: Int32Array,
  begin: number,
  count: number,
  key: number,
  row: number,
): number {
  for (let entry = begin; entry < count; entry++) if (keys[entry] === key) return count
  keys[count] = key
  owners[count] = row
  return count + 1
}

const HISTOGRAM = 4096

/** Finds the greatest group size whose pairs fit the budget, and keeps groups of two up to that size. */
function keepUseful(index: BlockIndex, scope: PairScope, budget: number): BlockIndex {
  const pairsBySize = new Float64Array(HISTOGRAM + 1)
  const sizes = new Uint32Array(index.keys.length)
  const lefts = new Uint32Array(index.keys.length)
  const buckets = index.starts.length - 1
  for (let bucket = 0; bucket < buckets; bucket++)
    measure(index, bucket, scope, sizes, lefts, pairsBySize)
  let cap = 1
  let pairs = 0
  while (cap < HISTOGRAM && pairs + (pairsBySize[cap + 1] as number) <= budget) {
    cap++
    pairs += pairsBySize[cap] as number
  }
  return compact({ ...index, pairs }, scope, sizes, lefts, cap)
}

function measure(
  index: BlockIndex,
  bucket: number,
  scope: PairScope,
  sizes: Uint32Array,
  lefts: Uint32Array,
  pairsBySize: Float64Array,
): void {
  const [from, to] = [index.starts[bucket] as number, index.starts[bucket + 1] as number]
  for (let one = from; one < to; one++) {
    if (sizes[one] !== 0) continue
    const key = index.keys[one] as number
    let size = 0
    let left = 0
    for (let other = one; other < to; other++) {
      if (index.keys[other] !== key) continue
      size++
      if ((index.rows[other] as number) < scope.leftRows) left++
    }
    for (let other = one; other < to; other++) {
      if (index.keys[other] !== key) continue
      sizes[other] = size
      lefts[other] = left
    }
    const slot = Math.min(size, HISTOGRAM)
    pairsBySize[slot] = (pairsBySize[slot] as number) + pairsOf(size, left, scope)
  }
}

function pairsOf(size: number, left: number, scope: PairScope): number {
  const right = size - left
  const cross = scope.cross ? left * right : 0
  return cross + (scope.within ? (right * (right - 1)) / 2 : 0)
}

function compact(
  index: BlockIndex,
  scope: PairScope,
  sizes: Uint32Array,
  lefts: Uint32Array,
  cap: number,
): BlockIndex {
  const useful = (entry: number) =>
    (sizes[entry] as number) <= cap &&
    pairsOf(sizes[entry] as number, lefts[entry] as number, scope) > 0
  let kept = 0
  for (let entry = 0; entry < sizes.length; entry++) if (useful(entry)) kept++
  const starts = sharedUint32(index.starts.length)
  const rows = sharedInt32(kept)
  const keys = sharedUint32(kept)
  const weights = new Uint8Array(new SharedArrayBuffer(kept))
  let write = 0
  for (let bucket = 0; bucket + 1 < starts.length; bucket++) {
    for (
      let entry = index.starts[bucket] as number;
      entry < (index.starts[bucket + 1] as number);
      entry++
    ) {
      if (!useful(entry)) continue
      rows[write] = index.rows[entry] as number
      weights[write] = weightOf(sizes[entry] as number, scope.rows)
      keys[write++] = index.keys[entry] as number
    }
    starts[bucket + 1] = write
  }
  return { shift: index.shift, starts, rows, keys, weights, pairs: index.pairs }
}

/** Twice the information, in natural units, that a group of this size gives among so many records. */
function weightOf(size: number, rows: number): number {
  return Math.min(60, Math.max(1, Math.round(2 * Math.log(rows / size))))
}
