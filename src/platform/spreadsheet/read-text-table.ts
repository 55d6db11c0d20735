import { parse } from 'csv-parse/sync'
import { decodeText } from './decode-text.ts'
import type { SpreadsheetLimits } from './limits.ts'
import type { SheetRow, Workbook } from './sheet.ts'
import { sniffDelimiter } from './sniff-delimiter.ts'

/** A delimited text file as a workbook of one sheet; every cell is text as written. */
export function readTextTable(bytes: Buffer, limits: SpreadsheetLimits): Workbook {
  const text = decodeText(bytes).replace(/\r\n?/g, '\n')
  const delimiter = sniffDelimiter(text)
  const records = parse(text, {
    delimiter,
    bom: true,
    info: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: false,
    to: limits.rows + 1,
  }) as unknown as ParsedRecord[]
  const rows = records.map(rowFrom).filter((row) => row.cells.some((cell) => cell))
  const kept = rows.filter((row) => row.line <= limits.rows)
  const isCut = kept.length < rows.length
  return {
    sheets: [
      {
        name: '',
        isHidden: false,
        rows: kept,
        merges: [],
        ...(isCut ? { cutAfterLine: limits.rows } : {}),
      },
    ],
    epoch: 1900,
  }
}

function rowFrom({ record, info }: ParsedRecord): SheetRow {
  // csv-parse counts to the end of a record; people look where it starts.
  const innerBreaks = record.reduce((sum, value) => sum + (value.match(/\n/g)?.length ?? 0), 0)
  return {
    line: info.lines - innerBreaks,
    cells: record.map((value) =>
      value.trim() === '' ? undefined : { text: value.trim(), kind: 'text' as const },
    ),
  }
}

interface ParsedRecord {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
}
