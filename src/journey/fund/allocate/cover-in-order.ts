import type { Cohort } from './cohort.ts'
import type { Draft } from './draft.ts'
import { buryLastCut, pay, sharesLastCut, unpay } from './filling.ts'
import type { Problem } from './problem.ts'

/** Covers, in this order, everybody who still fits. Where money ends, the last in the order step back first. */
export function coverInOrder(draft: Draft, people: readonly number[]): void {
  const { problem, refused, covered } = draft
  const isOpen = (index: number) => !covered[index] && !refused[problem.cohortOf[index] ?? -1]
  for (let waiting = people.filter(isOpen); waiting.length > 0; ) {
    const back = payForMost(draft, waiting)
    // The first who stepped back shows what is left: all who need more of that money can go home.
    for (const index of back.first) if (isOpen(index)) coverOne(draft, index)
    waiting = back.all.filter(isOpen)
  }
}

/** Pays for all but those who must step back; `first` are the foremost of them, one for each scarcity met. */
function payForMost(draft: Draft, people: readonly number[]) {
  const { problem, filling } = draft
  const wanted = new Map<number, number>()
  for (const index of people) {
    eachNeed(problem, cohortAt(problem, index), (demand, units) =>
      wanted.set(demand, (wanted.get(demand) ?? 0) + units),
    )
  }
  const paid = new Map<number, number>()
  const isBack = new Uint8Array(people.length)
  const first: number[] = []
  for (const demand of wanted.keys()) {
    paid.set(demand, 0)
    for (;;) {
      const asked = (wanted.get(demand) ?? 0) - (paid.get(demand) ?? 0)
      const short = asked > 0 ? pay(filling, demand, asked) : 0
      paid.set(demand, (wanted.get(demand) ?? 0) - short)
      if (short === 0) break
      first.push(stepBack(draft, people, isBack, wanted, paid, short))
    }
  }
  people.forEach((index, at) => {
    if (!isBack[at]) admit(draft, index)
  })
  return { all: people.filter((_, at) => isBack[at]), first: new Set(first) }
}

/** Sends the last in the order away until the money they shared makes up for what is short; gives the foremost of them. */
function stepBack(
  { problem, filling }: Draft,
  people: readonly number[],
  isBack: Uint8Array,
  wanted: Map<number, number>,
  paid: Map<number, number>,
  short: number,
): number {
  const inCut = new Set<number>()
  let missing = short
  for (const [demand, units] of wanted) {
    if (!sharesLastCut(filling, demand)) continue
    inCut.add(demand)
    // Whose turn has not come yet finds this money gone too.
    if (!paid.has(demand)) missing += units
  }
  const refund = new Map<number, number>()
  let foremost = -1
  for (let at = people.length - 1; at >= 0 && missing > 0; at--) {
    if (isBack[at]) continue
    const cohort = cohortAt(problem, people[at] ?? -1)
    let shared = 0
    eachNeed(problem, cohort, (demand, units) => {
      if (inCut.has(demand)) shared += units
    })
    if (shared === 0) continue
    missing -= shared
    isBack[at] = 1
    foremost = people[at] ?? -1
    eachNeed(problem, cohort, (demand, units) =>
      refund.set(demand, (refund.get(demand) ?? 0) + units),
    )
  }
  for (const [demand, units] of refund) {
    const left = (wanted.get(demand) ?? 0) - units
    wanted.set(demand, left)
    const over = (paid.get(demand) ?? 0) - left
    if (over <= 0) continue
    unpay(filling, demand, over)
    paid.set(demand, left)
  }
  return foremost
}

function admit(draft: Draft, index: number): void {
  const { problem, covered, villageCovered, demand } = draft
  const cohort = cohortAt(problem, index)
  covered[index] = 1
  villageCovered[cohort.village] = (villageCovered[cohort.village] ?? 0) + 1
  eachNeed(problem, cohort, (at, units) => {
    demand[at] = (demand[at] ?? 0) + units
  })
}

/** Covers one more, or learns whom else the money left cannot cover. */
function coverOne(draft: Draft, index: number): void {
  const { problem, filling } = draft
  const paid = new Map<number, number>()
  let isShort = false
  eachNeed(problem, cohortAt(problem, index), (demand, units) => {
    if (isShort) return
    const short = pay(filling, demand, units)
    paid.set(demand, units - short)
    isShort = short > 0
  })
  if (!isShort) {
    admit(draft, index)
    return
  }
  let left = 0
  for (const [demand, units] of paid) if (sharesLastCut(filling, demand)) left += units
  refuseAbove(draft, left)
  if (left === 0) buryLastCut(filling)
  for (const [demand, units] of paid) unpay(filling, demand, units)
}

/** Refuses every cohort one of whom needs more than is left behind the last scarcity met. */
function refuseAbove({ problem, filling, refused }: Draft, left: number): void {
  problem.cohorts.forEach((cohort, at) => {
    if (refused[at]) return
    let needed = 0
    eachNeed(problem, cohort, (demand, units) => {
      if (sharesLastCut(filling, demand)) needed += units
    })
    if (needed > left) refused[at] = 1
  })
}

function eachNeed(
  problem: Problem,
  cohort: Cohort,
  visit: (demand: number, units: number) => void,
) {
  const blocks = problem.blocks.length
  const units = cohort.monthlyRupiah / problem.unitRupiah
  for (let block = problem.blockOf.get(cohort.start) ?? 0; block < blocks; block++) {
    visit(cohort.route * blocks + block, units * (problem.blocks[block]?.months ?? 0))
  }
}

function cohortAt(problem: Problem, index: number): Cohort {
  const cohort = problem.cohorts[problem.cohortOf[index] ?? -1]
  if (!cohort) throw new Error(`worker ${index} has no cohort`)
  return cohort
}
