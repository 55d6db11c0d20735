/** A linear or whole-number program, built column by column: maximise cost · x within row and column bounds. */
export interface Program {
  readonly costs: number[]
  readonly lower: number[]
  readonly upper: number[]
  readonly whole: boolean[]
  readonly rowLower: number[]
  readonly rowUpper: number[]
  readonly starts: number[]
  readonly rows: number[]
  readonly values: number[]
}

export interface Column {
  readonly cost?: number
  readonly lower?: number
  readonly upper?: number
  readonly whole?: boolean
}

export function emptyProgram(): Program {
  return {
    costs: [],
    lower: [],
    upper: [],
    whole: [],
    rowLower: [],
    rowUpper: [],
    starts: [0],
    rows: [],
    values: [],
  }
}

/** Adds a row and gives its number; columns added later refer to it. */
export function addRow(program: Program, lower: number, upper: number): number {
  program.rowLower.push(lower)
  program.rowUpper.push(upper)
  return program.rowLower.length - 1
}

/** Adds a column with its entries `[row, value, row, value, …]` and gives its number. */
export function addColumn(program: Program, column: Column, entries: readonly number[]): number {
  for (let at = 0; at < entries.length; at += 2) {
    const value = entries[at + 1] ?? 0
    if (value === 0) continue
    program.rows.push(entries[at] ?? 0)
    program.values.push(value)
  }
  program.starts.push(program.rows.length)
  program.costs.push(column.cost ?? 0)
  program.lower.push(column.lower ?? 0)
  program.upper.push(column.upper ?? Number.POSITIVE_INFINITY)
  program.whole.push(column.whole ?? false)
  return program.costs.length - 1
}
