import { columnLetters } from '#platform/spreadsheet/column-letters.ts'
import type { Sheet, SheetRow } from '#platform/spreadsheet/sheet.ts'
import { type ColumnField, fieldOfHeading } from './column-field.ts'
import { plainText } from './plain-text.ts'

export interface Header {
  /** By column; `Kolom C` where nothing is written. Distinct, so that they can name cells. */
  readonly headings: readonly string[]
  readonly fields: ReadonlyMap<number, ColumnField>
  /** Line of the last heading row; people start below. */
  readonly lastLine: number
}

const SEARCHED_ROWS = 40
const HEADING_LENGTH = 60

interface Guess {
  readonly index: number
  readonly depth: 1 | 2
  readonly texts: readonly string[]
  readonly fields: ReadonlyMap<number, ColumnField>
  readonly score: number
}

/** The heading row or pair of rows that names the most columns of a list of people; undefined when none does. */
export function findHeader(sheet: Sheet): Header | undefined {
  const best = sheet.rows
    .slice(0, SEARCHED_ROWS)
    .flatMap((_, index) => [guessAt(sheet, index, 1), guessAt(sheet, index, 2)])
    .filter((guess) => guess !== undefined)
    .reduce<Guess | undefined>(
      (top, next) => (top && top.score >= next.score ? top : next),
      undefined,
    )
  if (!best || best.score < 4) return undefined
  return headerOf(sheet, best)
}

/** Another heading row in the middle of a list, perhaps with its columns in another order. */
export function headerAt(sheet: Sheet, index: number): Header | undefined {
  const guess = guessAt(sheet, index, 1)
  return guess && guess.score >= 5 ? headerOf(sheet, guess) : undefined
}

function headerOf(sheet: Sheet, guess: Guess): Header {
  const last = sheet.rows[guess.index + guess.depth - 1]
  return {
    headings: distinct(guess.texts),
    fields: guess.fields,
    lastLine: last?.line ?? 0,
  }
}

function guessAt(sheet: Sheet, index: number, depth: 1 | 2): Guess | undefined {
  const upper = sheet.rows[index]
  if (!upper) return undefined
  const lower = depth === 2 ? sheet.rows[index + 1] : undefined
  if (depth === 2 && (!lower || lower.line !== upper.line + 1)) return undefined
  const texts = lower ? joined(sheet, upper, lower) : headingTexts(sheet, upper)
  const fields = fieldsOf(texts)
  // Of two equal readings the one without a title row above is meant.
  const score = scoreOf(fields, texts) - (depth - 1) / 10 - (lower && isDataLike(lower) ? 10 : 0)
  return { index, depth, texts, fields, score }
}

function headingTexts(sheet: Sheet, row: SheetRow): string[] {
  const width = Math.max(
    row.cells.length,
    ...mergesOf(sheet, row).map((merge) => merge.lastColumn + 1),
  )
  const texts = Array.from({ length: width }, (_, column) => headingText(row, column))
  return texts
}

function headingText(row: SheetRow | undefined, column: number): string {
  const text = plainText(row?.cells[column]?.text ?? '')
  return text.length > HEADING_LENGTH ? '' : text
}

function mergesOf(sheet: Sheet, row: SheetRow) {
  return sheet.merges.filter((merge) => merge.firstRow === row.line - 1)
}

/** `Alamat` merged over `RT | RW` names both columns; a heading merged downwards has nothing below it. */
function joined(sheet: Sheet, upper: SheetRow, lower: SheetRow): string[] {
  const width = Math.max(upper.cells.length, lower.cells.length)
  const wide = mergesOf(sheet, upper).filter((merge) => merge.lastColumn > merge.firstColumn)
  return Array.from({ length: width }, (_, column) => {
    const merge = wide.find((one) => column >= one.firstColumn && column <= one.lastColumn)
    const over = headingText(upper, merge?.firstColumn ?? column)
    const under = headingText(lower, column)
    if (under === '' || under === over) return over
    return fieldOfHeading(under) || over === '' ? under : `${over} ${under}`
  })
}

function fieldsOf(texts: readonly string[]): ReadonlyMap<number, ColumnField> {
  const fields = new Map<number, ColumnField>()
  const taken = new Set<ColumnField>()
  texts.forEach((text, column) => {
    const field = fieldOfHeading(text)
    if (!field || (taken.has(field) && field !== 'other-person')) return
    fields.set(column, field)
    taken.add(field)
  })
  // "L" and "P" side by side are two boxes to tick; one of them alone is the sex.
  if (taken.has('sex-men') !== taken.has('sex-women')) {
    for (const [column, field] of fields) {
      if (field === 'sex-men' || field === 'sex-women') fields.set(column, 'sex')
    }
  }
  return fields
}

const WEIGHTS: Partial<Record<ColumnField, number>> = {
  nik: 3,
  name: 3,
  kk: 2,
  number: 0.5,
  'other-person': 0.25,
}

function scoreOf(fields: ReadonlyMap<number, ColumnField>, texts: readonly string[]): number {
  const known = [...fields.values()].reduce((sum, field) => sum + (WEIGHTS[field] ?? 1), 0)
  const numbers = texts.filter((text) => /\d{4,}/.test(text)).length
  return known - numbers
}

function isDataLike(row: SheetRow): boolean {
  const filled = row.cells.filter((cell) => cell !== undefined)
  return (
    filled.some((cell) => /\d{8,}/.test(cell.text) || cell.kind === 'date') ||
    (filled.length > 2 && filled.every((cell) => /^\(?\d{1,3}\)?$/.test(cell.text.trim())))
  )
}

function distinct(texts: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return texts.map((text, column) => {
    const name = text === '' ? `Kolom ${columnLetters(column)}` : text
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    return times === 1 ? name : `${name} (${times})`
  })
}
