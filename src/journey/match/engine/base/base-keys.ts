import { atomsOfField } from '../block/atoms.ts'
import type { Blocks } from '../block/candidates.ts'
import { type Entries, entriesOf } from '../block/entries.ts'
import { weightOf } from '../block/index-template.ts'
import { sortEntries } from '../block/sort-entries.ts'
import { type Template, templatesOf } from '../block/templates.ts'
import type { Encoded } from '../encoded.ts'

/** Larger groups of the base say too little to be kept. */
const LARGEST = 100
const BUCKET_BITS = 18

/** The keys of one template over the base: sorted, with the places where every run of first bits ends. */
interface KeptKeys {
  readonly keys: Uint32Array
  readonly ends: Uint32Array
  /** Where its rows begin in `BaseKeys.rows`. */
  readonly offset: number
}

/** All keys of a base, so that new rows find their partners without looking at it again. */
export interface BaseKeys {
  readonly rows: Int32Array
  readonly templates: readonly KeptKeys[]
  readonly baseRows: number
}

export function keepKeys(encoded: Encoded): BaseKeys {
  const kept: Entries[] = []
  for (const template of templatesFrom(encoded, 0, encoded.rows))
    kept.push(withoutLargeGroups(sortEntries(entriesOf(template, wholeScope(encoded.rows)))))
  const rows = new Int32Array(kept.reduce((sum, entries) => sum + entries.count, 0))
  let offset = 0
  const templates = kept.map((entries): KeptKeys => {
    const own = { keys: entries.keys, ends: endsOf(entries.keys), offset }
    rows.set(entries.rows, offset)
    offset += entries.count
    return own
  })
  return { rows, templates, baseRows: encoded.rows }
}

/** Where the partners of the rows after the base lie; at most about `budget` pairs a template. */
export function lookUp(base: BaseKeys, encoded: Encoded, budget: number): Blocks {
  const fresh = encoded.rows - base.baseRows
  const [owners, firsts, sizes] = [[] as number[], [] as number[], [] as number[]]
  const templates = templatesFrom(encoded, base.baseRows, base.baseRows)
  for (const [place, template] of templates.entries()) {
    const kept = base.templates[place]
    if (kept === undefined) continue
    const entries = entriesOf(template, wholeScope(fresh))
    const found = entriesFound(kept, entries)
    const cap = capOf(found.counts, entries.count, budget)
    for (let entry = 0; entry < entries.count; entry++) {
      const count = found.counts[entry] as number
      if (count === 0 || count > cap) continue
      owners.push(entries.rows[entry] as number)
      firsts.push(kept.offset + (found.firsts[entry] as number))
      sizes.push(count * 256 + weightOf(count + 1, encoded.rows))
    }
  }
  return groupByOwner(base.rows, owners, firsts, sizes, fresh)
}

function templatesFrom(encoded: Encoded, from: number, rows: number): Template[] {
  const atoms = encoded.fields.flatMap((_, field) => atomsOfField(encoded, field, from))
  return templatesOf({ ...encoded, rows }, atoms)
}

function wholeScope(rows: number) {
  return { rows, leftRows: 0, cross: false, within: true }
}

function withoutLargeGroups({ count, keys, rows }: Entries): Entries {
  let write = 0
  for (let from = 0; from < count; ) {
    let to = from + 1
    while (to < count && keys[to] === keys[from]) to++
    for (let read = from; to - from <= LARGEST && read < to; read++) {
      keys[write] = keys[read] as number
      rows[write++] = rows[read] as number
    }
    from = to
  }
  return { keys: keys.slice(0, write), rows: rows.slice(0, write), count: write }
}

function endsOf(keys: Uint32Array): Uint32Array {
  const ends = new Uint32Array(2 ** BUCKET_BITS)
  let read = 0
  for (let bucket = 0; bucket < ends.length; bucket++) {
    while (read < keys.length && (keys[read] as number) >>> (32 - BUCKET_BITS) === bucket) read++
    ends[bucket] = read
  }
  return ends
}

/** Per entry: where its key begins among the kept ones, and how many there are. */
function entriesFound({ ends, keys }: KeptKeys, entries: Entries) {
  const firsts = new Int32Array(entries.count)
  const counts = new Int32Array(entries.count)
  for (let entry = 0; entry < entries.count; entry++) {
    const key = entries.keys[entry] as number
    const bucket = key >>> (32 - BUCKET_BITS)
    const end = ends[bucket] as number
    let from = bucket === 0 ? 0 : (ends[bucket - 1] as number)
    while (from < end && (keys[from] as number) < key) from++
    firsts[entry] = from
    let to = from
    while (to < end && keys[to] === key) to++
    counts[entry] = to - from
  }
  return { firsts, counts }
}

/** The largest group that keeps a template within its budget of pairs. */
function capOf(counts: Int32Array, entries: number, budget: number): number {
  const pairsBySize = new Float64Array(LARGEST + 1)
  for (let entry = 0; entry < entries; entry++) {
    const count = counts[entry] as number
    pairsBySize[count] = (pairsBySize[count] as number) + count
  }
  let [cap, pairs] = [1, pairsBySize[1] as number]
  while (cap < LARGEST && pairs + (pairsBySize[cap + 1] as number) <= budget)
    pairs += pairsBySize[++cap] as number
  return cap
}

function groupByOwner(
  rows: Int32Array,
  owners: readonly number[],
  firsts: readonly number[],
  sizes: readonly number[],
  fresh: number,
): Blocks {
  const starts = new Uint32Array(fresh + 1)
  for (const owner of owners) starts[owner + 1] = (starts[owner + 1] as number) + 1
  for (let row = 0; row < fresh; row++)
    starts[row + 1] = (starts[row + 1] as number) + (starts[row] as number)
  const fill = starts.slice(0, fresh)
  const [first, size] = [new Int32Array(owners.length), new Int32Array(owners.length)]
  for (const [at, owner] of owners.entries()) {
    const write = fill[owner] as number
    fill[owner] = write + 1
    first[write] = firsts[at] as number
    size[write] = sizes[at] as number
  }
  return { rows, starts, first, size }
}
