import { accept, type Result } from '#vocabulary/result.ts'
import type { ColumnMap } from './column-map.ts'
import type { Crew } from './crew/crew.ts'
import type { NameKnowledge } from './knowledge.ts'
import { linkOpened } from './link-opened.ts'
import type { LinkRefusal } from './link-refusal.ts'
import { openTable, ownColumns, presentColumns, type TableFile } from './open-table.ts'
import type { RawTable } from './read-table.ts'
import type { EngineSettings } from './settings.ts'
import { noWatch, type StopWatch } from './stop-watch.ts'
import { idColumn, writePairs } from './write-pairs.ts'

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
  const map = request.columns ?? presentColumns(files, request.within)
  const tables: RawTable[] = []
  for (const file of files) {
    const table = openTable(file, request.columns ?? ownColumns(file))
    if (!table.ok) return table
    tables.push(table.value)
  }
  watch.lap('reading')
  const { pairs } = await linkOpened(tables, map, request)
  const cross = tables.length === 2
  const ids = tables.map((table) => idColumn(table, map))
  const bytes = writePairs(pairs, ids, tables[0]?.rows ?? 0, cross)
  watch.lap('writing')
  return accept(bytes)
}
