import type { CellValue, Cell as HucreCell, Sheet as HucreSheet } from 'hucre/xlsx'
import type { SpreadsheetLimits } from './limits.ts'
import type { Cell, MergedRange, Sheet, SheetRow } from './sheet.ts'

type Details = HucreCell | undefined

/** A sheet of hucre's whole reader as our own, sparse and without styles. */
export function sheetFrom(sheet: HucreSheet, limits: SpreadsheetLimits): Sheet {
  const rows: SheetRow[] = []
  sheet.rows.forEach((values, index) => {
    if (values.every((value) => value === null || value === '')) return
    const cells = values.map((value, column) =>
      cellFrom(value, sheet.cells?.get(`${index},${column}`)),
    )
    if (cells.some((cell) => cell)) rows.push({ line: index + 1, cells })
  })
  const isCut = (rows.at(-1)?.line ?? 0) >= limits.rows
  return {
    name: sheet.name,
    isHidden: sheet.hidden === true || sheet.veryHidden === true,
    rows,
    merges: (sheet.merges ?? []).map(mergedRange),
    ...(isCut ? { cutAfterLine: limits.rows } : {}),
  }
}

function mergedRange(merge: NonNullable<HucreSheet['merges']>[number]): MergedRange {
  return {
    firstRow: merge.startRow,
    firstColumn: merge.startCol,
    lastRow: merge.endRow,
    lastColumn: merge.endCol,
  }
}

function cellFrom(value: CellValue, details: Details): Cell | undefined {
  const seen = value ?? details?.formulaResult ?? null
  if (seen === null) return undefined
  const plain = plainCell(seen, details?.type === 'error')
  return plain && { ...plain, ...strikeOf(details) }
}

function plainCell(value: string | number | boolean | Date, isError: boolean): Cell | undefined {
  if (isError) return { text: String(value), kind: 'error' }
  if (value instanceof Date) return dateCell(value)
  if (typeof value === 'number') return { text: digitsOf(value), kind: 'number', number: value }
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE', kind: 'boolean' }
  return value.trim() === '' ? undefined : { text: value, kind: 'text' }
}

function dateCell(value: Date): Cell {
  if (Number.isNaN(value.getTime())) return { text: '#####', kind: 'error' }
  const year = value.getUTCFullYear()
  const isDay = year >= 1 && year <= 9999
  return isDay
    ? { text: value.toISOString().slice(0, 10), kind: 'date' }
    : { text: '#####', kind: 'error' }
}

/** A number in plain digits, never as `6.11E+15`. */
export function digitsOf(value: number): string {
  return Number.isInteger(value) && Math.abs(value) < 1e21
    ? BigInt(value).toString()
    : String(value)
}

function strikeOf(details: Details): Pick<Cell, 'struck' | 'standing'> {
  if (!details) return {}
  const isCellStruck = details.style?.font?.strikethrough === true
  const runs = (details.richText ?? []).filter((run) => run.text.trim() !== '')
  if (runs.length === 0) return isCellStruck ? { struck: 'all' } : {}
  // A run with a font of its own does not inherit the cell's strike.
  const standing = runs.filter((run) =>
    run.font ? run.font.strikethrough !== true : !isCellStruck,
  )
  if (standing.length === runs.length) return {}
  if (standing.length === 0) return { struck: 'all' }
  return {
    struck: 'part',
    standing: standing
      .map((run) => run.text)
      .join('')
      .trim(),
  }
}
