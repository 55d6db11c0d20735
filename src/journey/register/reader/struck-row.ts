import type { SheetRow } from '#platform/spreadsheet/sheet.ts'
import type { ColumnField } from './column-field.ts'

/** A row is struck when name and NIK are, or every filled cell but the running number. A single struck cell is a correction. */
export function isStruckRow(row: SheetRow, fields: ReadonlyMap<number, ColumnField>): boolean {
  const cells = row.cells.flatMap((cell, column) =>
    cell && fields.get(column) !== 'number'
      ? [{ isStruck: cell.struck === 'all', field: fields.get(column) }]
      : [],
  )
  if (cells.length === 0) return false
  if (cells.every(({ isStruck }) => isStruck)) return true
  const isFieldStruck = (field: ColumnField): boolean =>
    cells.some((cell) => cell.field === field && cell.isStruck)
  return isFieldStruck('name') && isFieldStruck('nik')
}
