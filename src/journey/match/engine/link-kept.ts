import { accept, type Result } from '#vocabulary/result.ts'
import { type KeptBase, readKept, stampOf, writeKept } from './base/kept-file.ts'
import { LinkBase, type LinkBaseOptions } from './base/link-base.ts'
import { inContentOrder } from './canonical.ts'
import type { ColumnMap } from './column-map.ts'
import type { LinkRefusal } from './link-refusal.ts'
import { openTable, presentColumns, type TableFile } from './open-table.ts'
import type { RawTable } from './read-table.ts'
import { sortPairs } from './sort-pairs.ts'
import { type IdColumn, idColumn, writePairs } from './write-pairs.ts'

export interface LinkKeptRequest extends LinkBaseOptions {
  readonly fresh: TableFile
  readonly base: TableFile
  readonly columns?: ColumnMap
  /** What was kept before, and where to keep it; read and written by whoever asks. */
  readonly kept: {
    read(): Uint8Array<ArrayBuffer> | undefined
    write(parts: readonly Uint8Array[]): void
  }
}

/**
 * Links a new table with a base whose index is kept between runs; the answer is the content of the pairs file. Weights are
 * those that the first run with the base learned, so the same tables and the same index give the same bytes.
 */
export function linkKept(request: LinkKeptRequest): Result<Buffer, LinkRefusal> {
  const { base, columns, fresh, kept } = request
  const map = columns ?? presentColumns([fresh, base], false)
  const table = openTable(fresh, map)
  if (!table.ok) return table
  const stamp = stampOf(base.bytes, map, request.knowledge)
  const before = kept.read()
  const known = before && readKept(before, stamp, map, request)
  if (known !== undefined) return accept(linkWith(known, table.value, map))
  const opened = openTable(base, map)
  if (!opened.ok) return opened
  const made = makeKept(opened.value, stamp, map, request)
  made.base.link(table.value)
  kept.write(writeKept(made))
  return accept(linkWith(made, table.value, map))
}

function makeKept(
  table: RawTable,
  stamp: string,
  map: ColumnMap,
  options: LinkBaseOptions,
): KeptBase {
  const { order, table: ordered } = inContentOrder(table)
  const base = new LinkBase(map, { ...options, expected: table.rows })
  base.append(ordered)
  base.settle()
  return { stamp, base, order, ids: ownIds(idColumn(table, map)) }
}

/** The ids in bytes of their own, as the table is not read again. */
function ownIds({ bytes, cells }: IdColumn): IdColumn {
  const to = cells.to.slice()
  let end = 0
  for (let row = 0; row < to.length; row++) {
    end += (cells.to[row] as number) - (cells.from[row] as number)
    to[row] = end
  }
  const from = to.slice()
  from.set(to.subarray(0, -1), 1)
  if (from.length > 0) from[0] = 0
  const own = new Uint8Array(end)
  for (let row = 0; row < to.length; row++)
    own.set(bytes.subarray(cells.from[row], cells.to[row]), from[row])
  return { bytes: own, cells: { from, to } }
}

function linkWith(kept: KeptBase, fresh: RawTable, map: ColumnMap): Buffer {
  const { pairs } = kept.base.link(fresh, { learn: 'when-needed' })
  const sorted = sortPairs(
    Int32Array.from(pairs, (pair) => pair.fresh),
    Int32Array.from(pairs, (pair) => fresh.rows + (kept.order[pair.left] as number)),
    Float64Array.from(pairs, (pair) => pair.probability),
    fresh.rows + kept.order.length,
  )
  return writePairs(sorted, [idColumn(fresh, map), kept.ids], fresh.rows, true)
}
