import { solveRung, villagesFor } from './counted-rung.ts'
import type { Goal } from './goal.ts'
import { type KeptGoals, type Ladder, priceRupiah, type Rung, secondsLeft } from './ladder.ts'
import { type Pool, poolWorkers, type Scope, scopeOf } from './pool.ts'
import { priceScore, signatureOf, weightsOf } from './price-score.ts'
import type { PoolRange } from './relaxation.ts'
import { ranksWithin, type ScorePrices, thresholdOf } from './score-price.ts'

/** Score a first guess may give away against the divided best. */
const FIRST_SLACK = 1_000_000
const SLACK_GROWTH = 4
const LEAST_SLACK = 1000

/** Climbs a goal while scores are in view: every pool is a number of people, taken from the best score down. */
export function climbScored(ladder: Ladder, kept: KeptGoals, goal: Goal): Rung | null {
  const goals = [...kept.map((each) => each.goal), goal]
  const scope = scopeOf(goals, villagesFor(ladder, goal))
  if (goal.kind === 'score' && !ladder.arePricesGiven) {
    ladder.scorePrices = priceScore(ladder, kept, scope)
  }
  const prices = ladder.scorePrices
  if (!prices) return null
  const keptScore = kept.find((each) => each.goal.kind === 'score')
  if (ladder.arePricesGiven && !isFeasible(ladder, kept, scope)) return null
  let slack = keptScore ? prices.bound - keptScore.figure : FIRST_SLACK

  const rupiahPrices = goal.kind === 'score' ? scorePerRupiah(ladder, prices) : []
  for (;;) {
    let isWide = true
    const makePlan = () => {
      const pools = poolWorkers(ladder.problem, scope, signatureOf(ladder))
      const ranges = pools.map((pool) => rangeWithin(ladder, prices, pool, slack + 1))
      isWide = ranges.every(({ pool, least, most }) => most - least === pool.size)
      const { bottlenecks, scoreUnit, handovers } = ladder
      return { bottlenecks, kept, goal, ranges, villages: scope.villages, scoreUnit, handovers }
    }
    const rung = solveRung(ladder, makePlan)
    const isEnough =
      isWide || keptScore !== undefined || (rung && prices.bound - rung.figure <= slack)
    if (rung && isEnough) return { ...rung, rupiahPrices }
    if (isWide) return null
    if (secondsLeft(ladder) === 0) {
      return rung && { ...rung, bound: prices.bound, isProved: false, rupiahPrices }
    }
    slack = rung ? prices.bound - rung.figure : Math.max(slack, LEAST_SLACK) * SLACK_GROWTH
  }
}

/** Can the kept goals be kept at all? Asked where money is held back, before scores are looked at. */
function isFeasible(ladder: Ladder, kept: KeptGoals, scope: Scope): boolean {
  const counted = kept.filter(({ goal }) => goal.kind !== 'score')
  const rung = solveRung(ladder, () => ({
    bottlenecks: ladder.bottlenecks,
    kept: counted,
    goal: { kind: 'thrift' },
    ranges: poolWorkers(ladder.problem, scope, signatureOf(ladder)).map((pool) => ({
      pool,
      least: 0,
      most: pool.size,
      stretches: null,
    })),
    villages: scope.villages,
    scoreUnit: ladder.scoreUnit,
    handovers: ladder.handovers,
  }))
  return rung !== null
}

function scorePerRupiah(ladder: Ladder, { bottlenecks }: ScorePrices): number[] {
  return priceRupiah(
    ladder,
    bottlenecks.map((price) => price / 1e6),
  )
}

/** Which ranks of a pool may be the last covered (any, without prices), with every score between them. */
export function rangeWithin(
  { problem, bottlenecks }: Ladder,
  prices: ScorePrices | null,
  pool: Pool,
  slack: number,
): PoolRange {
  const weights = weightsOf(problem, bottlenecks, pool.sample)
  const { least, most } = prices
    ? ranksWithin(pool, thresholdOf(prices, weights, pool.sample), slack)
    : { least: 0, most: pool.size }
  const stretches = []
  for (let from = least; from < most; ) {
    const meanScore = pool.scores[from] ?? 0
    let to = from + 1
    while (to < most && pool.scores[to] === meanScore) to++
    stretches.push({ from, to, meanScore })
    from = to
  }
  return { pool, least, most, stretches }
}
