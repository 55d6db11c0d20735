import { narrowFor } from './bottleneck.ts'
import { type Choice, figureOf } from './choice.ts'
import { climbDream } from './dream.ts'
import type { KeptGoals, Ladder, Rung } from './ladder.ts'
import { settleWhole } from './settle-whole.ts'
import { buildTill } from './till.ts'

/** Units held back at every limit, tried in turn. */
const RESERVES = [4, 16, 64, 256]
const NODES = 100

/**
 * A real choice close to the dream: with a little money held back, what is chosen can be paid in whole worker-months.
 * Counted goals keep the dream's figures if they can; what is held back then costs a little score only.
 */
export function climbWithReserve(
  ladder: Ladder,
  dream: readonly Rung[],
): { rungs: Rung[]; choice: Choice } | null {
  const scored = dream.findIndex(({ goal }) => goal.kind === 'score' || goal.kind === 'thrift')
  const counted = scored < 0 ? dream.slice(0, -1) : dream.slice(0, scored)
  for (const before of [counted, []]) {
    for (const reserveUnits of RESERVES) {
      const choice = choose(ladder, before, reserveUnits)
      if (choice) return { choice, rungs: rate(ladder, dream, choice) }
    }
  }
  return null
}

function choose(ladder: Ladder, kept: KeptGoals, reserveUnits: number): Choice | null {
  const till = buildTill(ladder.problem, reserveUnits)
  const cautious: Ladder = {
    ...ladder,
    till,
    bottlenecks: ladder.bottlenecks.map((bottleneck) => narrowFor(till, bottleneck)),
    villages: new Set(ladder.villages),
    scorePrices: null,
  }
  const last = climbDream(cautious, kept).at(-1)
  if (!last || last.counts.every((count) => count === 0)) return null
  const payments = settleWhole(ladder, last.counts, NODES)
  return payments && { counts: last.counts, payments }
}

/** The choice's own figures beside the dream's bounds. */
export function rate({ problem }: Ladder, dream: readonly Rung[], choice: Choice): Rung[] {
  return dream.map(({ goal, bound, rupiahPrices }) => {
    const figure = figureOf(problem, choice, goal)
    const counts = Float64Array.from(choice.counts)
    return { goal, bound, figure, isProved: figure === bound, counts, rupiahPrices }
  })
}
