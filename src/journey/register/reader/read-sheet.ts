import type { Sheet, SheetRow } from '#platform/spreadsheet/sheet.ts'
import type { Finding } from '#vocabulary/finding.ts'
import type { IsoDate } from '#vocabulary/iso-date.ts'
import { accept, type Result, refuse } from '#vocabulary/result.ts'
import type { CandidateRow } from '../candidate-row.ts'
import { dateOrderOf } from './date-order.ts'
import { findHeader, type Header, headerAt } from './header.ts'
import { isSignature, rowKind } from './row-kind.ts'
import type { SheetRefusal } from './sentences.ts'
import {
  absentColumns,
  noteOnAbsent,
  noteOnAsides,
  noteOnColumns,
  noteOnCut,
  noteOnOrder,
  struckFinding,
  textsOf,
} from './sheet-notes.ts'
import { columnOf, settleSixteenDigitColumns } from './sixteen-digit-columns.ts'
import { isStruckRow } from './struck-row.ts'
import { type ColumnHabits, understandRow } from './understand-row.ts'
import { sexCodingOf } from './understand-sex.ts'

export interface ReadSheet {
  readonly sheet: string
  readonly rows: readonly CandidateRow[]
  readonly findings: readonly Finding[]
}

/** Which columns a list must have: villages name people by NIK, a death list may know only their names. */
export type NeededColumns = 'nik-and-name' | 'name'

/** The list of people on one sheet, or why the sheet holds none. */
export function readSheet(
  sheet: Sheet,
  epoch: 1900 | 1904,
  on: IsoDate,
  needs: NeededColumns = 'nik-and-name',
): Result<ReadSheet, SheetRefusal> {
  if (sheet.rows.length === 0) return refuse({ code: 'empty-sheet', sheet: sheet.name })
  const found = findHeader(sheet)
  if (!found) return refuse({ code: 'no-header', sheet: sheet.name })
  const body = sheet.rows.filter((row) => row.line > found.lastLine)
  const settled = settleSixteenDigitColumns(found.fields, body, on)
  const header = { ...found, fields: settled.fields }
  if (needs === 'nik-and-name' && columnOf(header.fields, 'nik') === undefined) {
    return refuse({ code: 'no-nik', sheet: sheet.name, headings: found.headings })
  }
  if (columnOf(header.fields, 'name') === undefined) {
    return refuse({ code: 'no-name', sheet: sheet.name, headings: found.headings })
  }
  const walk = walkRows(sheet, header, habitsOf(body, header, epoch, on))
  if (walk.rows.length === 0 && walk.struck.length === 0) {
    return refuse({ code: 'no-people', sheet: sheet.name })
  }
  const findings = [
    ...noteOnColumns(sheet, header, settled.note),
    ...noteOnOrder(body, header),
    ...noteOnAbsent(sheet, header),
    ...walk.struck,
    ...noteOnAsides(walk.asides),
    ...noteOnCut(sheet),
  ]
  return accept({ sheet: sheet.name, rows: walk.rows, findings })
}

interface Walk {
  readonly rows: CandidateRow[]
  readonly struck: Finding[]
  readonly asides: number[]
}

function walkRows(sheet: Sheet, first: Header, habits: ColumnHabits): Walk {
  const walk: Walk = { rows: [], struck: [], asides: [] }
  let header = first
  let isAfterSignature = false
  sheet.rows.forEach((row, index) => {
    if (row.line <= header.lastLine) return
    const next = repeatedHeader(sheet, index, row, header)
    if (next) {
      header = next
      return
    }
    const kind = rowKind(row, header.fields, isAfterSignature)
    isAfterSignature = (isAfterSignature || isSignature(row)) && kind !== 'person'
    if (kind === 'aside') walk.asides.push(row.line)
    if (kind !== 'person') return
    if (isStruckRow(row, header.fields)) walk.struck.push(struckFinding(row, header))
    else walk.rows.push(understandRow(row, sheet.name, header, habits))
  })
  return walk
}

/** Lists printed page by page repeat their headings; lists pasted together may change their columns there. */
function repeatedHeader(
  sheet: Sheet,
  index: number,
  row: SheetRow,
  header: Header,
): Header | undefined {
  if (row.cells.some((cell) => cell && /\d{8,}/.test(cell.text))) return undefined
  const next = headerAt(sheet, index)
  if (!next || columnOf(next.fields, 'name') === undefined) return undefined
  return columnOf(next.fields, 'nik') === undefined ? { ...header, lastLine: row.line } : next
}

function habitsOf(
  rows: readonly SheetRow[],
  header: Header,
  epoch: 1900 | 1904,
  on: IsoDate,
): ColumnHabits {
  const dates = [
    ...textsOf(rows, header, 'birth-date'),
    ...textsOf(rows, header, 'birth-place-and-date'),
  ]
  return {
    on,
    epoch,
    dateOrder: dateOrderOf(dates),
    sexCoding: sexCodingOf(textsOf(rows, header, 'sex')),
    absent: absentColumns(header),
  }
}
