import { readXlsx as readWholeXlsx } from 'hucre/xlsx'
import { sheetFrom } from './cells.ts'
import { columnLetters } from './column-letters.ts'
import type { SpreadsheetLimits } from './limits.ts'
import type { Workbook } from './sheet.ts'

/**
 * The whole reader with styles: hucre's stream reader drops strike-through.
 * The range keeps borders drawn down to row 1,048,576 from filling the memory.
 * @throws whatever hucre throws on a damaged workbook.
 */
export async function readXlsx(bytes: Buffer, limits: SpreadsheetLimits): Promise<Workbook> {
  const range = `A1:${columnLetters(limits.columns - 1)}${limits.rows}`
  const workbook = await readWholeXlsx(bytes, { readStyles: true, range })
  return {
    sheets: workbook.sheets.map((sheet) => sheetFrom(sheet, limits)),
    epoch: workbook.dateSystem === '1904' ? 1904 : 1900,
  }
}
