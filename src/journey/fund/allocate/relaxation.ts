import { type Bottleneck, weightIn } from './bottleneck.ts'
import type { Kept } from './choice.ts'
import { type Goal, sameGoal } from './goal.ts'
import { addHandovers, type Handover } from './handover.ts'
import { coverFirst, type Pool } from './pool.ts'
import type { Problem } from './problem.ts'
import { addColumn, addRow, emptyProgram, type Program } from './program.ts'

/** A run of ranks in a pool, valued at its mean score. */
export interface Stretch {
  readonly from: number
  readonly to: number
  readonly meanScore: number
}

/** How many of a pool may be covered, and (when scores are in view) what each stretch of it is worth. */
export interface PoolRange {
  readonly pool: Pool
  readonly least: number
  readonly most: number
  readonly stretches: readonly Stretch[] | null
}

export interface RelaxationPlan {
  readonly bottlenecks: readonly Bottleneck[]
  readonly kept: readonly Kept[]
  /** Null when only the kept goals matter. */
  readonly goal: Goal | null
  readonly ranges: readonly PoolRange[]
  /** Villages whose own count matters. */
  readonly villages: ReadonlySet<number>
  /** Millionths of score counted as one. */
  readonly scoreUnit: number
  /** Where money changes hands in whole months only. */
  readonly handovers?: readonly Handover[]
}

/** The problem with whole people and money that flows like water: its best is a bound on the real best. */
export interface Relaxation {
  readonly program: Program
  /** The column that counts the covered of every range. */
  readonly people: readonly number[]
  /** The column of last-resort money in units, when thrift is in view. */
  readonly gate: number | null
  /** The columns of what every village that matters falls short by. */
  readonly shortfalls: readonly number[]
  readonly keptRows: readonly number[]
  readonly narrowRows: readonly number[]
  readonly villageRows: ReadonlyMap<number, number>
}

export function relax(problem: Problem, plan: RelaxationPlan): Relaxation {
  const program = emptyProgram()
  const { goal, kept } = plan
  const keptRows = kept.map((each) => keepRow(program, problem, plan, each))
  const put = (to: Goal, gain: number): Gain => {
    if (goal && sameGoal(to, goal)) return { cost: gain, entries: [] }
    const at = kept.findIndex((each) => sameGoal(each.goal, to))
    const row = keptRows[at]
    return { cost: 0, entries: row === undefined ? [] : [row, gain] }
  }
  const isThrifty = [goal, ...kept.map((each) => each.goal)].some((each) => each?.kind === 'thrift')
  const narrowRows = plan.bottlenecks.map(({ capacity, opensGate }) =>
    addRow(program, -Infinity, opensGate && !isThrifty ? Infinity : capacity),
  )
  const { villageRows, shortfalls } = addVillages(problem, program, plan.villages, put)

  const handedOver = addHandovers(problem, program, plan.handovers ?? [])
  let base = 0
  const people = plan.ranges.map(({ pool, least, most, stretches }) => {
    const { sample } = pool
    const gains = [
      ...(sample.renewal ? [put({ kind: 'renewals' }, 1)] : []),
      put({ kind: 'tier', tier: sample.tier }, 1),
    ]
    const entries = [...gains.flatMap((gain) => gain.entries), ...handedOver(sample.index)]
    const village = villageRows.get(sample.village)
    if (village !== undefined) entries.push(village, 1)
    plan.bottlenecks.forEach((bottleneck, at) => {
      entries.push(narrowRows[at] ?? -1, weightIn(problem, bottleneck, sample))
    })
    const cost = gains.reduce((sum, gain) => sum + gain.cost, 0)
    const bounds = { cost, lower: least, upper: most, isWhole: true }
    if (!stretches) return addColumn(program, bounds, entries)
    base += baseScore(pool, least) / plan.scoreUnit
    const link = addRow(program, least, least)
    const column = addColumn(program, bounds, [...entries, link, 1])
    for (const { from, to, meanScore } of stretches) {
      const gain = put({ kind: 'score' }, meanScore / plan.scoreUnit)
      addColumn(program, { cost: gain.cost, upper: to - from }, [link, -1, ...gain.entries])
    }
    return column
  })
  // The score of those covered in any case, as a column that is always 1.
  const sure = put({ kind: 'score' }, base)
  addColumn(program, { cost: sure.cost, lower: 1, upper: 1 }, sure.entries)
  const gate = isThrifty ? addGate(problem, program, plan, narrowRows, put) : null
  return { program, people, gate, shortfalls, keptRows, narrowRows, villageRows }
}

/** How many of every cohort a solution covers: the best of each pool. */
export function readCounts(
  problem: Problem,
  ranges: readonly PoolRange[],
  people: readonly number[],
  columns: ArrayLike<number>,
): Float64Array {
  const counts = new Float64Array(problem.cohorts.length)
  ranges.forEach(({ pool }, index) => {
    coverFirst(pool, columns[people[index] ?? -1] ?? 0, counts)
  })
  return counts
}

interface Gain {
  readonly cost: number
  readonly entries: readonly number[]
}
type Put = (to: Goal, gain: number) => Gain

function keepRow(program: Program, problem: Problem, plan: RelaxationPlan, kept: Kept): number {
  const { goal, figure, isProved } = kept
  if (goal.kind === 'score') return addRow(program, figure / plan.scoreUnit - 0.5, Infinity)
  if (goal.kind === 'thrift') return addRow(program, -figure / problem.unitRupiah, Infinity)
  if (goal.kind === 'villageMinimum') {
    const elsewhere = problem.unavoidable.reduce(
      (sum, short, village) => sum + (plan.villages.has(village) ? 0 : short),
      0,
    )
    return addRow(program, elsewhere - figure, Infinity)
  }
  // A proved best cannot be exceeded; saying so tightens the relaxation.
  return addRow(program, figure, isProved ? figure : Infinity)
}

function addVillages(problem: Problem, program: Program, villages: ReadonlySet<number>, put: Put) {
  const villageRows = new Map<number, number>()
  const shortfalls: number[] = []
  for (const village of villages) {
    const wanted = problem.wanted[village] ?? 0
    const row = addRow(program, wanted, Infinity)
    const { cost, entries } = put({ kind: 'villageMinimum' }, -1)
    shortfalls.push(addColumn(program, { cost, upper: wanted }, [row, 1, ...entries]))
    villageRows.set(village, row)
  }
  return { villageRows, shortfalls }
}

/** Money of last resort: free where thrift is not in view, else as little as the bottlenecks allow. */
function addGate(
  problem: Problem,
  program: Program,
  plan: RelaxationPlan,
  narrowRows: readonly number[],
  put: Put,
): number {
  const open = plan.bottlenecks.flatMap(({ opensGate }, at) => (opensGate ? [at] : []))
  const { cost, entries } = put({ kind: 'thrift' }, -1)
  const rows = open.flatMap((at) => [narrowRows[at] ?? -1, -1])
  return addColumn(program, { cost, upper: gateCapacity(problem) }, [...entries, ...rows])
}

function gateCapacity({ purses, unitRupiah }: Problem): number {
  let units = 0
  for (const { fund } of purses) {
    if (fund.lastResort) units += Math.floor(fund.ceilingRupiah / unitRupiah)
  }
  return units
}

function baseScore(pool: Pool, count: number): number {
  let sum = 0
  for (const score of pool.scores.subarray(0, count)) sum += score
  return sum
}
