import { demandOf } from './bottleneck.ts'
import type { Payment } from './choice.ts'
import type { Problem } from './problem.ts'
import type { Flow } from './settle.ts'
import type { Till } from './till.ts'

/** Worker-months of every premium that every payer pays for every demand: whole numbers, if not yet within every limit. */
export interface WholeMonths {
  readonly premiums: readonly number[]
  /** Units of one month, by premium. */
  readonly units: readonly number[]
  /** `months[premium][demand][payer]`, payers in the order of `till.payArcs`. */
  readonly months: readonly (readonly number[])[][]
  /** By demand and payer, the slot that pays. */
  readonly slotOf: readonly (readonly number[])[]
}

/** Rounds a flow to whole months of every premium; what is rounded away at one demand is made good at the next. */
export function roundFlow(
  problem: Problem,
  till: Till,
  counts: ArrayLike<number>,
  flow: Flow,
): { months: number[][][] } & Omit<WholeMonths, 'months'> {
  const premiums = [...new Set(problem.cohorts.map(({ monthlyRupiah }) => monthlyRupiah))]
  const units = premiums.map((rupiah) => rupiah / problem.unitRupiah)
  const slotAt = new Map(till.slots.map(({ node }, slot) => [node, slot]))
  const slotOf = till.payArcs.map((payers) =>
    payers.map(({ arc }) => slotAt.get(till.network.heads[arc] ?? -1) ?? -1),
  )
  const total = demandOf(problem, counts)
  const months = premiums.map((rupiah, at) => {
    const only = problem.cohorts.map((cohort, index) =>
      cohort.monthlyRupiah === rupiah ? (counts[index] ?? 0) : 0,
    )
    const owed = new Float64Array(till.slots.length)
    return Array.from(demandOf(problem, only), (needed, demand) => {
      if (needed === 0) return []
      const share = needed / (total[demand] ?? 1) / (units[at] ?? 1)
      const wanted = Math.round(needed / (units[at] ?? 1))
      return roundShares(flow.paid[demand] ?? [], share, wanted, slotOf[demand] ?? [], owed)
    })
  })
  return { premiums, units, months, slotOf }
}

/** Splits `wanted` months like the flow; `owed` remembers by slot what rounding has withheld so far. */
function roundShares(
  paid: readonly number[],
  share: number,
  wanted: number,
  slots: readonly number[],
  owed: Float64Array,
): number[] {
  const exact = paid.map((each) => each * share)
  const whole = exact.map((each) => Math.floor(each + 1e-9))
  const rest = wanted - whole.reduce((sum, each) => sum + each, 0)
  const claim = (at: number) => (exact[at] ?? 0) - (whole[at] ?? 0) + (owed[slots[at] ?? -1] ?? 0)
  const isUsed = (at: number) => (exact[at] ?? 0) > 1e-9
  for (let turn = 0; turn < rest; turn++) {
    let best = -1
    for (let at = 0; at < whole.length; at++) {
      if (isUsed(at) && (best < 0 || claim(at) > claim(best))) best = at
    }
    if (best < 0) throw new Error('a demand that nobody pays was rounded')
    whole[best] = (whole[best] ?? 0) + 1
  }
  slots.forEach((slot, at) => {
    owed[slot] = (owed[slot] ?? 0) + (exact[at] ?? 0) - (whole[at] ?? 0)
  })
  return whole
}

/** The months as payments. */
export function listPayments(problem: Problem, till: Till, whole: WholeMonths): Payment[] {
  const blocks = problem.blocks.length
  return whole.premiums.flatMap((monthlyRupiah, premium) =>
    till.payArcs.flatMap((payers, demand) =>
      payers.flatMap(({ purse }, at) => {
        const workerMonths = whole.months[premium]?.[demand]?.[at] ?? 0
        if (workerMonths === 0) return []
        const [route, block] = [Math.floor(demand / blocks), demand % blocks]
        return [{ monthlyRupiah, route, block, purse, workerMonths }]
      }),
    ),
  )
}
