import { formatDate } from '#vocabulary/indonesian.ts'
import { isoDate } from '#vocabulary/iso-date.ts'
import type { SheetPlan } from './sheet-plan.ts'
import type { WrittenCell } from './written-cell.ts'

const WINDOWS_1252: Readonly<Record<string, number>> = { '\u2019': 0x92, '\u2013': 0x96 }

function plain(value: WrittenCell): string {
  if (value instanceof Date) return formatDate(isoDate(value.toISOString().slice(0, 10)))
  return String(value)
}

function quote(text: string): string {
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Saved from an Indonesian Excel: semicolons, CRLF, Windows-1252. */
export function writeCsvList(plan: SheetPlan, width: number): Buffer {
  const text = plan.rows
    .map(({ cells }) =>
      Array.from({ length: width }, (_, at) => quote(plain(cells[at] ?? ''))).join(';'),
    )
    .join('\r\n')
  return Buffer.from(
    Array.from(`${text}\r\n`, (letter) => WINDOWS_1252[letter] ?? letter.charCodeAt(0) & 0xff),
  )
}
