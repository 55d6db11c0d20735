import highs, { type Highs } from 'highs'
import type { AllocationInstance, AllocationWorker } from '#journey/fund/allocate/instance.ts'
import { addMonths, listMonths } from '#vocabulary/month.ts'
import { listTiers } from './brute-force.ts'

const open = highs as unknown as typeof highs.default

/** The textbook model: one 0/1 column for every worker and one for every worker, month and fund. */
interface Plain {
  readonly columns: Map<number, number>[]
  readonly rows: { lower: number; upper: number }[]
  readonly goals: Map<number, number>[]
  readonly caps: number[]
}

export interface PlainOutcome {
  /** The figures in the policy's order, costs as negative numbers, score in millionths. */
  readonly figures: readonly number[]
  readonly isSolved: boolean
}

/** Solves an instance goal by goal with the textbook model and nothing clever: the baseline, and a second opinion. */
export async function solvePlainly(
  instance: AllocationInstance,
  seconds: number,
): Promise<PlainOutcome> {
  const solver = await open()
  const plain = modelOf(instance)
  const deadline = performance.now() + seconds * 1000
  const figures: number[] = []
  for (const goal of plain.goals) {
    const best = maximise(solver, plain, goal, (deadline - performance.now()) / 1000)
    if (best === null) return { figures, isSolved: false }
    figures.push(best === 0 ? 0 : best)
    const row = plain.rows.push({ lower: best - 0.5, upper: Infinity }) - 1
    for (const [column, gain] of goal) plain.columns[column]?.set(row, gain)
  }
  return { figures, isSolved: true }
}

function modelOf(instance: AllocationInstance): Plain {
  const plain: Plain = { columns: [], rows: [], goals: [], caps: [] }
  const months = listMonths(instance.period.from, instance.period.to)
  const covered = instance.workers.map(() => addColumn(plain, 1))
  const spent = addMoneyRows(plain, instance)
  const thrift = new Map<number, number>()
  instance.workers.forEach((worker, at) => {
    const owed = months.filter((each) => each >= worker.from)
    if (owed.length === 0) plain.caps[covered[at] ?? -1] = 0
    for (const each of owed) {
      const row = plain.rows.push({ lower: 0, upper: 0 }) - 1
      plain.columns[covered[at] ?? -1]?.set(row, -1)
      instance.funds.forEach((fund, number) => {
        const isAccepted = fund.accepts.some((tags) =>
          tags.every((tag) => worker.tags.includes(tag)),
        )
        if (!isAccepted || each < fund.from || each > fund.to) return
        const column = addColumn(plain, 1)
        plain.columns[column]?.set(row, 1)
        for (const { from, row: limit } of spent[number] ?? []) {
          if (each <= from) plain.columns[column]?.set(limit, worker.monthlyRupiah)
        }
        if (fund.lastResort) thrift.set(column, -worker.monthlyRupiah)
      })
    }
  })
  plain.goals.push(...listGoals(plain, instance, covered, thrift))
  return plain
}

/** Per fund one row for the ceiling and one for every month's money in hand. */
function addMoneyRows(plain: Plain, { period, funds, graceMonths }: AllocationInstance) {
  return funds.map(({ ceilingRupiah, arrivals }) => {
    const ceiling = plain.rows.push({ lower: -Infinity, upper: ceilingRupiah }) - 1
    const rows = [{ from: period.to, row: ceiling }]
    for (const each of arrivals ? listMonths(period.from, period.to) : []) {
      const inHand = (arrivals ?? [])
        .filter(({ month }) => month <= addMonths(each, graceMonths))
        .reduce((sum, { rupiah }) => sum + rupiah, 0)
      rows.push({ from: each, row: plain.rows.push({ lower: -Infinity, upper: inHand }) - 1 })
    }
    return rows
  })
}

function listGoals(
  plain: Plain,
  { objective, workers, villageMinimum }: AllocationInstance,
  covered: readonly number[],
  thrift: Map<number, number>,
): Map<number, number>[] {
  const sum = (gain: (worker: AllocationWorker) => number) =>
    new Map(workers.map((worker, at) => [covered[at] ?? -1, gain(worker)]))
  return objective.flatMap((name) => {
    if (name === 'thrift') return [thrift]
    if (name === 'renewals') return [sum(({ renewal }) => (renewal ? 1 : 0))]
    if (name === 'score') return [sum(({ score }) => Math.round(score * 1e6))]
    if (name === 'tiers') {
      return listTiers(workers).map((tier) => sum((worker) => (worker.tier === tier ? 1 : 0)))
    }
    const short = new Map<number, number>()
    for (const village of new Set(workers.map((worker) => worker.village))) {
      const members = covered.filter((_, at) => workers[at]?.village === village)
      const lower = Math.min(villageMinimum, members.length)
      const row = plain.rows.push({ lower, upper: Infinity }) - 1
      for (const member of members) plain.columns[member]?.set(row, 1)
      const column = addColumn(plain, lower)
      plain.columns[column]?.set(row, 1)
      short.set(column, -1)
    }
    return [short]
  })
}

function addColumn(plain: Plain, cap: number): number {
  plain.caps.push(cap)
  return plain.columns.push(new Map()) - 1
}

function maximise(
  solver: Highs,
  { columns, rows, caps }: Plain,
  goal: ReadonlyMap<number, number>,
  seconds: number,
): number | null {
  const starts = [0]
  for (const column of columns) starts.push((starts.at(-1) ?? 0) + column.size)
  const entries = columns.flatMap((column) => [...column])
  const { integer } = solver.constants.variableType
  const model = solver.createModel({
    numCols: columns.length,
    numRows: rows.length,
    sense: solver.constants.objectiveSense.maximize,
    colCost: Float64Array.from(columns, (_, at) => goal.get(at) ?? 0),
    colLower: new Float64Array(columns.length),
    colUpper: Float64Array.from(caps),
    rowLower: Float64Array.from(rows, ({ lower }) => lower),
    rowUpper: Float64Array.from(rows, ({ upper }) => upper),
    matrix: {
      format: 'csc',
      numRows: rows.length,
      numCols: columns.length,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(entries, ([row]) => row),
      values: Float64Array.from(entries, ([, value]) => value),
    },
    integrality: columns.map(() => integer),
  })
  try {
    const time_limit = Math.max(0.05, seconds)
    model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0.5, time_limit })
    model.run()
    if (model.getModelStatus() !== solver.constants.modelStatus.optimal) return null
    return Math.round(model.getObjectiveValue())
  } finally {
    model.dispose()
  }
}
