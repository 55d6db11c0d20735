import { figureOf } from './choice.ts'
import { climb } from './climb.ts'
import type { AllocationInstance } from './instance.ts'
import { type Problem, prepare } from './problem.ts'
import type { AllocationResult, FundUse, LeftWorker } from './result.ts'
import { scheduleSpells } from './schedule.ts'
import { openSolver } from './solver.ts'

export interface AllocateOptions {
  /** Clock time after which the best found so far is given with its gap. */
  readonly seconds?: number
}

/** Covers whom the funds can cover, goal by goal; proved best unless the result says otherwise. */
export async function allocate(
  instance: AllocationInstance,
  options: AllocateOptions = {},
): Promise<AllocationResult> {
  const problem = prepare(instance)
  const solver = await openSolver()
  const { choice, open } = climb(solver, problem, options.seconds ?? 600)
  const covered = scheduleSpells(problem, choice)
  const greatestTier = instance.workers.reduce((most, { tier }) => Math.max(most, tier), 0)
  return {
    status: open ? 'feasible' : 'optimal',
    objective: {
      renewals: figureOf(problem, choice, { kind: 'renewals' }),
      villageShortfall: figureOf(problem, choice, { kind: 'villageMinimum' }),
      tiers: Array.from({ length: greatestTier }, (_, index) =>
        figureOf(problem, choice, { kind: 'tier', tier: index + 1 }),
      ),
      score: figureOf(problem, choice, { kind: 'score' }) / 1e6,
      lastResortRupiah: figureOf(problem, choice, { kind: 'thrift' }),
    },
    gap: open?.gap ?? 0,
    gapAt: open?.goal ?? null,
    covered,
    left: listLeft(problem, new Set(covered.map(({ worker }) => worker))),
    funds: listFunds(problem, choice.payments),
  }
}

function listLeft(problem: Problem, covered: ReadonlySet<string>): LeftWorker[] {
  return problem.instance.workers
    .flatMap(({ id, tier }, index): LeftWorker[] =>
      covered.has(id) ? [] : [{ worker: id, reason: problem.barred.get(index) ?? 'money', tier }],
    )
    .sort((a, b) => (a.worker < b.worker ? -1 : 1))
}

function listFunds(
  problem: Problem,
  payments: readonly { purse: number; monthlyRupiah: number; workerMonths: number }[],
): FundUse[] {
  const used = new Float64Array(problem.purses.length)
  for (const { purse, monthlyRupiah, workerMonths } of payments) {
    used[purse] = (used[purse] ?? 0) + monthlyRupiah * workerMonths
  }
  return problem.purses.map(({ fund }, index) => {
    const usedRupiah = used[index] ?? 0
    const leftRupiah = fund.ceilingRupiah - usedRupiah
    return { id: fund.id, usedRupiah, leftRupiah, nextRupiahBuys: null, price: null }
  })
}
