import { comesSecond, contentOrder } from './canonical.ts'
import type { ColumnMap } from './column-map.ts'
import type { Crew } from './crew/crew.ts'
import type { Task } from './crew/tasks.ts'
import { type Encoded, type Field, sharedUint32 } from './encoded.ts'
import type { NameKnowledge } from './knowledge.ts'
import { linkEncoded } from './link-encoded.ts'
import type { Model } from './model/model.ts'
import { layOut } from './pack-rows.ts'
import { readAcross } from './read-across.ts'
import type { RawTable } from './read-table.ts'
import { type EngineSettings, standardSettings } from './settings.ts'
import { sortPairs } from './sort-pairs.ts'
import { noWatch, type StopWatch } from './stop-watch.ts'
import type { FilePairs } from './write-pairs.ts'

export interface OpenedRequest {
  readonly within: boolean
  readonly knowledge: NameKnowledge
  readonly crew: Crew
  readonly settings?: EngineSettings
  readonly watch?: StopWatch
}

/** Pairs in file order, and what they were weighed with: `order` gives the file row of each encoded row. */
export interface LinkedTables {
  readonly pairs: FilePairs
  readonly encoded: Encoded
  readonly order: Uint32Array
  readonly model: Model
}

/** Links tables whose cells have been found. */
export async function linkOpened(
  tables: readonly RawTable[],
  map: ColumnMap,
  request: OpenedRequest,
): Promise<LinkedTables> {
  const watch = request.watch ?? noWatch
  const [left, right] = tables
  const cross = left !== undefined && right !== undefined
  const turned = cross && !request.within && comesSecond(left, right)
  const encoded = await encodeTables(turned ? [right, left] : tables, map, request)
  const order = turned ? turnedOrder(encoded.order, right.rows) : encoded.order
  watch.lap('encoding')
  const leftRows = cross ? encoded.leftRows : 0
  const scope = { rows: encoded.rows, leftRows, cross, within: !cross || request.within }
  const settings = request.settings ?? standardSettings
  const { model, pairs } = await linkEncoded(encoded, scope, request.crew, settings, watch)
  const inFileOrder = (rows: readonly number[]) =>
    Int32Array.from(rows, (row) => order[row] as number)
  const sorted = sortPairs(
    inFileOrder(pairs.lefts),
    inFileOrder(pairs.rights),
    Float64Array.from(pairs.probabilities),
    encoded.rows,
  )
  return { pairs: sorted, encoded, order, model }
}

/** File rows where the right table was encoded first; in the files' numbering the left one comes first. */
function turnedOrder(order: Uint32Array, rightRows: number): Uint32Array {
  const leftRows = order.length - rightRows
  return order.map((row) => (row < rightRows ? row + leftRows : row - rightRows))
}

/** All fields as integers, each by whichever thread is free. */
async function encodeTables(
  tables: readonly RawTable[],
  { fields }: ColumnMap,
  { crew, knowledge }: OpenedRequest,
): Promise<Encoded & { order: Uint32Array }> {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  const order = rowOrder(tables, rows)
  const packed = layOut(
    fields.map((field) => field.type),
    rows,
  )
  await crew.tell({ kind: 'tables', tables: { tables, fields, knowledge, order, packed } })
  const told = await crew.share(fields.map((_, field): Task => ({ kind: 'encode', field })))
  const encoded = { rows, leftRows: tables[0]?.rows ?? 0, fields: told as Field[], packed, order }
  readAcross(encoded)
  return encoded
}

/** Rows by content, table after table. */
function rowOrder(tables: readonly RawTable[], rows: number): Uint32Array {
  const order = sharedUint32(rows)
  let base = 0
  for (const table of tables) {
    for (const [place, row] of contentOrder(table).entries()) order[base + place] = base + row
    base += table.rows
  }
  return order
}
