import { accept, type Result, refuse } from '#vocabulary/result.ts'
import { type ColumnMap, type FieldMap, peopleColumns } from './column-map.ts'
import { Lexicon } from './lexicon.ts'
import type { LinkRefusal } from './link-refusal.ts'
import { type RawTable, readHeader, readRows } from './read-table.ts'

/** A file's name, for messages, and its content. The bytes belong to the engine afterwards. */
export interface TableFile {
  readonly file: string
  readonly bytes: Uint8Array
}

/**
 * The people table as far as the files have its columns: all files have to, unless pairs inside the right one are asked
 * for as well, where a column of one file says something too.
 */
export function presentColumns(files: readonly TableFile[], within: boolean): ColumnMap {
  const own = files.map(ownColumns)
  const isPresent = (field: FieldMap) =>
    within
      ? own.some(({ fields }) => fields.includes(field))
      : own.every(({ fields }) => fields.includes(field))
  return { ...peopleColumns, fields: peopleColumns.fields.filter(isPresent) }
}

/** The people table as far as one file has its columns. */
export function ownColumns(file: TableFile): ColumnMap {
  const header = readHeader(file.bytes, file.file)
  const names = header.ok ? header.value.names : []
  const fields = peopleColumns.fields.filter((field) =>
    field.columns.every((column) => names.includes(column)),
  )
  return { ...peopleColumns, fields }
}

/** Finds the cells of the mapped columns; every row must have an id of its own. */
export function openTable(file: TableFile, map: ColumnMap): Result<RawTable, LinkRefusal> {
  if (file.bytes.length === 0) return refuse({ code: 'empty-file', file: file.file })
  const header = readHeader(file.bytes, file.file)
  if (!header.ok) return header
  const wanted = [...new Set([map.id, ...map.fields.flatMap((field) => field.columns)])]
  const table = readRows(file.bytes, file.file, header.value, wanted)
  if (!table.ok) return table
  const refusal = checkIds(table.value, map.id)
  return refusal === undefined ? accept(table.value) : refuse(refusal)
}

function checkIds(table: RawTable, id: string): LinkRefusal | undefined {
  const cells = table.columns.get(id)
  if (cells === undefined) return { code: 'missing-column', file: table.file, column: id }
  const seen = new Lexicon(table.rows)
  for (let row = 0; row < table.rows; row++) {
    const [from, to] = [cells.from[row] as number, cells.to[row] as number]
    const line = table.lines[row] as number
    if (to <= from) return { code: 'missing-id', file: table.file, line }
    const first = seen.intern(table.bytes, from, to)
    if (seen.size > row) continue
    return {
      code: 'repeated-id',
      file: table.file,
      id: Buffer.from(table.bytes.subarray(from, to)).toString(),
      line,
      firstLine: table.lines[first] as number,
    }
  }
  return undefined
}
