import { weightIn, weightsIn } from './bottleneck.ts'
import type { Cohort } from './cohort.ts'
import { type KeptGoals, type Ladder, learnBottlenecks, secondsLeft } from './ladder.ts'
import { type Pool, poolWorkers, type Scope } from './pool.ts'
import { type PoolRange, type Relaxation, readCounts, relax } from './relaxation.ts'
import { rankAbove, type ScorePrices, thresholdOf } from './score-price.ts'
import { type LinearAnswer, solveLinear } from './solver.ts'

const FIRST_STRETCHES = 8
/** Scores of about one keep the linear program well scaled. */
const PRICE_UNIT = 1_000_000

/**
 * Finds what money, heads and villages cost in score when people may be divided (a linear program).
 * Every pool's scores are summed up in a few stretches that are split only where the price falls.
 */
export function priceScore(ladder: Ladder, kept: KeptGoals, scope: Scope): ScorePrices | null {
  let prices: ScorePrices | null = null
  for (;;) {
    const pools = poolWorkers(ladder.problem, scope, signatureOf(ladder))
    const marks = pools.map((pool) => firstMarks(pool))
    if (prices) addMarks(ladder, prices, pools, marks)
    const found = sift(ladder, kept, scope, pools, marks)
    if (!found) return null
    prices = found.prices
    if (!learnBottlenecks(ladder, found.counts, found.gateUnits, 1e-7)) return prices
  }
}

/** Numbers a cohort by what it weighs in every bottleneck: to the money, cohorts of one number are alike. */
export function signatureOf({ problem, bottlenecks }: Ladder): (cohort: Cohort) => number {
  const numbers = new Int32Array(problem.cohorts.length)
  for (const bottleneck of bottlenecks) {
    const weights = weightsIn(problem, bottleneck)
    const known = new Map<number, Map<number, number>>()
    let next = 0
    numbers.forEach((number, at) => {
      const weight = weights[at] ?? 0
      const byWeight = known.get(number) ?? new Map<number, number>()
      known.set(number, byWeight)
      if (!byWeight.has(weight)) byWeight.set(weight, next++)
      numbers[at] = byWeight.get(weight) ?? 0
    })
  }
  return ({ index }) => numbers[index] ?? 0
}

export function weightsOf(
  problem: Ladder['problem'],
  bottlenecks: Ladder['bottlenecks'],
  cohort: Cohort,
): number[] {
  return bottlenecks.map((bottleneck) => weightIn(problem, bottleneck, cohort))
}

/** Splits stretches at the price until the divided best and its bound meet. */
function sift(
  ladder: Ladder,
  kept: KeptGoals,
  scope: Scope,
  pools: readonly Pool[],
  marks: readonly Set<number>[],
) {
  const { problem, bottlenecks } = ladder
  const sums = pools.map(({ scores }) => runningSums(scores))
  let bound = Number.POSITIVE_INFINITY
  for (;;) {
    const ranges = pools.map((pool, at) => stretched(pool, marks[at] ?? new Set(), sums[at]))
    const plan = { bottlenecks, kept, goal: { kind: 'score' } as const, ranges }
    const relaxation = relax(problem, { ...plan, villages: scope.villages, scoreUnit: PRICE_UNIT })
    const answer = solveLinear(ladder.solver, relaxation.program, secondsLeft(ladder))
    if (!answer) return null
    const found = readPrices(kept, relaxation, answer)
    const thresholds = pools.map(({ sample }) =>
      thresholdOf(found, weightsOf(problem, bottlenecks, sample), sample),
    )
    bound = Math.min(bound, boundAt(relaxation, answer, pools, sums, thresholds))
    const prices = { ...found, bound }
    const isSplit = addMarks(ladder, prices, pools, marks)
    if (isSplit && bound - answer.value * PRICE_UNIT > ladder.scoreUnit / 2) continue
    const counts = readCounts(problem, ranges, relaxation.people, answer.columns)
    const { gate } = relaxation
    return { prices, counts, gateUnits: gate === null ? Infinity : (answer.columns[gate] ?? 0) }
  }
}

function firstMarks({ scores }: Pool): Set<number> {
  const steps = Math.min(scores.length, FIRST_STRETCHES)
  return new Set(
    Array.from({ length: steps + 1 }, (_, at) => Math.floor((scores.length * at) / steps)),
  )
}

function addMarks(
  { problem, bottlenecks }: Ladder,
  prices: ScorePrices,
  pools: readonly Pool[],
  marks: readonly Set<number>[],
): boolean {
  let isNew = false
  pools.forEach((pool, at) => {
    const weights = weightsOf(problem, bottlenecks, pool.sample)
    const rank = rankAbove(pool, thresholdOf(prices, weights, pool.sample))
    if (marks[at]?.has(rank)) return
    marks[at]?.add(rank)
    isNew = true
  })
  return isNew
}

function runningSums(scores: Float64Array): Float64Array {
  const sums = new Float64Array(scores.length + 1)
  scores.forEach((score, at) => {
    sums[at + 1] = (sums[at] ?? 0) + score
  })
  return sums
}

function stretched(
  pool: Pool,
  marks: ReadonlySet<number>,
  sums: Float64Array | undefined,
): PoolRange {
  const ranks = [...marks].sort((a, b) => a - b)
  const stretches = ranks.slice(1).map((to, at) => {
    const from = ranks[at] ?? 0
    return { from, to, meanScore: ((sums?.[to] ?? 0) - (sums?.[from] ?? 0)) / (to - from) }
  })
  return { pool, least: 0, most: pool.scores.length, stretches }
}

function readPrices(
  kept: KeptGoals,
  relaxation: Relaxation,
  { rowPrices }: LinearAnswer,
): Omit<ScorePrices, 'bound'> {
  const priceAt = (row: number | undefined) => (rowPrices[row ?? -1] ?? 0) * PRICE_UNIT
  return {
    bottlenecks: relaxation.narrowRows.map((row) => Math.max(0, priceAt(row))),
    kept: kept.map(({ goal }, at) => ({ goal, price: priceAt(relaxation.keptRows[at]) })),
    villages: new Map(
      [...relaxation.villageRows].map(([village, row]) => [village, Math.min(0, priceAt(row))]),
    ),
  }
}

/** What no choice can exceed at these prices: the scarce things at their price, and what every worker is worth above hers. */
function boundAt(
  { program, keptRows, narrowRows, villageRows, shortfalls, gate }: Relaxation,
  { rowPrices }: LinearAnswer,
  pools: readonly Pool[],
  sums: readonly Float64Array[],
  thresholds: readonly number[],
): number {
  let bound = 0
  const priceOf = new Map<number, number>()
  for (const number of [...keptRows, ...narrowRows, ...villageRows.values()]) {
    const row = program.rows[number]
    const price = rowPrices[number] ?? 0
    const limit = price > 0 ? row?.upper : row?.lower
    if (price === 0 || limit === undefined || !Number.isFinite(limit)) continue
    priceOf.set(number, price)
    bound += price * limit
  }
  for (const number of [...shortfalls, ...(gate === null ? [] : [gate])]) {
    const column = program.columns[number]
    if (!column) continue
    let gain = column.cost
    for (let at = 0; at < column.entries.length; at += 2) {
      gain -= (priceOf.get(column.entries[at] ?? -1) ?? 0) * (column.entries[at + 1] ?? 0)
    }
    bound += Math.max(0, gain * column.upper)
  }
  bound *= PRICE_UNIT
  pools.forEach((pool, at) => {
    const threshold = thresholds[at] ?? 0
    const rank = rankAbove(pool, threshold)
    bound += (sums[at]?.[rank] ?? 0) - rank * threshold
  })
  return bound
}
