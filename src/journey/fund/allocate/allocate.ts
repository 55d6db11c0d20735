import { figureOf, type Payment } from './choice.ts'
import { climb } from './climb.ts'
import { goalName } from './goal.ts'
import type { AllocationInstance } from './instance.ts'
import type { Rung } from './ladder.ts'
import { type Problem, prepare } from './problem.ts'
import type { AllocationResult, FundUse, LeftWorker, RupiahPrice } from './result.ts'
import { scheduleSpells } from './schedule.ts'
import { openSolver } from './solver.ts'

/** Without a limit of the caller's own, the best found is given after so long. */
const USUAL_SECONDS = 120

export interface AllocateOptions {
  /** Clock time after which the best found so far is given with its gap; 120 unless told. */
  readonly seconds?: number
}

/** Where time ends early the preview's choice is made in what is left of the limit. */
function climbingSeconds(seconds: number): number {
  return seconds - Math.min(2, seconds / 5)
}

/** Covers whom the funds can cover, goal by goal; proved best unless the result says otherwise. */
export async function allocate(
  instance: AllocationInstance,
  options: AllocateOptions = {},
): Promise<AllocationResult> {
  const deadline = performance.now() + climbingSeconds(options.seconds ?? USUAL_SECONDS) * 1000
  const problem = prepare(instance)
  const solver = await openSolver()
  const { choice, open, rungs } = climb(solver, problem, deadline)
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
    funds: listFunds(problem, choice.payments, rungs),
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
  { purses }: Problem,
  payments: readonly Payment[],
  rungs: readonly Rung[],
): FundUse[] {
  const used = new Float64Array(purses.length)
  for (const { purse, monthlyRupiah, workerMonths } of payments) {
    used[purse] = (used[purse] ?? 0) + monthlyRupiah * workerMonths
  }
  return purses.map(({ fund: { id, ceilingRupiah } }, purse) => {
    const usedRupiah = used[purse] ?? 0
    const leftRupiah = ceilingRupiah - usedRupiah
    const price = priceOf(rungs, purse)
    const nextRupiahBuys = leftRupiah === 0 ? (price?.perRupiah ?? 0) : null
    return { id, usedRupiah, leftRupiah, nextRupiahBuys, price }
  })
}

/** What a rupiah more would buy in the first goal it serves at all. */
function priceOf(rungs: readonly Rung[], purse: number): RupiahPrice | null {
  for (const { goal, rupiahPrices } of rungs) {
    const perRupiah = rupiahPrices[purse] ?? 0
    if (perRupiah > 0 && goal.kind !== 'thrift') return { goal: goalName(goal), perRupiah }
  }
  return null
}
