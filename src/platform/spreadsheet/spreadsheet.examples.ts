import ExcelJS from 'exceljs'

type Fill = (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void

/** The bytes of a workbook written by another library than the one that reads it. */
export async function workbookBytes(fill: Fill, name = 'Data'): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  fill(book.addWorksheet(name), book)
  return Buffer.from(await book.xlsx.writeBuffer())
}

export interface ZipPart {
  readonly name: string
  readonly content: Buffer
  /** What the directory claims the part unpacks to; the truth when missing. */
  readonly declaredBytes?: number
}
