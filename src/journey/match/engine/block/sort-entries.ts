import type { Entries } from './entries.ts'

const INSERTED = 64
/** So many parts are written side by side at a time; more would not stay in the fast memory. */
const MOST_PARTS_BITS = 11
const ENTRIES_A_PART = 64

/** The entries so that equal keys stand together, in the order they came: first by the first bits into parts, then each part. */
export function sortEntries(entries: Entries): Entries {
  const { count } = entries
  const wanted = Math.ceil(Math.log2(count / ENTRIES_A_PART + 1))
  const bits = Math.min(MOST_PARTS_BITS, Math.max(1, wanted))
  const parts = partByBits(entries, bits)
  const sorted = { keys: new Uint32Array(count), rows: new Int32Array(count), count }
  let starts = new Uint32Array(64)
  for (let part = 0; part < 2 ** bits; part++) {
    const [from, to] = [parts.starts[part] as number, parts.starts[part + 1] as number]
    const own = Math.min(32 - bits, Math.ceil(Math.log2(to - from + 1)))
    if (to === from) continue
    if (starts.length <= 2 ** own) starts = new Uint32Array(2 ** own * 2)
    else starts.fill(0, 0, 2 ** own + 1)
    sortPart(parts, from, to, { starts, bits: own, shift: 32 - bits - own }, sorted)
  }
  return sorted
}

interface Parts extends Entries {
  readonly starts: Uint32Array
}

function partByBits({ count, keys, rows }: Entries, bits: number): Parts {
  const shift = 32 - bits
  const starts = new Uint32Array(2 ** bits + 1)
  for (let entry = 0; entry < count; entry++) {
    const next = ((keys[entry] as number) >>> shift) + 1
    starts[next] = (starts[next] as number) + 1
  }
  addUp(starts, 2 ** bits)
  const fill = starts.slice(0, 2 ** bits)
  const parts = { keys: new Uint32Array(count), rows: new Int32Array(count), count, starts }
  for (let entry = 0; entry < count; entry++) {
    const key = keys[entry] as number
    const place = fill[key >>> shift] as number
    fill[key >>> shift] = place + 1
    parts.keys[place] = key
    parts.rows[place] = rows[entry] as number
  }
  return parts
}

function addUp(starts: Uint32Array, count: number): void {
  for (let at = 0; at < count; at++)
    starts[at + 1] = (starts[at + 1] as number) + (starts[at] as number)
}

interface Buckets {
  readonly starts: Uint32Array
  readonly bits: number
  readonly shift: number
}

function sortPart(
  parts: Entries,
  from: number,
  to: number,
  { bits, shift, starts }: Buckets,
  sorted: Entries,
): void {
  const buckets = 2 ** bits
  const mask = buckets - 1
  for (let read = from; read < to; read++) {
    const next = (((parts.keys[read] as number) >>> shift) & mask) + 1
    starts[next] = (starts[next] as number) + 1
  }
  starts[0] = from
  addUp(starts, buckets)
  for (let read = from; read < to; read++) {
    const key = parts.keys[read] as number
    const bucket = (key >>> shift) & mask
    const place = starts[bucket] as number
    starts[bucket] = place + 1
    sorted.keys[place] = key
    sorted.rows[place] = parts.rows[read] as number
  }
  let begin = from
  for (let bucket = 0; bucket < buckets; bucket++) {
    const end = starts[bucket] as number
    if (end - begin > 1) sortBucket(sorted, begin, end)
    begin = end
  }
}

function sortBucket({ keys, rows }: Entries, from: number, to: number): void {
  const first = keys[from] as number
  let mixed = from + 1
  while (mixed < to && keys[mixed] === first) mixed++
  if (mixed === to) return
  if (to - from > INSERTED) {
    const order = Array.from({ length: to - from }, (_, at) => at)
    const [held, owners] = [keys.slice(from, to), rows.slice(from, to)]
    order.sort((a, b) => (held[a] as number) - (held[b] as number) || a - b)
    for (const [at, entry] of order.entries()) {
      keys[from + at] = held[entry] as number
      rows[from + at] = owners[entry] as number
    }
    return
  }
  for (let place = mixed; place < to; place++) {
    const [key, row] = [keys[place] as number, rows[place] as number]
    let slot = place
    while (slot > from && (keys[slot - 1] as number) > key) {
      keys[slot] = keys[slot - 1] as number
      rows[slot] = rows[slot - 1] as number
      slot--
    }
    keys[slot] = key
    rows[slot] = row
  }
}
