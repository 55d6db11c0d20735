import type { Problem } from './problem.ts'
import type { Till } from './till.ts'
import type { roundFlow } from './whole-months.ts'

type Months = ReturnType<typeof roundFlow>

/** Who pays for which whole months, and what may move from purse to purse. */
export interface Books {
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

export function openBooks(problem: Problem, till: Till, whole: Months, gateUnits: number): Books {
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

export interface Excess {
  readonly slot: number
  readonly units: number
  /** Slots that would ease it by paying less. */
  readonly sources: readonly number[]
}

export function listOverruns(books: Books): Excess[] {
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

export function findWorst(books: Books): Excess | null {
  return listOverruns(books).reduce<Excess | null>(
    (worst, each) => (worst === null || each.units > worst.units ? each : worst),
    null,
  )
}

/** How much more a slot may pay when another one pays as much less: limits that both count towards do not move. */
export function roomOf(books: Books, slot: number, source: number): number {
  const { caps, load, line, isLast, gateUnits } = books
  let room = Number.POSITIVE_INFINITY
  let sum = 0
  const isSameLine = line[slot]?.includes(source) === true
  for (const each of line[slot] ?? []) {
    sum += load[each] ?? 0
    const isMoved = each >= slot && !(isSameLine && each >= source)
    if (isMoved) room = Math.min(room, (caps[each] ?? 0) - sum)
  }
  if (!isLast[slot] || isLast[source]) return room
  const paid = load.reduce((all, units, at) => all + (isLast[at] ? units : 0), 0)
  return Math.min(room, gateUnits - paid)
}

export function totalOverrun(books: Books): number {
  return listOverruns(books).reduce((sum, { units }) => sum + units, 0)
}

/** Months of one premium and demand that another payer takes over. */
export interface Shift {
  readonly premium: number
  readonly from: number
  readonly to: number
  readonly demand: number
  /** Places of the two among the demand's payers. */
  readonly at: number
  readonly other: number
  readonly months: number
}

/** Lets another slot pay so many months of a premium; what moved is added to `log`. */
export function shiftMonths(
  books: Books,
  way: { readonly premium: number; readonly from: number; readonly to: number },
  months: number,
  log: Shift[],
): void {
  const { whole, pairs, neighbours } = books
  let left = months
  for (const [demand, at, other] of pairs.get(way.from * neighbours.length + way.to) ?? []) {
    if (left === 0) return
    const moved = Math.min(left, whole.months[way.premium]?.[demand]?.[at] ?? 0)
    if (moved === 0) continue
    const shift = { ...way, demand, at, other, months: moved }
    apply(books, shift, moved)
    log.push(shift)
    left -= moved
  }
  if (left > 0) throw new Error(`${left} months could not move from slot ${way.from} to ${way.to}`)
}

/** Takes back what moved last, down to the first `keep` entries of the log. */
export function takeBack(books: Books, log: Shift[], keep: number): void {
  while (log.length > keep) {
    const shift = log.pop()
    if (shift) apply(books, shift, -shift.months)
  }
}

function apply(books: Books, { premium, from, to, demand, at, other }: Shift, months: number) {
  const { whole, load, movable, neighbours } = books
  const row = movable[premium] ?? new Float64Array()
  const paid = whole.months[premium]?.[demand] ?? []
  paid[at] = (paid[at] ?? 0) - months
  paid[other] = (paid[other] ?? 0) + months
  const size = neighbours.length
  for (const third of whole.slotOf[demand] ?? []) {
    if (third !== from) add(row, from * size + third, -months)
    if (third !== to) add(row, to * size + third, months)
  }
  const units = months * (whole.units[premium] ?? 0)
  load[from] = (load[from] ?? 0) - units
  load[to] = (load[to] ?? 0) + units
}

function add(row: Float64Array, at: number, change: number): void {
  row[at] = (row[at] ?? 0) + change
}
