import { combine } from './combine.ts'
import {
  type Books,
  type Excess,
  findWorst,
  listOverruns,
  openBooks,
  roomOf,
  type Shift,
  shiftMonths,
  takeBack,
  totalOverrun,
} from './month-books.ts'
import type { Problem } from './problem.ts'
import { pushOn } from './push-on.ts'
import type { Till } from './till.ts'
import type { roundFlow } from './whole-months.ts'

const ROUNDS = 2000
/** How often a month may be pushed on to a purse that has no room, while so few limits lack anything. */
const PUSHES = 12
const FEW = 6
/** Months a way from purse to purse should carry, tried in turn. */
const WIDE = [60, 12, 1]
/** Ways side by side on which months of a premium may move, tried in turn: one is quick, many find more. */
const WAYS = [1, 12]
/** More months of a premium need not be able to move. */
const MOST_MONTHS = 60

/** Money paid too much, by slot (`till.slots`): what a limit lacks. */
export type Overrun = ReadonlyMap<number, number>

type Months = ReturnType<typeof roundFlow>

export interface ExchangeLimits {
  /** Money of last resort allowed. */
  readonly gateUnits: number
  /** Is the time over? Then what was reached must do. */
  readonly isOver: () => boolean
}

/**
 * Brings whole months within every limit: where a purse pays too much, months of several premiums move to another purse
 * and others come back, each premium on its own ways through the purses, so that just the amount in excess moves on.
 * @returns what is still too much; empty when all is paid.
 */
export function exchangeMonths(
  problem: Problem,
  till: Till,
  whole: Months,
  { gateUnits, isOver }: ExchangeLimits,
): Overrun {
  const books = openBooks(problem, till, whole, gateUnits)
  let stuck: Overrun | null = null
  let pushes = 0
  for (let round = 0; round < ROUNDS && !isOver(); round++) {
    const worst = findWorst(books)
    if (!worst) return new Map()
    if (relieveAny(books, isOver)) continue
    stuck ??= describe(books)
    pushes += 1
    if (pushes > PUSHES || stuck.size > FEW || !pushOn(books, worst)) break
  }
  return stuck ?? describe(books)
}

function describe(books: Books): Overrun {
  return new Map(listOverruns(books).map(({ slot, units }) => [slot, units]))
}

/** Eases the worst excess that can be eased at all. */
function relieveAny(books: Books, isOver: () => boolean): boolean {
  const excesses = listOverruns(books).sort((a, b) => b.units - a.units)
  return WAYS.some((ways) => excesses.some((excess) => relieve(books, excess, ways, isOver)))
}

/** Moves what it can of an excess to a purse that still has room. */
function relieve(books: Books, excess: Excess, ways: number, isOver: () => boolean): boolean {
  const before = totalOverrun(books)
  const sources = excess.sources.filter((source) => (books.load[source] ?? 0) > 0)
  const open = sources
    .flatMap((source) =>
      Array.from(books.load.keys(), (slot) => ({
        source,
        slot,
        room: slot === source ? 0 : roomOf(books, slot, source),
      })),
    )
    .filter(({ room }) => room > 0)
    .sort((a, b) => Math.min(b.room, excess.units) - Math.min(a.room, excess.units))
  for (const { slot, source, room } of open) {
    if (isOver()) return false
    const amount = { least: Math.min(excess.units, room), most: room }
    const log = moveAmount(books, [source, slot], amount, ways)
    if (!log) continue
    if (totalOverrun(books) < before) return true
    takeBack(books, log, 0)
  }
  return false
}

/** Moves an amount from slot to slot, premium by premium; null when no whole months make it up. */
function moveAmount(
  books: Books,
  [from, to]: readonly [number, number],
  amount: { readonly least: number; readonly most: number },
  ways: number,
): Shift[] | null {
  const { units } = books.whole
  const log: Shift[] = []
  const measure = (premium: number, start: number, end: number) => {
    const most = MOST_MONTHS + Math.ceil(amount.least / (units[premium] ?? 1))
    const months = carry(books, { premium, from: start, to: end }, { most, ways }, log)
    takeBack(books, log, 0)
    return months
  }
  const capacities = units.map((_, premium) => ({
    there: measure(premium, from, to),
    back: measure(premium, to, from),
  }))
  const counts = combine(units, capacities, amount)
  if (!counts) return null
  counts.forEach((count, premium) => {
    const way = count > 0 ? { premium, from, to } : { premium, from: to, to: from }
    carry(books, way, { most: Math.abs(count), ways }, log)
  })
  return log
}

/** Moves up to so many months of a premium from slot to slot, on ways side by side; gives how many. */
function carry(
  books: Books,
  { premium, from, to }: { readonly premium: number; readonly from: number; readonly to: number },
  { most, ways }: { readonly most: number; readonly ways: number },
  log: Shift[],
): number {
  let left = most
  for (let way = 0; way < ways && left > 0; way++) {
    const { steps, months } = findWay(books, premium, from, to)
    const moved = Math.min(left, months)
    if (moved === 0) break
    for (const [start, end] of steps) {
      shiftMonths(books, { premium, from: start, to: end }, moved, log)
    }
    left -= moved
  }
  return most - left
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
