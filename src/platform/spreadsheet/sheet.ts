export type CellKind = 'text' | 'number' | 'date' | 'boolean' | 'error'

/** One filled cell. Formulas appear as the value the program that saved the file last computed. */
export interface Cell {
  /** Everything written in the cell; numbers in full digits, dates as `YYYY-MM-DD`. */
  readonly text: string
  readonly kind: CellKind
  /** The stored value of a `number` cell (a double, so whole numbers beyond 2^53 are already rounded). */
  readonly number?: number
  /** `all`: the whole cell is struck through; `part`: some of its words are. */
  readonly struck?: 'all' | 'part'
  /** The words that are not struck, when only a part is. */
  readonly standing?: string
}

export interface SheetRow {
  /** Row number as the spreadsheet program shows it, from 1; in text files the line of the file. */
  readonly line: number
  /** By column, from 0; empty cells are missing. */
  readonly cells: readonly (Cell | undefined)[]
}

/** Zero-based, inclusive. */
export interface MergedRange {
  readonly firstRow: number
  readonly firstColumn: number
  readonly lastRow: number
  readonly lastColumn: number
}

export interface Sheet {
  readonly name: string
  readonly isHidden: boolean
  /** Rows that hold something, in order; hidden rows and columns are among them. */
  readonly rows: readonly SheetRow[]
  readonly merges: readonly MergedRange[]
  /** Set when the sheet was larger than the limit: content beyond this line was not read. */
  readonly cutAfterLine?: number
}

export interface Workbook {
  readonly sheets: readonly Sheet[]
  /** First day of the file's day numbers: 1900 or, from old Macs, 1904. */
  readonly epoch: 1900 | 1904
}
