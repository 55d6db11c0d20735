import { atomsOfField } from '../block/atoms.ts'
import { type Entries, entriesOf } from '../block/entries.ts'
import { sortEntries } from '../block/sort-entries.ts'
import { type Template, templatesOf } from '../block/templates.ts'
import type { Encoded } from '../encoded.ts'

/** Larger groups of the base say too little to be kept. */
export const LARGEST_KEPT = 100
const BUCKET_BITS = 18

/** The keys of one template over some rows: sorted, with the places where every run of first bits ends. */
export interface KeptKeys {
  readonly keys: Uint32Array
  readonly ends: Uint32Array
  readonly rows: Int32Array
}

/** All keys of the rows from `first` on, so that new rows find their partners without looking at them again. */
export interface KeptSegment {
  readonly first: number
  /** By template. */
  readonly templates: readonly KeptKeys[]
}

/** The templates of the rows from `first` on; which there are depends on `judged`, the rows there were when they were chosen. */
export function templatesFrom(encoded: Encoded, first: number, judged: number): Template[] {
  const atoms = encoded.fields.flatMap((_, field) => atomsOfField(encoded, field, first))
  return templatesOf({ ...encoded, rows: judged }, atoms)
}

export function keepKeys(encoded: Encoded, first: number, judged: number): KeptSegment {
  const scope = wholeScope(encoded.rows - first)
  const templates = templatesFrom(encoded, first, judged).map((template): KeptKeys => {
    const kept = withoutLargeGroups(sortEntries(entriesOf(template, scope)))
    for (let at = 0; at < kept.count; at++) kept.rows[at] = (kept.rows[at] as number) + first
    return { keys: kept.keys, ends: endsOf(kept.keys), rows: kept.rows }
  })
  return { first, templates }
}

export function wholeScope(rows: number) {
  return { rows, leftRows: 0, cross: false, within: true }
}

function withoutLargeGroups({ count, keys, rows }: Entries): Entries {
  let write = 0
  for (let from = 0; from < count; ) {
    let to = from + 1
    while (to < count && keys[to] === keys[from]) to++
    for (let read = from; to - from <= LARGEST_KEPT && read < to; read++) {
      keys[write] = keys[read] as number
      rows[write++] = rows[read] as number
    }
    from = to
  }
  return { keys: keys.slice(0, write), rows: rows.slice(0, write), count: write }
}

/** Fewer buckets where there are few keys. */
function endsOf(keys: Uint32Array): Uint32Array {
  const bits = Math.min(BUCKET_BITS, Math.ceil(Math.log2(keys.length + 2)))
  const ends = new Uint32Array(2 ** bits)
  let read = 0
  for (let bucket = 0; bucket < ends.length; bucket++) {
    while (read < keys.length && (keys[read] as number) >>> (32 - bits) === bucket) read++
    ends[bucket] = read
  }
  return ends
}

/** Where a key begins among the kept ones; `endOf` says where it ends. */
export function firstOf({ ends, keys }: KeptKeys, key: number): number {
  const bucket = key >>> (Math.clz32(ends.length) + 1)
  const end = ends[bucket] as number
  let from = bucket === 0 ? 0 : (ends[bucket - 1] as number)
  while (from < end && (keys[from] as number) < key) from++
  return from
}

export function endOf({ keys }: KeptKeys, key: number, first: number): number {
  let end = first
  while (end < keys.length && keys[end] === key) end++
  return end
}
