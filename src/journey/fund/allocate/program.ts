/** A linear or whole-number program: maximise Σ cost · x, every column and every row within its bounds. */
export interface Program {
  readonly columns: Column[]
  readonly rows: Row[]
}

export interface Column {
  readonly cost: number
  readonly lower: number
  readonly upper: number
  readonly isWhole: boolean
  /** `[row, value, row, value, …]` */
  readonly entries: number[]
}

export interface Row {
  readonly lower: number
  readonly upper: number
}

export function emptyProgram(): Program {
  return { columns: [], rows: [] }
}

/** Adds a row and gives its number. */
export function addRow(program: Program, lower: number, upper: number): number {
  program.rows.push({ lower, upper })
  return program.rows.length - 1
}

/** Adds a column, from 0 upwards unless told, and gives its number. */
export function addColumn(
  program: Program,
  column: Partial<Omit<Column, 'entries'>>,
  entries: readonly number[],
): number {
  const { cost = 0, lower = 0, upper = Number.POSITIVE_INFINITY, isWhole = false } = column
  program.columns.push({ cost, lower, upper, isWhole, entries: [...entries] })
  return program.columns.length - 1
}

/** Lets an existing column count in a row. */
export function addEntry(program: Program, column: number, row: number, value: number): void {
  program.columns[column]?.entries.push(row, value)
}

/** The matrix by columns, zeros left out. */
export function packColumns({ columns, rows }: Program) {
  const starts = new Int32Array(columns.length + 1)
  const indices: number[] = []
  const values: number[] = []
  columns.forEach(({ entries }, number) => {
    for (let at = 0; at < entries.length; at += 2) {
      const value = entries[at + 1] ?? 0
      if (value === 0) continue
      indices.push(entries[at] ?? 0)
      values.push(value)
    }
    starts[number + 1] = indices.length
  })
  return {
    format: 'csc' as const,
    numRows: rows.length,
    numCols: columns.length,
    starts,
    indices: Int32Array.from(indices),
    values: Float64Array.from(values),
  }
}
