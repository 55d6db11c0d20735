import { accept, type Result } from '#vocabulary/result.ts'
import { contentOrder, reorderRows } from './canonical.ts'
import type { ColumnMap } from './column-map.ts'
import type { Crew } from './crew/crew.ts'
import { encodeTables } from './encode.ts'
import type { NameKnowledge } from './knowledge.ts'
import { linkEncoded } from './link-encoded.ts'
import type { LinkRefusal } from './link-refusal.ts'
import { openTable, presentColumns, type TableFile } from './open-table.ts'
import type { Cells, RawTable } from './read-table.ts'
import { type EngineSettings, standardSettings } from './settings.ts'
import { sortPairs } from './sort-pairs.ts'
import { noWatch, type StopWatch } from './stop-watch.ts'
import { type FilePairs, writePairs } from './write-pairs.ts'

export interface LinkRequest {
  readonly left: TableFile
  readonly right?: TableFile
  /** Absent: the people table, as far as its columns are there. */
  readonly columns?: ColumnMap
  /** With two tables: look for pairs inside the right one as well. */
  readonly within: boolean
  readonly knowledge: NameKnowledge
  readonly crew: Crew
  readonly settings?: EngineSettings
  readonly watch?: StopWatch
}

/** Links one table with itself or two with each other; the answer is the content of the pairs file. */
export async function linkTables(request: LinkRequest): Promise<Result<Buffer, LinkRefusal>> {
  const watch = request.watch ?? noWatch
  const files = request.right === undefined ? [request.left] : [request.left, request.right]
  const map = request.columns ?? presentColumns(files)
  const tables: RawTable[] = []
  for (const file of files) {
    const table = openTable(file, map)
    if (!table.ok) return table
    tables.push(table.value)
  }
  watch.lap('reading')
  const pairs = await linkOpened(tables, map, request, watch)
  const cross = tables.length === 2
  const ids = tables.map((table) => ({ table, cells: table.columns.get(map.id) as Cells }))
  const bytes = writePairs(pairs, ids, tables[0]?.rows ?? 0, cross)
  watch.lap('writing')
  return accept(bytes)
}

async function linkOpened(
  tables: readonly RawTable[],
  map: ColumnMap,
  request: LinkRequest,
  watch: StopWatch,
): Promise<FilePairs> {
  const inFile = encodeTables(tables, map, request.knowledge)
  const order = rowOrder(tables, inFile.rows)
  const encoded = reorderRows(inFile, order)
  watch.lap('encoding')
  const cross = tables.length === 2
  const leftRows = cross ? encoded.leftRows : 0
  const scope = { rows: encoded.rows, leftRows, cross, within: !cross || request.within }
  const settings = request.settings ?? standardSettings
  const { pairs } = await linkEncoded(encoded, scope, request.crew, settings, watch)
  const inFileOrder = (rows: readonly number[]) =>
    Int32Array.from(rows, (row) => order[row] as number)
  return sortPairs(
    inFileOrder(pairs.lefts),
    inFileOrder(pairs.rights),
    Float64Array.from(pairs.probabilities),
    encoded.rows,
  )
}

/** Rows by content, table after table. */
function rowOrder(tables: readonly RawTable[], rows: number): Uint32Array {
  const order = new Uint32Array(rows)
  let base = 0
  for (const table of tables) {
    for (const [place, row] of contentOrder(table).entries()) order[base + place] = base + row
    base += table.rows
  }
  return order
}
