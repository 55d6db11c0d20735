import type { Entries } from './entries.ts'

const INSERTED = 64

/** The entries so that equal keys stand together, in the order they came; laid side by side, so that reading is even. */
export function sortEntries(entries: Entries): Entries {
  const { count, keys, rows } = entries
  const buckets = 2 ** Math.max(4, Math.ceil(Math.log2(count + 1)))
  const shift = 32 - Math.log2(buckets)
  const starts = new Uint32Array(buckets + 1)
  for (let entry = 0; entry < count; entry++) {
    const bucket = (keys[entry] as number) >>> shift
    starts[bucket + 1] = (starts[bucket + 1] as number) + 1
  }
  for (let bucket = 0; bucket < buckets; bucket++)
    starts[bucket + 1] = (starts[bucket + 1] as number) + (starts[bucket] as number)
  const sorted = { keys: new Uint32Array(count), rows: new Int32Array(count), count }
  for (let entry = 0; entry < count; entry++) {
    const bucket = (keys[entry] as number) >>> shift
    const place = starts[bucket] as number
    starts[bucket] = place + 1
    sorted.keys[place] = keys[entry] as number
    sorted.rows[place] = rows[entry] as number
  }
  let from = 0
  for (let bucket = 0; bucket < buckets; bucket++) {
    const to = starts[bucket] as number
    if (to - from > 1) sortBucket(sorted, from, to)
    from = to
  }
  return sorted
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
