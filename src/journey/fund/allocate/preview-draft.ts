import { microScore } from './cohort.ts'
import { coverInOrder } from './cover-in-order.ts'
import type { Draft } from './draft.ts'
import { closeGate, openFilling, openGate, pay } from './filling.ts'
import type { Goal } from './goal.ts'
import type { Problem } from './problem.ts'

/** With several premiums so much stays at every limit that the months can be paid whole: one month of each premium. */
export function openDraft(problem: Problem): Draft {
  const { workers } = problem.instance
  const premiums = [...new Set(problem.cohorts.map(({ monthlyRupiah }) => monthlyRupiah))]
  const monthOfEach = premiums.reduce((sum, rupiah) => sum + rupiah / problem.unitRupiah, 0)
  const reserveUnits = premiums.length > 1 ? monthOfEach : 0
  return {
    problem,
    filling: openFilling(problem, reserveUnits),
    covered: new Uint8Array(workers.length),
    villageCovered: new Float64Array(problem.wanted.length),
    demand: new Float64Array(problem.routes.length * problem.blocks.length),
    refused: new Uint8Array(problem.cohorts.length),
    cost: Float64Array.from(workers, ({ monthlyRupiah }, index) => {
      const cohort = problem.cohorts[problem.cohortOf[index] ?? -1]
      return cohort ? (monthlyRupiah / problem.unitRupiah) * (problem.months - cohort.start) : 0
    }),
    scores: Float64Array.from(workers, microScore),
    reserveUnits,
  }
}

/** Covers for one goal whom the money still covers; nobody covered before is given up. */
export function serveGoal(draft: Draft, goal: Goal): void {
  if (goal.kind === 'thrift') forbidMoreLastResort(draft)
  else if (goal.kind === 'villageMinimum') serveVillages(draft)
  else if (goal.kind === 'score') coverInOrder(draft, worthiestFirst(draft, listOpen(draft, goal)))
  else coverInOrder(draft, cheapestFirst(draft, listOpen(draft, goal)))
}

/** Those the goal would count who are not covered yet, best score first. */
function listOpen({ problem, covered, scores }: Draft, goal: Goal): Int32Array {
  return problem.ranking.filter((index) => {
    const worker = problem.instance.workers[index]
    if (covered[index] || !worker) return false
    if (goal.kind === 'renewals') return worker.renewal
    if (goal.kind === 'tier') return worker.tier === goal.tier
    return goal.kind !== 'score' || (scores[index] ?? 0) > 0
  })
}

/** Sorting is stable: among people of one cost the better score stays first. */
function cheapestFirst({ cost }: Draft, people: Int32Array): number[] {
  return [...people].sort((a, b) => (cost[a] ?? 0) - (cost[b] ?? 0))
}

function worthiestFirst({ cost, scores }: Draft, people: Int32Array): number[] {
  const worth = (index: number) => (scores[index] ?? 0) / (cost[index] ?? 1)
  return [...people].sort((a, b) => worth(b) - worth(a))
}

function serveVillages(draft: Draft): void {
  const { problem, villageCovered, covered } = draft
  const villageOf = (index: number) => problem.cohorts[problem.cohortOf[index] ?? -1]?.village ?? -1
  const everybody = listOpen(draft, { kind: 'villageMinimum' })
  for (let waiting = cheapestFirst(draft, everybody); waiting.length > 0; ) {
    const missing = problem.wanted.map((wanted, village) => wanted - (villageCovered[village] ?? 0))
    const chosen = new Set<number>()
    for (const index of waiting) {
      const village = villageOf(index)
      if (draft.refused[problem.cohortOf[index] ?? -1] || (missing[village] ?? 0) <= 0) continue
      missing[village] = (missing[village] ?? 0) - 1
      chosen.add(index)
    }
    if (chosen.size === 0) return
    coverInOrder(draft, [...chosen])
    waiting = waiting.filter((index) => !chosen.has(index) && !covered[index])
  }
}

/** From here on no more of it than those already covered need. */
function forbidMoreLastResort({ filling, demand }: Draft): void {
  const { residual, till } = filling
  if (!till.gate) return
  residual.set(till.network.capacities)
  closeGate(filling)
  filling.dead.fill(0)
  const unpaid = demand.map((units, at) => pay(filling, at, units))
  openGate(filling)
  unpaid.forEach((units, at) => {
    if (pay(filling, at, units) > 0) throw new Error('what was paid once cannot be paid again')
  })
  closeGate(filling)
}

/** Covered per cohort: always the first of it. */
export function countCovered({ problem, covered }: Draft): Float64Array {
  return Float64Array.from(problem.cohorts, ({ workers }) =>
    workers.reduce((sum, index) => sum + (covered[index] ?? 0), 0),
  )
}
