import ExcelJS from 'exceljs'
import type { PlannedRow, SheetPlan } from './sheet-plan.ts'
import { stillZip } from './still-zip.ts'
import type { VillageStyle } from './village-style.ts'

const BOX: Partial<ExcelJS.Borders> = {
  top: { style: 'thin' },
  left: { style: 'thin' },
  bottom: { style: 'thin' },
  right: { style: 'thin' },
}

function dress(row: ExcelJS.Row, planned: PlannedRow, columns: number): void {
  if (planned.kind === 'title') row.font = { bold: true, size: 12 }
  if (planned.kind === 'heading' || planned.kind === 'subheading') row.font = { bold: true }
  if (planned.kind === 'footer' || planned.kind === 'blank' || planned.kind === 'title') return
  for (let at = 1; at <= columns; at++) {
    const cell = row.getCell(at)
    cell.border = BOX
    if (cell.value instanceof Date) cell.numFmt = 'dd/mm/yyyy'
    if (typeof cell.value === 'string') cell.numFmt = '@'
    if (planned.line?.dirt.includes('line.struck')) cell.font = { strike: true }
  }
  if (planned.line?.dirt.includes('line.hidden')) row.hidden = true
}

function mergeHeadings(sheet: ExcelJS.Worksheet, style: VillageStyle): void {
  if (!style.splitHeading) return
  const top = style.headingRow
  style.columns.forEach(({ key }, at) => {
    if (key === 'birthPlace') sheet.mergeCells(top, at + 1, top, at + 2)
    else if (key !== 'birthDate') sheet.mergeCells(top, at + 1, top + 1, at + 1)
  })
}

function addSheet(book: ExcelJS.Workbook, plan: SheetPlan, style: VillageStyle): void {
  const sheet = book.addWorksheet(plan.name)
  const width = style.columns.length
  plan.rows.forEach((planned, at) => {
    const row = sheet.getRow(at + 1)
    planned.cells.forEach((value, column) => {
      if (value !== '') row.getCell(column + 1).value = value
    })
    dress(row, planned, width)
    if (planned.kind === 'title') sheet.mergeCells(at + 1, 1, at + 1, width)
  })
  mergeHeadings(sheet, style)
  style.columns.forEach(({ key }, at) => {
    sheet.getColumn(at + 1).width = key === 'no' ? 5 : key === 'name' ? 28 : 18
  })
}

function stillBook(): ExcelJS.Workbook {
  const book = new ExcelJS.Workbook()
  const moment = new Date(Date.UTC(2026, 0, 1))
  book.creator = 'Orang karangan'
  book.lastModifiedBy = 'Orang karangan'
  book.created = moment
  book.modified = moment
  return book
}

async function bytesOf(book: ExcelJS.Workbook): Promise<Buffer> {
  return stillZip(Buffer.from(await book.xlsx.writeBuffer()))
}

/** The sheets as one xlsx file; the same plan gives the same bytes. */
export async function writeWorkbook(
  plans: readonly SheetPlan[],
  style: VillageStyle,
): Promise<Buffer> {
  const book = stillBook()
  if (style.instructionSheet) {
    const note = book.addWorksheet('Petunjuk')
    note.getCell('A1').value = 'Isi semua kolom. NIK harus 16 angka. Jangan ubah judul kolom.'
    note.getCell('A2').value = 'Contoh: orang karangan.'
  }
  for (const plan of plans) addSheet(book, plan, style)
  return bytesOf(book)
}

/** A workbook whose only sheet holds nothing. */
export async function writeEmptyWorkbook(): Promise<Buffer> {
  const book = stillBook()
  book.addWorksheet('Sheet1')
  return bytesOf(book)
}
