import { type BagField, type Field, sharedInt32, sharedUint32 } from './encoded.ts'
import { hashBytes, mixHash } from './lexicon.ts'
import type { Cells, RawTable } from './read-table.ts'

/** Numbers 0…n−1 sorted by their hash; equal hashes keep their order. Hash and number share the 53 bits of a double. */
function orderByHash(hashes: Uint32Array): Uint32Array {
  const bits = Math.max(1, Math.ceil(Math.log2(hashes.length + 1)))
  const [step, shift] = [2 ** bits, Math.max(0, bits - 21)]
  const keys = new Float64Array(hashes.length)
  for (let at = 0; at < keys.length; at++) keys[at] = ((hashes[at] as number) >>> shift) * step + at
  keys.sort()
  const order = new Uint32Array(hashes.length)
  for (let at = 0; at < order.length; at++) order[at] = (keys[at] as number) % step
  return order
}

/** The order of a table's rows by what they say, so that the order in the file changes nothing. */
export function contentOrder(table: RawTable): Uint32Array {
  return orderByHash(contentHashes(table))
}

/** The table with its rows by content, and which row of the given one each of them is. */
export function inContentOrder(table: RawTable): { table: RawTable; order: Uint32Array } {
  const order = contentOrder(table)
  const columns = [...table.columns].map(
    ([name, { from, to }]) =>
      [name, { from: pick(from, order), to: pick(to, order) }] satisfies [string, Cells],
  )
  return {
    table: { ...table, columns: new Map(columns), lines: pick(table.lines, order) },
    order,
  }
}

function pick(values: Uint32Array, order: Uint32Array): Uint32Array {
  return order.map((row) => values[row] as number)
}

/**
 * Whether the second table comes before the first one inside the engine: the shorter first, of equal ones that with the
 * smaller content, so that it changes nothing which table is called left.
 */
export function comesSecond(first: RawTable, second: RawTable): boolean {
  if (first.rows !== second.rows) return first.rows > second.rows
  const sum = (table: RawTable) => contentHashes(table).reduce((total, hash) => total + hash, 0)
  return sum(first) > sum(second)
}

function contentHashes(table: RawTable): Uint32Array {
  const columns = [...table.columns.values()]
  const hashes = new Uint32Array(table.rows)
  for (const { from, to } of columns)
    for (let row = 0; row < table.rows; row++)
      hashes[row] = mixHash(
        Math.imul(hashes[row] as number, 31) ^
          hashBytes(table.bytes, from[row] as number, to[row] as number),
      )
  return hashes
}

/** Rows in another order: row k of the answer is row `order[k]`. */
export function reorderField(field: Field, order: Uint32Array): Field {
  if (field.kind === 'date') return { ...field, days: gather(field.days, order) }
  if (field.kind === 'value') return { ...field, ids: gather(field.ids, order) }
  return reorderBag(field, order)
}

function gather(values: Int32Array, order: Uint32Array): Int32Array {
  const moved = sharedInt32(values.length)
  for (let row = 0; row < moved.length; row++) moved[row] = values[order[row] as number] as number
  return moved
}

function reorderBag(field: BagField, order: Uint32Array): BagField {
  const starts = sharedUint32(field.starts.length)
  const tokens = sharedInt32(field.tokens.length)
  let write = 0
  for (let row = 0; row < order.length; row++) {
    const from = field.starts[order[row] as number] as number
    const to = field.starts[(order[row] as number) + 1] as number
    for (let read = from; read < to; read++) tokens[write++] = field.tokens[read] as number
    starts[row + 1] = write
  }
  return { ...field, starts, tokens }
}
