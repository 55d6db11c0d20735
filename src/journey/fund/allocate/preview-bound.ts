import { type Bottleneck, demandOf, findBottlenecks, weightIn } from './bottleneck.ts'
import { figureOfCounts } from './choice.ts'
import type { Cohort } from './cohort.ts'
import type { Draft } from './draft.ts'
import type { Goal } from './goal.ts'
import { countCovered } from './preview-draft.ts'
import type { Problem } from './problem.ts'
import type { ObjectiveFigures } from './result.ts'
import { buildTill, type Till } from './till.ts'

/** Figures by goal; null where nothing is claimed. */
export type PreviewBound = Omit<ObjectiveFigures, 'lastResortRupiah'> & {
  /** Thrift has no bound here: the exact run may cover others, who cost more or less. */
  readonly lastResortRupiah: null
}

/** People whom every optimum covers (`forced`), and of whom it covers at least so many (`least`). */
interface Sure {
  readonly forced: Uint8Array
  readonly least: { tier: number; count: number }[]
}

/** What no optimum can exceed: for every goal the fewest heads that a scarcity of money leaves, after those who are surely served before. */
export function boundPreview(draft: Draft): PreviewBound {
  const { problem } = draft
  const till = buildTill(problem)
  const counts = countCovered(draft)
  const sure: Sure = { forced: new Uint8Array(problem.cohorts.length), least: [] }
  const figures = new Map<string, number>()
  let isTight = true
  for (const goal of problem.goals) {
    if (goal.kind === 'thrift' || goal.kind === 'score') isTight = false
    if (goal.kind !== 'renewals' && goal.kind !== 'tier' && goal.kind !== 'villageMinimum') continue
    const bound = boundCounted(problem, till, goal, sure)
    figures.set(nameOf(goal), bound)
    const figure = figureOfCounts(problem, counts, goal)
    if (isTight) learn(problem, sure, goal, figure)
    if (figure !== bound) isTight = false
  }
  const boundOf = (goal: Goal) =>
    figures.get(nameOf(goal)) ?? boundCounted(problem, till, goal, sure)
  const greatest = problem.instance.workers.reduce((most, { tier }) => Math.max(most, tier), 0)
  return {
    renewals: boundOf({ kind: 'renewals' }),
    villageShortfall: boundOf({ kind: 'villageMinimum' }),
    tiers: Array.from({ length: greatest }, (_, at) => boundOf({ kind: 'tier', tier: at + 1 })),
    score: Math.ceil(boundScore(problem, till, sure)) / 1e6,
    lastResortRupiah: null,
  }
}

function nameOf(goal: Goal): string {
  return goal.kind === 'tier' ? `tier ${goal.tier}` : goal.kind
}

function serves({ renewal, tier }: Cohort, goal: Goal): boolean {
  if (goal.kind === 'renewals') return renewal
  return goal.kind === 'tier' ? tier === goal.tier : true
}

/** The draft's figure is reached by every optimum while all goals before it are known to be met. */
function learn(problem: Problem, { forced, least }: Sure, goal: Goal, figure: number): void {
  if (goal.kind === 'villageMinimum') return
  let all = 0
  let already = 0
  problem.cohorts.forEach((cohort, at) => {
    if (!serves(cohort, goal)) return
    all += cohort.workers.length
    if (forced[at]) already += cohort.workers.length
  })
  if (figure === all) {
    problem.cohorts.forEach((cohort, at) => {
      if (serves(cohort, goal)) forced[at] = 1
    })
  } else if (goal.kind === 'tier') least.push({ tier: goal.tier, count: figure - already })
}

function boundCounted(problem: Problem, till: Till, goal: Goal, sure: Sure): number {
  if (goal.kind === 'villageMinimum') return problem.unavoidable.reduce((a, b) => a + b, 0)
  const size = ({ workers }: Cohort) => workers.length
  const members = problem.cohorts.flatMap((cohort, at) =>
    serves(cohort, goal) && !sure.forced[at] ? [cohort] : [],
  )
  let already = 0
  problem.cohorts.forEach((cohort, at) => {
    if (serves(cohort, goal) && sure.forced[at]) already += size(cohort)
  })
  const before = sure.least.filter(({ tier }) => goal.kind === 'tier' && tier !== goal.tier)
  let most = members.reduce((sum, cohort) => sum + size(cohort), 0)
  for (const bottleneck of scarcities(problem, till, sure, (cohort) => serves(cohort, goal))) {
    let money = moneyAfterForced(problem, bottleneck, sure)
    for (const { tier, count } of before) {
      const others = problem.cohorts.filter(
        (cohort, at) => cohort.tier === tier && !sure.forced[at],
      )
      money -= cheapest(problem, bottleneck, others, count)
    }
    most = Math.min(most, headsFor(problem, bottleneck, members, money))
  }
  return already + most
}

/** The bottlenecks that all people of a goal together with the forced would break. */
function scarcities(
  problem: Problem,
  till: Till,
  { forced, least }: Sure,
  isWanted: (cohort: Cohort) => boolean,
): Bottleneck[] {
  const counts = problem.cohorts.map((cohort, at) =>
    forced[at] || isWanted(cohort) || least.some(({ tier }) => tier === cohort.tier)
      ? cohort.workers.length
      : 0,
  )
  return findBottlenecks(till, demandOf(problem, counts), Number.POSITIVE_INFINITY, 0).filter(
    ({ opensGate }) => !opensGate,
  )
}

function moneyAfterForced(problem: Problem, bottleneck: Bottleneck, { forced }: Sure): number {
  let money = bottleneck.capacity
  problem.cohorts.forEach((cohort, at) => {
    if (forced[at]) money -= weightIn(problem, bottleneck, cohort) * cohort.workers.length
  })
  return Math.max(0, money)
}

/** People of the lightest weight first; `[weight, people]`. */
function byWeight(problem: Problem, bottleneck: Bottleneck, cohorts: readonly Cohort[]) {
  return cohorts
    .map((cohort): [number, number] => [
      weightIn(problem, bottleneck, cohort),
      cohort.workers.length,
    ])
    .sort(([a], [b]) => a - b)
}

function headsFor(problem: Problem, bottleneck: Bottleneck, cohorts: Cohort[], money: number) {
  let heads = 0
  let left = money
  for (const [weight, people] of byWeight(problem, bottleneck, cohorts)) {
    const fit = weight === 0 ? people : Math.min(people, Math.floor(left / weight))
    heads += fit
    left -= fit * weight
    if (fit < people) break
  }
  return heads
}

function cheapest(problem: Problem, bottleneck: Bottleneck, cohorts: Cohort[], count: number) {
  let cost = 0
  let left = count
  for (const [weight, people] of byWeight(problem, bottleneck, cohorts)) {
    const taken = Math.min(left, people)
    cost += taken * weight
    left -= taken
  }
  return cost
}

/** Most score (in millionths) that the money left by the forced can buy where it is scarcest, people divided at will. */
function boundScore(problem: Problem, till: Till, sure: Sure): number {
  let already = 0
  const free: Cohort[] = []
  problem.cohorts.forEach((cohort, at) => {
    if (sure.forced[at]) already += cohort.scores.reduce((sum, score) => sum + score, 0)
    else free.push(cohort)
  })
  let most = free.reduce((sum, { scores }) => sum + sumAbove(scores), 0)
  for (const bottleneck of scarcities(problem, till, sure, () => true)) {
    most = Math.min(most, scoreFor(problem, bottleneck, free, sure))
  }
  return already + most
}

function sumAbove(scores: Float64Array): number {
  return scores.reduce((sum, score) => sum + Math.max(0, score), 0)
}

function scoreFor(problem: Problem, bottleneck: Bottleneck, free: readonly Cohort[], sure: Sure) {
  let money = moneyAfterForced(problem, bottleneck, sure)
  let score = 0
  const offers: { weight: number; score: number; worth: number }[] = []
  for (const cohort of free) {
    const weight = weightIn(problem, bottleneck, cohort)
    for (const each of cohort.scores) {
      if (each <= 0) break
      if (weight === 0) score += each
      else offers.push({ weight, score: each, worth: each / weight })
    }
  }
  offers.sort((a, b) => b.worth - a.worth)
  for (const offer of offers) {
    if (offer.weight > money) return score + Math.max(0, offer.worth * money)
    money -= offer.weight
    score += offer.score
  }
  return score
}
