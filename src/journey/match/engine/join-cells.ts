import type { FieldMap } from './column-map.ts'
import type { Scratch } from './fold.ts'
import type { Cells, RawTable } from './read-table.ts'

/** The cells of a field's columns, as far as the table has them. */
export function cellsOf(table: RawTable, field: FieldMap): Cells[] {
  return field.columns
    .map((column) => table.columns.get(column))
    .filter((cells) => cells !== undefined)
}

const joined: { bytes: Uint8Array; from: number; to: number } = {
  bytes: new Uint8Array(0),
  from: 0,
  to: 0,
}

/** The columns of one row as one value, dashes between them; valid until the next call. */
export function joinCells(
  bytes: Uint8Array,
  columns: readonly Cells[],
  row: number,
  scratch: Scratch,
): { bytes: Uint8Array; from: number; to: number } {
  const only = columns[0]
  if (columns.length === 1 && only !== undefined) {
    joined.bytes = bytes
    joined.from = only.from[row] as number
    joined.to = only.to[row] as number
    return joined
  }
  const parts = columns.map((cells) =>
    bytes.slice(cells.from[row] as number, cells.to[row] as number),
  )
  const whole = Buffer.concat(parts.flatMap((part, place) => (place > 0 ? [DASH, part] : [part])))
  joined.bytes = whole
  joined.from = 0
  joined.to = parts.some((part) => part.length > 0) ? whole.length : 0
  scratch.length = 0
  return joined
}

const DASH = Buffer.from('-')
