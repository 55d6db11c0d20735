import type { ColumnMap } from './column-map.ts'
import type { Cells, RawTable } from './read-table.ts'

/** Rows in memory, laid out as a file that has been read; missing values are empty cells. */
export function tableOfRows(file: string, rows: readonly object[], map: ColumnMap): RawTable {
  const names = [...new Set([map.id, ...map.fields.flatMap((field) => field.columns)])]
  const texts = rows.map((row) => names.map((name) => textOf(row, name)))
  const bytes = Buffer.from(texts.flat().join(''))
  const columns = names.map((): Cells => {
    return { from: new Uint32Array(rows.length), to: new Uint32Array(rows.length) }
  })
  let end = 0
  for (const [row, cells] of texts.entries())
    for (const [place, text] of cells.entries()) {
      const column = columns[place] as Cells
      column.from[row] = end
      end += Buffer.byteLength(text)
      column.to[row] = end
    }
  return {
    file,
    bytes,
    rows: rows.length,
    columns: new Map(names.map((name, place) => [name, columns[place] as Cells])),
    lines: Uint32Array.from(rows, (_, row) => row + 1),
  }
}

function textOf(row: object, name: string): string {
  const value: unknown = Reflect.get(row, name)
  return typeof value === 'string' ? value.trim() : ''
}
