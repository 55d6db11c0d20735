import type { Draft } from './draft.ts'
import type { AllocationInstance } from './instance.ts'
import { boundPreview, type PreviewBound } from './preview-bound.ts'
import { openDraft, serveGoal } from './preview-draft.ts'
import { type Problem, prepare } from './problem.ts'
import type { ObjectiveFigures } from './result.ts'
import { payDemand } from './settle.ts'

export interface VillagePreview {
  readonly village: string
  readonly listed: number
  readonly covered: number
}

export interface FundPreview {
  readonly id: string
  /** Exact with one premium for all; with several the last months may yet move to another fund. */
  readonly usedRupiah: number
}

/** What surely can be done, and what surely cannot, until the exact run is there. */
export interface AllocationPreview {
  /** A real choice: the exact optimum is never behind it in the policy's order. */
  readonly objective: ObjectiveFigures
  /** No choice that serves the policy's order can pass these, goal by goal. */
  readonly bound: PreviewBound
  /** Ids in ascending order. */
  readonly covered: readonly string[]
  readonly villages: readonly VillagePreview[]
  readonly funds: readonly FundPreview[]
}

/**
 * Covers people quickly: goal by goal, cheapest first, months dealt out among the funds as a flow.
 * Pure and without a solver; the choice can really be paid, and misses of the optimum only what swapping people would gain.
 */
export function previewAllocation(instance: AllocationInstance): AllocationPreview {
  const problem = prepare(instance)
  const draft = openDraft(problem)
  for (const goal of problem.goals) serveGoal(draft, goal)
  return {
    objective: figuresOf(draft),
    bound: boundPreview(draft),
    covered: [...draft.covered.keys()]
      .flatMap((index) => (draft.covered[index] ? [instance.workers[index]?.id ?? ''] : []))
      .sort(),
    villages: listVillages(problem, draft.covered),
    funds: listFunds(draft),
  }
}

function figuresOf(draft: Draft): ObjectiveFigures {
  const { problem, covered } = draft
  const { workers } = problem.instance
  const greatest = workers.reduce((most, { tier }) => Math.max(most, tier), 0)
  const tiers = new Array<number>(greatest).fill(0)
  let renewals = 0
  let millionths = 0
  workers.forEach(({ tier, renewal, score }, index) => {
    if (!covered[index]) return
    tiers[tier - 1] = (tiers[tier - 1] ?? 0) + 1
    if (renewal) renewals += 1
    millionths += Math.round(score * 1e6)
  })
  const { gateUnits } = payDraft(draft)
  const lastUnits = gateUnits === 0 ? 0 : gateUnits + draft.reserveUnits
  return {
    renewals,
    villageShortfall: shortfallOf(draft),
    tiers,
    score: millionths / 1e6,
    lastResortRupiah: lastUnits * problem.unitRupiah,
  }
}

function shortfallOf({ problem, villageCovered }: Draft): number {
  return problem.wanted.reduce(
    (sum, wanted, village) => sum + Math.max(0, wanted - (villageCovered[village] ?? 0)),
    0,
  )
}

function listVillages({ instance }: Problem, covered: Uint8Array): VillagePreview[] {
  const villages = new Map<string, { listed: number; covered: number }>()
  instance.workers.forEach(({ village }, index) => {
    const count = villages.get(village) ?? { listed: 0, covered: 0 }
    count.listed += 1
    count.covered += covered[index] ?? 0
    villages.set(village, count)
  })
  return [...villages]
    .map(([village, count]) => ({ village, ...count }))
    .sort((a, b) => (a.village < b.village ? -1 : 1))
}

function listFunds(draft: Draft): FundPreview[] {
  const { problem, filling } = draft
  const { paid } = payDraft(draft)
  const units = new Float64Array(problem.purses.length)
  filling.till.payArcs.forEach((payers, at) => {
    payers.forEach(({ purse }, which) => {
      units[purse] = (units[purse] ?? 0) + (paid[at]?.[which] ?? 0)
    })
  })
  return problem.purses.map(({ fund: { id } }, purse) => ({
    id,
    usedRupiah: (units[purse] ?? 0) * problem.unitRupiah,
  }))
}

function payDraft({ filling, demand }: Draft) {
  return payDemand(filling.till, demand)
}
