import type { Choice, Payment } from './choice.ts'
import type { Cohort } from './cohort.ts'
import type { Goal } from './goal.ts'
import { coverFirst, type Pool, poolCohorts, rankPool, scopeOf } from './pool.ts'
import { type Problem, payersOf } from './problem.ts'
import { addColumn, addRow, emptyProgram, type Program } from './program.ts'

/** A goal already driven to its best, and the figure it must keep. */
export interface Kept {
  readonly goal: Goal
  readonly figure: number
}

/** The whole problem as one whole-number program: people by pool, worker-months by purse. */
export interface ExactProgram {
  readonly program: Program
  read(columns: Float64Array): Choice
}

/** Drives `goal` to its best while every goal in `kept` keeps its figure. */
export function exactProgram(
  problem: Problem,
  kept: readonly Kept[],
  goal: Goal,
  scoreUnit: number,
): ExactProgram {
  const program = emptyProgram()
  const scope = scopeOf([...kept.map((each) => each.goal), goal])
  const rows = new Map<string, number>()
  for (const each of kept) rows.set(keyOf(each.goal), keepRow(program, problem, each, scoreUnit))
  const put = (to: Goal, gain: number) => {
    const row = rows.get(keyOf(to))
    if (row !== undefined) return { cost: 0, entries: [row, gain] }
    return { cost: keyOf(to) === keyOf(goal) ? gain : 0, entries: [] }
  }

  const pools = poolCohorts(problem, scope, needOf)
  const demand = demandRows(problem, program, pools)
  const village = villageRows(problem, program, scope.villages, put)
  const people = pools.map((pool) => {
    const { sample } = pool
    const gains = [
      ...(sample.renewal ? [put({ kind: 'renewals' }, 1)] : []),
      put({ kind: 'tier', tier: sample.tier }, 1),
    ]
    const entries = [...demand.entriesOf(sample), ...gains.flatMap((gain) => gain.entries)]
    const row = village.get(sample.village)
    if (row !== undefined) entries.push(row, 1)
    const cost = gains.reduce((sum, gain) => sum + gain.cost, 0)
    if (!scope.score) {
      return addColumn(program, { cost, upper: pool.size, whole: true }, entries)
    }
    const link = addRow(program, 0, 0)
    const people = addColumn(program, { cost, upper: pool.size, whole: true }, [
      ...entries,
      ...[link, -1],
    ])
    for (const [score, count] of countScores(problem, pool)) {
      const gain = put({ kind: 'score' }, score / scoreUnit)
      addColumn(program, { cost: gain.cost, upper: count }, [link, 1, ...gain.entries])
    }
    return people
  })
  const months = paymentColumns(problem, program, demand.rows, put)

  return {
    program,
    read(columns) {
      const counts = new Int32Array(problem.cohorts.length)
      pools.forEach((pool, index) => {
        coverFirst(problem, pool, columns[people[index] ?? -1] ?? 0, counts)
      })
      const payments = months.flatMap(({ column, ...payment }) => {
        const workerMonths = columns[column] ?? 0
        return workerMonths > 0 ? [{ ...payment, workerMonths }] : []
      })
      return { counts, payments }
    },
  }
}

type Put = (to: Goal, gain: number) => { cost: number; entries: number[] }

function keyOf(goal: Goal): string {
  return goal.kind === 'tier' ? `tier ${goal.tier}` : goal.kind
}

function needOf(cohort: Cohort): string {
  return `${cohort.monthlyRupiah} ${cohort.route} ${cohort.start}`
}

function keepRow(program: Program, problem: Problem, kept: Kept, scoreUnit: number): number {
  const { goal, figure } = kept
  // Half a unit of slack: every figure is whole, so it admits nothing worse and no rounding error bars the best.
  if (goal.kind === 'villageMinimum') return addRow(program, -Infinity, figure + 0.5)
  if (goal.kind === 'thrift') return addRow(program, -(figure / problem.unitRupiah) - 0.5, Infinity)
  if (goal.kind === 'score') return addRow(program, figure / scoreUnit - 0.5, Infinity)
  return addRow(program, figure - 0.5, Infinity)
}

function demandRows(problem: Problem, program: Program, pools: readonly Pool[]) {
  const rows = new Map<string, number>()
  const firstBlock = (cohort: Cohort) => problem.blockOf.get(cohort.start) ?? 0
  const keysOf = (cohort: Cohort) =>
    problem.blocks.flatMap((_, block) =>
      block < firstBlock(cohort) ? [] : [`${cohort.monthlyRupiah} ${cohort.route} ${block}`],
    )
  for (const { sample } of pools) {
    for (const key of keysOf(sample)) if (!rows.has(key)) rows.set(key, addRow(program, 0, 0))
  }
  return {
    rows,
    entriesOf: (cohort: Cohort) =>
      keysOf(cohort).flatMap((key, index) => {
        const block = problem.blocks[firstBlock(cohort) + index]
        return [rows.get(key) ?? -1, -(block?.months ?? 0)]
      }),
  }
}

function villageRows(problem: Problem, program: Program, isInView: boolean, put: Put) {
  const rows = new Map<number, number>()
  if (!isInView) return rows
  problem.wanted.forEach((wanted, village) => {
    const row = addRow(program, wanted, Infinity)
    const { cost, entries } = put({ kind: 'villageMinimum' }, 1)
    addColumn(program, { cost: -cost, upper: wanted }, [row, 1, ...entries])
    rows.set(village, row)
  })
  return rows
}

function countScores(problem: Problem, pool: Pool): Map<number, number> {
  const counts = new Map<number, number>()
  for (const { score } of rankPool(problem, pool)) counts.set(score, (counts.get(score) ?? 0) + 1)
  return counts
}

function paymentColumns(
  problem: Problem,
  program: Program,
  demand: ReadonlyMap<string, number>,
  put: Put,
): (Omit<Payment, 'workerMonths'> & { column: number })[] {
  const limitRows = problem.limits.map((limit) => ({
    ...limit,
    row: addRow(program, -Infinity, Math.floor(limit.rupiah / problem.unitRupiah)),
  }))
  return [...demand].flatMap(([key, row]) => {
    const [monthlyRupiah = 0, route = 0, block = 0] = key.split(' ').map(Number)
    const units = monthlyRupiah / problem.unitRupiah
    return payersOf(problem, route, block).map((purse) => {
      const binding = limitRows.filter((limit) => limit.purse === purse && limit.block >= block)
      const isLastResort = problem.purses[purse]?.fund.lastResort === true
      const thrift = isLastResort ? put({ kind: 'thrift' }, -units) : { cost: 0, entries: [] }
      const entries = [row, 1, ...binding.flatMap((limit) => [limit.row, units])]
      const column = addColumn(program, { cost: thrift.cost, whole: true }, [
        ...entries,
        ...thrift.entries,
      ])
      return { monthlyRupiah, route, block, purse, column }
    })
  })
}
