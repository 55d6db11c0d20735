import type { ColumnMap } from './column-map.ts'
import type { Cells, RawTable } from './read-table.ts'

/** Pairs in the numbering of the files: row of the first table, row of the second (or of the same one). */
export interface FilePairs {
  readonly count: number
  readonly lefts: Int32Array
  readonly rights: Int32Array
  readonly probabilities: Float64Array
}

/** Where the ids of a table lie. */
export interface IdColumn {
  readonly bytes: Uint8Array
  readonly cells: Cells
}

export function idColumn(table: RawTable, map: ColumnMap): IdColumn {
  const cells = table.columns.get(map.id)
  if (cells === undefined) throw new Error(`no column ${map.id}`)
  return { bytes: table.bytes, cells }
}

const HEADER = 'id_l,id_r,probability,kind\n'
const [COMMA, QUOTE, LF] = [44, 34, 10]

/** The pairs file: `left` and `right` say where the ids of either side lie. Rows of all tables share one numbering. */
export function writePairs(
  pairs: FilePairs,
  ids: readonly IdColumn[],
  leftRows: number,
  cross: boolean,
): Buffer {
  let out = Buffer.allocUnsafe(1 << 16)
  let length = out.write(HEADER)
  const kinds = { cross: Buffer.from(',cross\n'), within: Buffer.from(',within\n') }
  for (let pair = 0; pair < pairs.count; pair++) {
    const [i, j] = [pairs.lefts[pair] as number, pairs.rights[pair] as number]
    const need = idBytes(ids, leftRows, i) + idBytes(ids, leftRows, j) + 32
    if (length + need > out.length) {
      const larger = Buffer.allocUnsafe(Math.max(out.length * 2, length + need))
      out.copy(larger, 0, 0, length)
      out = larger
    }
    length = writeId(out, length, ids, leftRows, i)
    out[length++] = COMMA
    length = writeId(out, length, ids, leftRows, j)
    out[length++] = COMMA
    length = writeProbability(out, length, pairs.probabilities[pair] as number)
    const kind = cross && i < leftRows ? kinds.cross : kinds.within
    out.set(kind, length)
    length += kind.length
  }
  return out.subarray(0, length)
}

function columnOf(ids: readonly IdColumn[], leftRows: number, row: number): [IdColumn, number] {
  return row < leftRows
    ? [ids[0] as IdColumn, row]
    : [ids[ids.length - 1] as IdColumn, row - leftRows]
}

/** Room an id may take, quotes doubled. */
function idBytes(ids: readonly IdColumn[], leftRows: number, row: number): number {
  const [{ cells }, at] = columnOf(ids, leftRows, row)
  return ((cells.to[at] as number) - (cells.from[at] as number)) * 2 + 2
}

function writeId(
  out: Buffer,
  length: number,
  ids: readonly IdColumn[],
  leftRows: number,
  row: number,
): number {
  const [{ bytes, cells }, at] = columnOf(ids, leftRows, row)
  const [from, to] = [cells.from[at] as number, cells.to[at] as number]
  let quoted = false
  for (let read = from; read < to; read++) {
    const byte = bytes[read] as number
    if (byte === COMMA || byte === QUOTE || byte === LF || byte === 13) quoted = true
  }
  let write = length
  if (quoted) out[write++] = QUOTE
  for (let read = from; read < to; read++) {
    const byte = bytes[read] as number
    out[write++] = byte
    if (byte === QUOTE) out[write++] = QUOTE
  }
  if (quoted) out[write++] = QUOTE
  return write
}

/** Six decimals; never rounded up to a certainty that nobody has. */
function writeProbability(out: Buffer, length: number, probability: number): number {
  let millionths = Math.min(999_999, Math.max(0, Math.round(probability * 1e6)))
  out[length] = 48
  out[length + 1] = 46
  for (let place = length + 7; place > length + 1; place--) {
    out[place] = 48 + (millionths % 10)
    millionths = Math.floor(millionths / 10)
  }
  return length + 8
}
