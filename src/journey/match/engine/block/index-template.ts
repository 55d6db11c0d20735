import { sharedInt32 } from '../encoded.ts'
import { type Entries, entriesOf } from './entries.ts'
import type { PairScope } from './pair-scope.ts'
import { sortEntries } from './sort-entries.ts'
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

/** Groups records by the template's key; groups too large to be telling, and lonely records, are left out. */
export function indexTemplate(template: Template, scope: PairScope, budget: number): BlockIndex {
  return groupEntries(sortEntries(entriesOf(template, scope)), scope, budget)
}

const HISTOGRAM = 4096

function groupEntries(entries: Entries, scope: PairScope, budget: number): BlockIndex {
  const pairsBySize = new Float64Array(HISTOGRAM + 1)
  const entriesBySize = new Float64Array(HISTOGRAM + 1)
  let [kept, cap] = [0, 1]
  eachGroup(entries, scope, (from, to, left) => {
    const slot = Math.min(to - from, HISTOGRAM)
    const pairs = pairsOf(to - from, left, scope)
    if (pairs === 0) return
    pairsBySize[slot] = (pairsBySize[slot] as number) + pairs
    entriesBySize[slot] = (entriesBySize[slot] as number) + to - from
  })
  let pairs = 0
  while (cap < HISTOGRAM - 1 && pairs + (pairsBySize[cap + 1] as number) <= budget)
    pairs += pairsBySize[++cap] as number
  const isUseful = (size: number, left: number) => size <= cap && pairsOf(size, left, scope) > 0
  for (let size = 2; size <= cap; size++) kept += entriesBySize[size] as number
  const index: BlockIndex = {
    rows: sharedInt32(kept),
    first: sharedInt32(kept),
    count: sharedInt32(kept),
    weights: new Uint8Array(new SharedArrayBuffer(kept)),
  }
  let write = 0
  eachGroup(entries, scope, (from, to, left) => {
    const size = to - from
    if (!isUseful(size, left)) return
    const end = write + size
    const weight = weightOf(size, scope.rows)
    for (let member = 0; member < size; member++, write++) {
      index.rows[write] = entries.rows[from + member] as number
      const isLeft = member < left
      const first = isLeft ? end - (size - left) : write + 1
      index.first[write] = first
      index.count[write] = (isLeft ? scope.cross : scope.within) ? end - first : 0
      index.weights[write] = weight
    }
  })
  return index
}

/** Calls back with every group's place and its number of left rows, which come first. */
function eachGroup(
  entries: Entries,
  scope: PairScope,
  visit: (from: number, to: number, left: number) => void,
): void {
  const { count, keys, rows } = entries
  let from = 0
  while (from < count) {
    const key = keys[from]
    let to = from + 1
    while (to < count && keys[to] === key) to++
    let left = 0
    while (to - from > 1 && from + left < to && (rows[from + left] as number) < scope.leftRows)
      left++
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
export function weightOf(size: number, rows: number): number {
  return Math.min(60, Math.max(1, Math.round(2 * Math.log(rows / size))))
}
