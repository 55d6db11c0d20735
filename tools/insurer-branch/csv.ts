/** The branch's own reader and writer of plain tables; nothing here is shared with the product. */
export type Row = ReadonlyMap<string, string>

export class BadFileError extends Error {
  override name = 'BadFileError'
}

function splitRecords(text: string): string[][] {
  const records: string[][] = [[]]
  let field = ''
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]
    if (quoted) {
      if (letter !== '"') field += letter
      else if (text[at + 1] === '"') {
        field += '"'
        at += 1
      } else quoted = false
    } else if (letter === '"') quoted = true
    else if (letter === ',' || letter === '\n') {
      records.at(-1)?.push(field.trim())
      field = ''
      if (letter === '\n') records.push([])
    } else if (letter !== '\r') field += letter
  }
  if (quoted) throw new BadFileError('tanda kutip tidak ditutup')
  records.at(-1)?.push(field.trim())
  return records.filter((record) => record.some((value) => value !== ''))
}

export interface Table {
  readonly headings: readonly string[]
  readonly rows: readonly Row[]
}

/** @throws BadFileError when there is no heading row. */
export function readCsv(text: string): Table {
  const [headings, ...records] = splitRecords(text.replace(/^\ufeff/, ''))
  if (!headings) throw new BadFileError('berkas kosong')
  return {
    headings,
    rows: records.map(
      (record) => new Map(headings.map((heading, at) => [heading, record[at] ?? ''])),
    ),
  }
}

/** @throws BadFileError naming the first missing heading. */
export function demand(table: Table, headings: readonly string[]): void {
  const missing = headings.find((heading) => !table.headings.includes(heading))
  if (missing) throw new BadFileError(`kolom ${missing} tidak ada`)
}

export function cell(row: Row, heading: string): string {
  return row.get(heading) ?? ''
}

export function writeCsv(
  headings: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const quote = (value: string | number) => {
    const text = String(value)
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
  return [headings, ...rows].map((row) => `${row.map(quote).join(',')}\n`).join('')
}
