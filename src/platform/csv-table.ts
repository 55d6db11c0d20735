import { type CsvError, parse } from 'csv-parse/sync'
import { accept, type Result, refuse } from '#vocabulary/result.ts'

const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/

const FAULTS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'tanda kutip dibuka tetapi tidak ditutup',
  INVALID_OPENING_QUOTE: 'ada tanda kutip di tengah nilai',
  CSV_INVALID_CLOSING_QUOTE: 'ada tulisan sesudah tanda kutip penutup',
  CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE: 'ada tulisan sesudah tanda kutip penutup',
}

/** A small table as CSV (RFC 4180, LF): headings first, one line per record, missing values empty. */
export function writeCsv(
  headings: readonly string[],
  lines: Iterable<Readonly<Record<string, string>>>,
): string {
  let text = `${headings.map(quote).join(',')}\n`
  for (const line of lines)
    text += `${headings.map((heading) => quote(line[heading] ?? '')).join(',')}\n`
  return text
}

/** Reads a small table by its headings; every value is text. Refuses with one Indonesian sentence that names the line. */
export function readCsv(content: string): Result<Record<string, string>[], string> {
  try {
    const records = parse(content, {
      bom: true,
      columns: (headings: string[]) => headings.map((heading) => heading.trim()),
      skip_empty_lines: true,
      trim: true,
      relax_column_count: true,
    })
    return accept(records as Record<string, string>[])
  } catch (error) {
    const { code = '', lines = '?' } = error as CsvError & { lines?: number }
    return refuse(`Baris ${lines}: ${FAULTS[code] ?? 'tidak terbaca sebagai CSV'}.`)
  }
}

function quote(value: string): string {
  return NEEDS_QUOTES.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}
