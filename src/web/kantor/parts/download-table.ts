import type { Column } from './data-table.tsx'

/** Writes the rows as a spreadsheet and hands it to the browser; numbers stay numbers. */
export async function downloadTable<Row>(
  name: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): Promise<void> {
  const { writeXlsx } = await import('hucre/xlsx')
  const kept = columns.flatMap(({ head, plain }) => (plain ? [{ head, plain }] : []))
  const sheet = {
    name: 'Data',
    rows: [kept.map(({ head }) => head), ...rows.map((row) => kept.map(({ plain }) => plain(row)))],
  }
  const bytes = await writeXlsx({ sheets: [sheet] })
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: MEDIA }))
  link.download = `${name}.xlsx`
  link.click()
  URL.revokeObjectURL(link.href)
}

const MEDIA = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
