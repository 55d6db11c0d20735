import highs, { type Highs, type Model } from 'highs'
import type { Program } from './program.ts'

/** What a solve may cost and how close it must come. */
export interface Effort {
  readonly seconds: number
  readonly absoluteGap: number
  readonly relativeGap?: number
  /** A solution to start from. */
  readonly start?: Float64Array
}

export interface Answer {
  /** `solved` is proved within the gap asked for; `found` has a solution; `none` has not. */
  readonly outcome: 'solved' | 'found' | 'none'
  readonly value: number
  readonly bound: number
  readonly columns: Float64Array
}

export type Solver = Highs

/** A fresh solver with memory of its own, given back when it is no longer referred to. */
export async function openSolver(): Promise<Solver> {
  return openHighs()
}

// The package's types describe its CommonJS build; what is imported is the loader itself.
const openHighs = highs as unknown as typeof highs.default

/** Solves a whole-number program (maximising); columns marked whole come back rounded. */
export function solveWhole(solver: Solver, program: Program, effort: Effort): Answer {
  const model = load(solver, program, true)
  try {
    model.options.set({
      time_limit: Math.max(0.05, effort.seconds),
      mip_rel_gap: effort.relativeGap ?? 0,
      mip_abs_gap: effort.absoluteGap,
    })
    if (effort.start) model.setSolution({ colValue: effort.start })
    model.run()
    return answerOf(solver, model, program)
  } finally {
    model.dispose()
  }
}

/** Loads a program into the solver; the caller disposes of the model. */
export function load(solver: Solver, program: Program, whole: boolean) {
  const { integer, continuous } = solver.constants.variableType
  const numCols = program.costs.length
  const numRows = program.rowLower.length
  const model = solver.createModel({
    numCols,
    numRows,
    sense: solver.constants.objectiveSense.maximize,
    colCost: Float64Array.from(program.costs),
    colLower: Float64Array.from(program.lower),
    colUpper: Float64Array.from(program.upper),
    rowLower: Float64Array.from(program.rowLower),
    rowUpper: Float64Array.from(program.rowUpper),
    matrix: {
      format: 'csc',
      numRows,
      numCols,
      starts: Int32Array.from(program.starts),
      indices: Int32Array.from(program.rows),
      values: Float64Array.from(program.values),
    },
    ...(whole ? { integrality: program.whole.map((is) => (is ? integer : continuous)) } : {}),
  })
  model.options.set({ output_flag: false, random_seed: 0 })
  return model
}

function answerOf(solver: Solver, model: Model, program: Program): Answer {
  const status = model.getModelStatus()
  const bound = Number(model.info.get('mip_dual_bound'))
  const hasSolution =
    model.info.get('primal_solution_status') === solver.constants.solutionStatus.feasible
  if (!hasSolution) {
    return { outcome: 'none', value: Number.NaN, bound, columns: new Float64Array() }
  }
  const columns = model
    .getSolution()
    .colValue.map((value, index) => (program.whole[index] ? Math.round(value) : value))
  const outcome = status === solver.constants.modelStatus.optimal ? 'solved' : 'found'
  return { outcome, value: model.getObjectiveValue(), bound, columns }
}
