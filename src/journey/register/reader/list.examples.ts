import type { Cell, MergedRange, Sheet, Workbook } from '#platform/spreadsheet/sheet.ts'
import { isoDate } from '#vocabulary/iso-date.ts'
import type { ReadFile } from '../candidate-row.ts'
import { readList } from './read-list.ts'

export type Written = string | number | undefined | Partial<Cell>

interface SheetFacts {
  readonly name?: string
  readonly isHidden?: boolean
  readonly merges?: readonly MergedRange[]
}

/** A sheet from rows of plain values; an empty row stays a gap in the line numbers. */
export function aSheet(rows: readonly (readonly Written[])[], facts: SheetFacts = {}): Sheet {
  return {
    name: 'Data',
    isHidden: false,
    merges: [],
    ...facts,
    rows: rows
      .map((row, at) => ({ line: at + 1, cells: row.map(aCell) }))
      .filter((row) => row.cells.some((cell) => cell)),
  }
}

function aCell(written: Written): Cell | undefined {
  if (written === undefined || written === '') return undefined
  if (typeof written === 'number') return { text: String(written), kind: 'number', number: written }
  if (typeof written === 'string') return { text: written, kind: 'text' }
  return { text: '', kind: 'text', ...written }
}

export function readSheets(...sheets: Sheet[]): ReadFile {
  const workbook: Workbook = { sheets, epoch: 1900 }
  return readList('usulan.xlsx', workbook, isoDate('2026-01-15'))
}

export const SUIATI: Written[] = ['1', '6111014505000004', 'Suiati', 'P', '05-05-2000', 'Nelayan']
export const BUDI: Written[] = ['2', '6111011203850002', 'Budi', 'L', '12-03-1985', 'Petani']
export const HEADINGS: Written[] = ['No', 'NIK', 'Nama', 'L/P', 'Tgl Lahir', 'Pekerjaan']
