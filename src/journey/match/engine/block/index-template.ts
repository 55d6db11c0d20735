import { sharedInt32 } from '../encoded.ts'
import { type Entries, entriesOf } from './entries.ts'
import type { Template } from './templates.ts'

/**
 * The groups of one key: `rows` holds group after group, ascending inside a group. The partners that entry e contributes
 * lie at `first[e]`, `count[e]` of them, all after it in the numbering; `weights[e]` is what sharing the key says.
 */
export interface BlockIndex {
  readonly rows: Int32Array
  readonly first: Int32Array
  readonly count: Int32Array
  readonly weights: Uint8Array
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
  const entries = entriesOf(template, scope)
  const order = orderByKey(entries)
  return groupEntries(entries, order, scope, budget)
}

/** Entry numbers so that equal keys stand together, in the order they came. */
function orderByKey(entries: Entries): Uint32Array {
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
  const order = new Uint32Array(entries.count)
  for (let entry = 0; entry < entries.count; entry++) {
    const bucket = (entries.keys[entry] as number) >>> shift
    const place = fill[bucket] as number
    fill[bucket] = place + 1
    order[place] = entry
  }
  for (let bucket = 0; bucket < buckets; bucket++)
    sortBucket(order, entries.keys, starts[bucket] as number, starts[bucket + 1] as number)
  return order
}

function sortBucket(order: Uint32Array, keys: Uint32Array, from: number, to: number): void {
  let mixed = false
  for (let place = from + 1; place < to && !mixed; place++)
    mixed = keys[order[place] as number] !== keys[order[from] as number]
  if (!mixed) return
  if (to - from > 64) {
    order.subarray(from, to).sort((a, b) => (keys[a] as number) - (keys[b] as number) || a - b)
    return
  }
  for (let place = from + 1; place < to; place++) {
    const entry = order[place] as number
    const key = keys[entry] as number
    let slot = place
    while (slot > from && (keys[order[slot - 1] as number] as number) > key) {
      order[slot] = order[slot - 1] as number
      slot--
    }
    order[slot] = entry
  }
}

const HISTOGRAM = 4096

function groupEntries(
  entries: Entries,
  order: Uint32Array,
  scope: PairScope,
  budget: number,
): BlockIndex {
  const pairsBySize = new Float64Array(HISTOGRAM + 1)
  let [kept, cap] = [0, 1]
  eachGroup(entries, order, scope, (from, to, left) => {
    const slot = Math.min(to - from, HISTOGRAM)
    pairsBySize[slot] = (pairsBySize[slot] as number) + pairsOf(to - from, left, scope)
  })
  let pairs = 0
  while (cap < HISTOGRAM - 1 && pairs + (pairsBySize[cap + 1] as number) <= budget)
    pairs += pairsBySize[++cap] as number
  const isUseful = (size: number, left: number) => size <= cap && pairsOf(size, left, scope) > 0
  eachGroup(entries, order, scope, (from, to, left) => {
    if (isUseful(to - from, left)) kept += to - from
  })
  const index: BlockIndex = {
    rows: sharedInt32(kept),
    first: sharedInt32(kept),
    count: sharedInt32(kept),
    weights: new Uint8Array(new SharedArrayBuffer(kept)),
  }
  let write = 0
  eachGroup(entries, order, scope, (from, to, left) => {
    const size = to - from
    if (!isUseful(size, left)) return
    const end = write + size
    const weight = weightOf(size, scope.rows)
    for (let member = 0; member < size; member++, write++) {
      index.rows[write] = entries.rows[order[from + member] as number] as number
      const isLeft = member < left
      const first = isLeft ? end - (size - left) : write + 1
      index.first[write] = first
      index.count[write] = (isLeft ? scope.cross : scope.within) ? end - first : 0
      index.weights[write] = weight
    }
  })
  return index
}

/** Calls back with every group's place in the order and its number of left rows, which come first. */
function eachGroup(
  entries: Entries,
  order: Uint32Array,
  scope: PairScope,
  visit: (from: number, to: number, left: number) => void,
): void {
  let from = 0
  while (from < order.length) {
    const key = entries.keys[order[from] as number]
    let left = 0
    let to = from
    while (to < order.length && entries.keys[order[to] as number] === key) {
      if ((entries.rows[order[to] as number] as number) < scope.leftRows) left++
      to++
    }
    if (to - from > 1) visit(from, to, left)
    from = to
  }
}

function pairsOf(size: number, left: number, scope: PairScope): number {
  const right = size - left
  const cross = scope.cross ? left * right : 0
  return cross + (scope.within ? (right * (right - 1)) / 2 : 0)
}

/** Twice the information, in natural units, that a group of this size gives among so many records. */
function weightOf(size: number, rows: number): number {
  return Math.min(60, Math.max(1, Math.round(2 * Math.log(rows / size))))
}
