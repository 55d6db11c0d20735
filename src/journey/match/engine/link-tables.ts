import { accept, type Result, refuse } from '#vocabulary/result.ts'
import { type ColumnMap, peopleColumns } from './column-map.ts'
import { encodeTables } from './encode.ts'
import type { NameKnowledge } from './knowledge.ts'
import { at, Lexicon } from './lexicon.ts'
import { linkEncoded } from './link-encoded.ts'
import type { LinkRefusal } from './link-refusal.ts'
import { type RawTable, readHeader, readRows } from './read-table.ts'

export interface TableFile {
  readonly file: string
  readonly bytes: Uint8Array
}

export interface LinkRequest {
  readonly left: TableFile
  readonly right?: TableFile
  /** Absent: the people table, as far as its columns are there. */
  readonly columns?: ColumnMap
  readonly within: boolean
  readonly knowledge: NameKnowledge
}

const LEAST_PROBABILITY = 0.01

/** Links one table with itself or two with each other; the answer is the bytes of the pairs file. */
export function linkTables(request: LinkRequest): Result<Buffer, LinkRefusal> {
  const files = request.right === undefined ? [request.left] : [request.left, request.right]
  const map = request.columns
  const tables: RawTable[] = []
  const present = map ?? presentColumns(files)
  for (const file of files) {
    const table = openTable(file, present)
    if (!table.ok) return table
    tables.push(table.value)
  }
  const encoded = encodeTables(tables, present, request.knowledge)
  const cross = tables.length === 2
  const scope = {
    rows: encoded.rows,
    leftRows: cross ? encoded.leftRows : 0,
    cross,
    within: !cross || request.within,
  }
  const { pairs } = linkEncoded(encoded, scope)
  const out: string[] = ['id_l,id_r,probability,kind\n']
  for (let pair = 0; pair < pairs.lefts.length; pair++) {
    const probability = 1 / (1 + Math.exp(-at(pairs.logOdds, pair)))
    if (probability < LEAST_PROBABILITY) continue
    const [i, j] = [at(pairs.lefts, pair), at(pairs.rights, pair)]
    const kind = cross && i < encoded.leftRows ? 'cross' : 'within'
    out.push(`${idOf(tables, present.id, i)},${idOf(tables, present.id, j)},${probability.toFixed(6)},${kind}\n`)
  }
  return accept(Buffer.from(out.join('')))
}

/** The people table as far as both files have its columns. */
function presentColumns(files: readonly TableFile[]): ColumnMap {
  const headers = files.map((file) => readHeader(file.bytes, file.file))
  const has = (column: string) =>
    headers.every((header) => header.ok && header.value.names.includes(column))
  return { ...peopleColumns, fields: peopleColumns.fields.filter((field) => field.columns.every(has)) }
}

function openTable(file: TableFile, map: ColumnMap): Result<RawTable, LinkRefusal> {
  if (file.bytes.length === 0) return refuse({ code: 'empty-file', file: file.file })
  const header = readHeader(file.bytes, file.file)
  if (!header.ok) return header
  const wanted = [...new Set([map.id, ...map.fields.flatMap((field) => field.columns)])]
  const table = readRows(file.bytes, file.file, header.value, wanted)
  if (!table.ok) return table
  const refusal = checkIds(table.value, map.id)
  return refusal === undefined ? table : refuse(refusal)
}

function checkIds(table: RawTable, id: string): LinkRefusal | undefined {
  const cells = table.columns.get(id)
  if (cells === undefined) return { code: 'missing-column', file: table.file, column: id }
  const seen = new Lexicon(table.rows)
  for (let row = 0; row < table.rows; row++) {
    const [from, to] = [at(cells.from, row), at(cells.to, row)]
    const line = at(table.lines, row)
    if (to <= from) return { code: 'missing-id', file: table.file, line }
    const first = seen.intern(table.bytes, from, to)
    if (seen.size > row) continue
    const text = Buffer.from(table.bytes.subarray(from, to)).toString()
    return { code: 'repeated-id', file: table.file, id: text, line, firstLine: at(table.lines, first) }
  }
  return undefined
}

function idOf(tables: readonly RawTable[], id: string, row: number): string {
  let base = 0
  for (const table of tables) {
    if (row < base + table.rows) {
      const cells = table.columns.get(id)
      if (cells === undefined) return ''
      const text = Buffer.from(
        table.bytes.subarray(at(cells.from, row - base), at(cells.to, row - base)),
      ).toString()
      return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
    }
    base += table.rows
  }
  return ''
}
