import type { Db } from '#platform/database.ts'
import type { IsoDate } from '#vocabulary/iso-date.ts'
import type { ClaimTables } from '../claim/tables.ts'
import type { RuleBook } from '../decide/index.ts'
import type { CheckedBook } from './book-check.ts'
import { checkBooks } from './check-books.ts'
import type { VillageRow } from './contract.ts'
import { type CoverageStatement, stateCoverage } from './read-coverage-statement.ts'
import { type ReportTables, readVillages } from './read-villages.ts'
import { type MeasuredFigure, measureFigures } from './trace-figure.ts'

export type Figures = ReadonlyMap<string, MeasuredFigure>

/** A year as it stands on a day: every figure with its trace, the books checked, the coverage, the villages. */
export interface YearMeasure {
  readonly year: number
  readonly on: IsoDate
  readonly figures: Figures
  readonly checked: readonly CheckedBook[]
  readonly coverage: CoverageStatement
  readonly villages: readonly VillageRow[]
}

export async function measureYear(
  db: Db<ReportTables & ClaimTables>,
  book: RuleBook,
  year: number,
  on: IsoDate,
): Promise<YearMeasure> {
  return {
    year,
    on,
    figures: await measureFigures(db, book, year, on),
    checked: await checkBooks(db, year),
    coverage: await stateCoverage(db, book, on),
    villages: await readVillages(db, book, on, year),
  }
}

/** @throws RangeError when the figure was not measured. */
export function amountIn(figures: Figures, id: string): number {
  const figure = figures.get(id)
  if (!figure) throw new RangeError(`no figure ${id}`)
  return figure.value
}
