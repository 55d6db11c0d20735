import { combine } from './combine.ts'
import type { Problem } from './problem.ts'
import type { Till } from './till.ts'
import type { roundFlow } from './whole-months.ts'

const ROUNDS = 2000
/** Months a way from purse to purse should carry, tried in turn. */
const WIDE = [60, 12, 1]

/** Money paid too much, by slot (`till.slots`): what a limit lacks. */
export type Overrun = ReadonlyMap<number, number>

type Months = ReturnType<typeof roundFlow>

/**
 * Brings whole months within every limit: where a purse pays too much, months of several premiums move to another purse
 * and others come back, each premium on its own way through the purses, so that just the amount in excess moves on.
 * @returns what is still too much; empty when all is paid. `gateUnits` limits the money of last resort.
 */
export function exchangeMonths(
  problem: Problem,
  till: Till,
  whole: Months,
  gateUnits: number,
): Overrun {
  const books = openBooks(problem, till, whole, gateUnits)
  for (let round = 0; round < ROUNDS; round++) {
    const worst = findWorst(books)
    if (!worst) return new Map()
    if (!relieve(books, worst)) break
  }
  return new Map(listOverruns(books).map(({ slot, units }) => [slot, units]))
}

interface Books {
  readonly till: Till
  readonly whole: Months
  readonly caps: readonly number[]
  /** Units paid by every slot. */
  readonly load: Float64Array
  /** Slots of the same purse, in order; by slot. */
  readonly line: readonly (readonly number[])[]
  readonly isLast: readonly boolean[]
  readonly gateUnits: number
  /** Demands that two slots can both pay, with the places of both among the payers; by `from * slots + to`. */
  readonly pairs: ReadonlyMap<number, readonly (readonly [number, number, number])[]>
  readonly neighbours: readonly (readonly number[])[]
  /** Months of a premium that may move between two slots; by premium, then `from * slots + to`. */
  readonly movable: readonly Float64Array[]
}

function openBooks(problem: Problem, till: Till, whole: Months, gateUnits: number): Books {
  const size = till.slots.length
  const load = new Float64Array(size)
  const pairs = new Map<number, [number, number, number][]>()
  const neighbours = till.slots.map(() => new Set<number>())
  const movable = whole.premiums.map(() => new Float64Array(size * size))
  whole.slotOf.forEach((slots, demand) => {
    if (!whole.months.some((of) => (of[demand]?.length ?? 0) > 0)) return
    slots.forEach((from, at) => {
      whole.months.forEach((of, premium) => {
        load[from] = (load[from] ?? 0) + (of[demand]?.[at] ?? 0) * (whole.units[premium] ?? 0)
      })
      slots.forEach((to, other) => {
        if (to === from) return
        const key = from * size + to
        const list = pairs.get(key) ?? []
        list.push([demand, at, other])
        pairs.set(key, list)
        neighbours[from]?.add(to)
        whole.months.forEach((of, premium) => {
          const row = movable[premium]
          if (row) row[key] = (row[key] ?? 0) + (of[demand]?.[at] ?? 0)
        })
      })
    })
  })
  return {
    till,
    whole,
    load,
    caps: till.slots.map(({ arc }) => till.network.capacities[arc] ?? 0),
    line: till.slots.map(({ purse }) =>
      till.slots.flatMap((other, at) => (other.purse === purse ? [at] : [])),
    ),
    isLast: till.slots.map(({ purse }) => problem.purses[purse]?.fund.lastResort === true),
    gateUnits,
    pairs,
    neighbours: neighbours.map((each) => [...each]),
    movable,
  }
}

interface Excess {
  readonly slot: number
  readonly units: number
  /** Slots that would ease it by paying less. */
  readonly sources: readonly number[]
}

function listOverruns(books: Books): Excess[] {
  const { caps, load, line, isLast, gateUnits } = books
  const found: Excess[] = []
  caps.forEach((cap, slot) => {
    const sources = (line[slot] ?? []).filter((each) => each <= slot)
    const units = sources.reduce((sum, each) => sum + (load[each] ?? 0), 0) - cap
    if (units > 0) found.push({ slot, units, sources })
  })
  const last = [...load.keys()].filter((slot) => isLast[slot])
  const units = last.reduce((sum, slot) => sum + (load[slot] ?? 0), 0) - gateUnits
  if (units > 0) found.push({ slot: last.at(-1) ?? 0, units, sources: last })
  return found
}

function findWorst(books: Books): Excess | null {
  return listOverruns(books).reduce<Excess | null>(
    (worst, each) => (worst === null || each.units > worst.units ? each : worst),
    null,
  )
}

/** How much more a slot may pay. */
function roomOf({ caps, load, line, isLast, gateUnits }: Books, slot: number): number {
  let room = Number.POSITIVE_INFINITY
  let sum = 0
  for (const each of line[slot] ?? []) {
    sum += load[each] ?? 0
    if (each >= slot) room = Math.min(room, (caps[each] ?? 0) - sum)
  }
  if (!isLast[slot]) return room
  const paid = load.reduce((all, units, at) => all + (isLast[at] ? units : 0), 0)
  return Math.min(room, gateUnits - paid)
}

function totalOverrun(books: Books): number {
  return listOverruns(books).reduce((sum, { units }) => sum + units, 0)
}

/** Moves what it can of an excess to a purse that still has room. */
function relieve(books: Books, excess: Excess): boolean {
  const before = totalOverrun(books)
  const open = [...books.load.keys()]
    .map((slot) => ({ slot, room: roomOf(books, slot) }))
    .filter(({ room }) => room > 0)
    .sort((a, b) => Math.min(b.room, excess.units) - Math.min(a.room, excess.units))
  for (const { slot, room } of open) {
    for (const source of excess.sources) {
      if (source === slot || (books.load[source] ?? 0) === 0) continue
      const log = moveAmount(books, source, slot, {
        least: Math.min(excess.units, room),
        most: room,
      })
      if (!log) continue
      if (totalOverrun(books) < before) return true
      for (const move of log.reverse()) shift(books, { ...move, from: move.to, to: move.from })
    }
  }
  return false
}

interface Move {
  readonly premium: number
  readonly from: number
  readonly to: number
  readonly months: number
}

/** Moves an amount from slot to slot, premium by premium; null when no whole months make it up. */
function moveAmount(
  books: Books,
  from: number,
  to: number,
  amount: { readonly least: number; readonly most: number },
): Move[] | null {
  const ways = books.whole.units.map((_, premium) => ({
    there: findWay(books, premium, from, to),
    back: findWay(books, premium, to, from),
  }))
  const capacities = ways.map(({ there, back }) => ({ there: there.months, back: back.months }))
  const counts = combine(books.whole.units, capacities, amount)
  if (!counts) return null
  const log: Move[] = []
  counts.forEach((count, premium) => {
    const way = count > 0 ? ways[premium]?.there : ways[premium]?.back
    for (const [start, end] of way?.steps ?? []) {
      if (count === 0) break
      log.push({ premium, from: start, to: end, months: Math.abs(count) })
    }
  })
  for (const move of log) shift(books, move)
  return log
}

interface Way {
  readonly steps: readonly (readonly [number, number])[]
  readonly months: number
}

/** The shortest way on which months of a premium can move from slot to slot, wide ones first. */
function findWay({ neighbours, movable }: Books, premium: number, from: number, to: number): Way {
  const size = neighbours.length
  const row = movable[premium] ?? new Float64Array()
  for (const width of WIDE) {
    const cameFrom = new Map([[from, -1]])
    const queue = [from]
    for (let head = 0; head < queue.length && !cameFrom.has(to); head++) {
      const slot = queue[head] ?? -1
      for (const next of neighbours[slot] ?? []) {
        if (cameFrom.has(next) || (row[slot * size + next] ?? 0) < width) continue
        cameFrom.set(next, slot)
        queue.push(next)
      }
    }
    if (!cameFrom.has(to)) continue
    const steps: [number, number][] = []
    let months = Number.POSITIVE_INFINITY
    for (let slot = to; slot !== from; slot = cameFrom.get(slot) ?? from) {
      const before = cameFrom.get(slot) ?? from
      steps.unshift([before, slot])
      months = Math.min(months, row[before * size + slot] ?? 0)
    }
    return { steps, months }
  }
  return { steps: [], months: 0 }
}

/** Lets another slot pay so many months of a premium. */
function shift(books: Books, { premium, from, to, months }: Move): void {
  const { whole, pairs, load, movable, neighbours } = books
  const size = neighbours.length
  const row = movable[premium] ?? new Float64Array()
  let left = months
  for (const [demand, at, other] of pairs.get(from * size + to) ?? []) {
    if (left === 0) break
    const paid = whole.months[premium]?.[demand]
    if (!paid || paid.length === 0) continue
    const moved = Math.min(left, paid[at] ?? 0)
    if (moved === 0) continue
    paid[at] = (paid[at] ?? 0) - moved
    paid[other] = (paid[other] ?? 0) + moved
    left -= moved
    for (const third of whole.slotOf[demand] ?? []) {
      if (third !== from) add(row, from * size + third, -moved)
      if (third !== to) add(row, to * size + third, moved)
    }
  }
  const units = (months - left) * (whole.units[premium] ?? 0)
  load[from] = (load[from] ?? 0) - units
  load[to] = (load[to] ?? 0) + units
  if (left > 0) throw new Error(`${left} months could not move from slot ${from} to ${to}`)
}

function add(row: Float64Array, at: number, change: number): void {
  row[at] = (row[at] ?? 0) + change
}
