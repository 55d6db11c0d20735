import highs, { type Highs, type Model } from 'highs'
import { type Program, packColumns } from './program.ts'

export type Solver = Highs

// The package's types describe its CommonJS build; what is imported is the loader itself.
const openHighs = highs as unknown as typeof highs.default

// Memory of the solver never shrinks: past this size the next caller gets a fresh one and the old is let go.
const LARGEST_MEMORY_BYTES = 200_000_000
let shared: Promise<Solver> | null = null

/** The solver of this process; every call of it runs to its end, so that callers never meet inside it. */
export async function openSolver(): Promise<Solver> {
  const solver = await shared
  if (solver && solver.memoryBytes <= LARGEST_MEMORY_BYTES) return solver
  shared = openHighs()
  return shared
}

/** What a whole-number solve may cost and how close it must come. */
export interface Effort {
  readonly seconds: number
  readonly absoluteGap: number
  /** Values to begin with, `[column, value]`; the others follow from them. */
  readonly start?: readonly (readonly [number, number])[]
  /** Branches it may open. */
  readonly nodes?: number
}

export interface WholeAnswer {
  /** `solved` is proved within the gap asked for; `found` has a solution without proof; `none` has none in time; `impossible` proves there is none. */
  readonly outcome: 'solved' | 'found' | 'none' | 'impossible'
  readonly value: number
  readonly bound: number
  readonly columns: Float64Array
}

const NO_TIME: WholeAnswer = {
  outcome: 'none',
  value: Number.NaN,
  bound: Number.POSITIVE_INFINITY,
  columns: new Float64Array(),
}

/** Solves a whole-number program; whole columns come back rounded. */
export function solveWhole(solver: Solver, program: Program, effort: Effort): WholeAnswer {
  if (effort.seconds === 0) return NO_TIME
  const model = load(solver, program, true)
  try {
    model.options.set({
      time_limit: effort.seconds,
      mip_rel_gap: 0,
      mip_abs_gap: effort.absoluteGap,
      ...(effort.nodes === undefined ? {} : { mip_max_nodes: effort.nodes }),
    })
    if (effort.start) {
      model.setSolution({
        indices: Int32Array.from(effort.start, ([column]) => column),
        values: Float64Array.from(effort.start, ([, value]) => value),
      })
    }
    model.run()
    return readWhole(solver, model, program)
  } finally {
    model.dispose()
  }
}

export interface LinearAnswer {
  readonly value: number
  readonly columns: Float64Array
  /** What one unit more on a row's bound would add to the value. */
  readonly rowPrices: Float64Array
}

/** Solves a program as if nothing had to be whole; null when it cannot be solved (in time). */
export function solveLinear(
  solver: Solver,
  program: Program,
  seconds: number,
): LinearAnswer | null {
  if (seconds === 0) return null
  const model = load(solver, program, false)
  try {
    model.options.set({ time_limit: seconds })
    model.run()
    if (model.getModelStatus() !== solver.constants.modelStatus.optimal) return null
    const { colValue, rowDual } = model.getSolution()
    return { value: model.getObjectiveValue(), columns: colValue, rowPrices: rowDual }
  } finally {
    model.dispose()
  }
}

function load(solver: Solver, program: Program, isWhole: boolean) {
  const { columns, rows } = program
  const { integer, continuous } = solver.constants.variableType
  const model = solver.createModel({
    numCols: columns.length,
    numRows: rows.length,
    sense: solver.constants.objectiveSense.maximize,
    colCost: Float64Array.from(columns, ({ cost }) => cost),
    colLower: Float64Array.from(columns, ({ lower }) => lower),
    colUpper: Float64Array.from(columns, ({ upper }) => upper),
    rowLower: Float64Array.from(rows, ({ lower }) => lower),
    rowUpper: Float64Array.from(rows, ({ upper }) => upper),
    matrix: packColumns(program),
    ...(isWhole
      ? { integrality: columns.map((column) => (column.isWhole ? integer : continuous)) }
      : {}),
  })
  model.options.set({ output_flag: false, random_seed: 0 })
  return model
}

function readWhole(solver: Solver, model: Model, program: Program): WholeAnswer {
  const { modelStatus, solutionStatus } = solver.constants
  const status = model.getModelStatus()
  const bound = Number(model.info.get('mip_dual_bound'))
  if (model.info.get('primal_solution_status') !== solutionStatus.feasible) {
    const outcome = status === modelStatus.infeasible ? 'impossible' : 'none'
    return { outcome, value: Number.NaN, bound, columns: new Float64Array() }
  }
  const columns = model
    .getSolution()
    .colValue.map((value, index) => (program.columns[index]?.isWhole ? Math.round(value) : value))
  const outcome = status === modelStatus.optimal ? 'solved' : 'found'
  return { outcome, value: model.getObjectiveValue(), bound, columns }
}
