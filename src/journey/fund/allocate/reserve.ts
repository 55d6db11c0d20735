import { type Bottleneck, demandOf, isSameBottleneck, narrowFor } from './bottleneck.ts'
import { type Choice, figureOf } from './choice.ts'
import { climbDream } from './dream.ts'
import type { Overrun } from './exchange.ts'
import { type KeptGoals, type Ladder, type Rung, secondsLeft } from './ladder.ts'
import { settleByExchange, settleWhole } from './settle-whole.ts'
import { buildTill } from './till.ts'

/** How often a choice is made anew with a little more held back where whole months did not fit. */
const TURNS = 4
/** What stays free where money is scarcest, in parts of the dearest month. */
const ROOMS = [0.1, 0.25, 0.5, 1, 4]
const NODES = 100

/**
 * A real choice close to the dream: where whole months of unequal premiums do not fit, a little is held back and the choice made anew.
 * Counted goals keep the dream's figures if they can; what is held back then costs a little score only.
 */
export function climbWithReserve(
  ladder: Ladder,
  dream: readonly Rung[],
): { rungs: Rung[]; choice: Choice } | null {
  const scored = dream.findIndex(({ goal }) => goal.kind === 'score' || goal.kind === 'thrift')
  const counted = scored < 0 ? dream.slice(0, -1) : dream.slice(0, scored)
  for (const before of counted.length > 0 ? [counted, []] : [[]]) {
    const first = before.length > 0 ? (dream.at(-1)?.counts ?? null) : null
    const choice = chooseWithRoom(ladder, before) ?? chooseWithReserve(ladder, before, first)
    if (choice) return { choice, rungs: rate(ladder, dream, choice) }
  }
  return null
}

/** What is held back: units by slot and in every bottleneck, and demands that a purse alone must suffice for. */
interface Caution {
  readonly reserve: Float64Array
  readonly alone: Bottleneck[]
  readonly roomUnits: number
}

/** Leaves a little free in every bottleneck, in whichever purse, so that months can be swapped into place. */
function chooseWithRoom(ladder: Ladder, kept: KeptGoals): Choice | null {
  const { cohorts, unitRupiah } = ladder.problem
  const dearest = cohorts.reduce((most, each) => Math.max(most, each.monthlyRupiah), 0)
  const reserve = new Float64Array(ladder.till.slots.length)
  for (const part of ROOMS) {
    const roomUnits = Math.ceil((dearest * part) / unitRupiah)
    const counts = choose(ladder, kept, { reserve, alone: [], roomUnits })
    if (!counts || secondsLeft(ladder) === 0) return null
    const { payments } = settleByExchange(ladder, counts)
    if (payments) return { counts, payments }
  }
  return null
}

function chooseWithReserve(
  ladder: Ladder,
  kept: KeptGoals,
  first: Float64Array | null,
): Choice | null {
  const caution: Caution = {
    reserve: new Float64Array(ladder.till.slots.length),
    alone: [],
    roomUnits: 0,
  }
  let counts = first ?? choose(ladder, kept, caution)
  for (let turn = 0; counts && turn < TURNS && secondsLeft(ladder) > 0; turn++) {
    const { payments, overrun } = settleByExchange(ladder, counts)
    if (payments) return { counts, payments }
    const slow = turn > 0 ? settleWhole(ladder, counts, NODES).payments : null
    if (slow) return { counts, payments: slow }
    learnCaution(ladder, counts, overrun, caution, turn)
    counts = choose(ladder, kept, caution)
  }
  return null
}

/**
 * Where everybody a purse may pay for asks a little more of it than it has, whole months can only leave it, and leave it partly empty:
 * then they must make do with it alone. Elsewhere a few units are held back.
 */
function learnCaution(
  { problem, till }: Ladder,
  counts: Float64Array,
  overrun: Overrun,
  { reserve, alone }: Caution,
  turn: number,
): void {
  const demand = demandOf(problem, counts)
  for (const [slot, units] of overrun) {
    const purse = till.slots[slot]?.purse
    const exits = till.slots.flatMap((each, at) => (each.purse === purse && at <= slot ? [at] : []))
    const nodes = new Set(exits.map((at) => till.slots[at]?.node))
    const inside = Uint8Array.from(till.payArcs, (payers) =>
      payers.some(({ arc }) => nodes.has(till.network.heads[arc])) ? 1 : 0,
    )
    const capacity = till.network.capacities[till.slots[slot]?.arc ?? -1] ?? 0
    const asked = demand.reduce((sum, each, at) => sum + (inside[at] ? each : 0), 0)
    const found = { inside, exits: [slot], opensGate: false, capacity }
    if (asked > capacity && asked <= capacity + 2 * units) {
      if (!alone.some((each) => isSameBottleneck(each, found))) alone.push(found)
    } else reserve[slot] = Math.max(2 ** turn, reserve[slot] ?? 0)
  }
}

/** Whom to cover when every limit keeps its reserve; null when that is nobody. */
function choose(
  ladder: Ladder,
  kept: KeptGoals,
  { reserve, alone, roomUnits }: Caution,
): Float64Array | null {
  const till = buildTill(ladder.problem, reserve)
  const withRoom = (each: Bottleneck): Bottleneck =>
    each.exits.length > 1 && !each.opensGate
      ? { ...each, capacity: Math.max(0, each.capacity - roomUnits) }
      : each
  const cautious: Ladder = {
    ...ladder,
    till,
    bottlenecks: [...ladder.bottlenecks, ...alone].map((each) => withRoom(narrowFor(till, each))),
    handovers: ladder.handovers.map(({ kind, own, outer }) => ({
      kind,
      own: narrowFor(till, own),
      outer: withRoom(narrowFor(till, outer)),
    })),
    villages: new Set(ladder.villages),
    arePricesGiven: kept.length > 0 && ladder.scorePrices !== null,
  }
  const last = climbDream(cautious, kept).at(-1)
  return !last || last.counts.every((count) => count === 0) ? null : last.counts
}

/** The choice's own figures beside the dream's bounds. */
export function rate({ problem }: Ladder, dream: readonly Rung[], choice: Choice): Rung[] {
  return dream.map(({ goal, bound, rupiahPrices }) => {
    const figure = figureOf(problem, choice, goal)
    const counts = Float64Array.from(choice.counts)
    return { goal, bound, figure, isProved: figure === bound, counts, rupiahPrices }
  })
}
