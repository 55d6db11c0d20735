import { type Books, type Excess, shiftMonths } from './month-books.ts'

/**
 * Where nothing eases an excess, room is there but scattered: the smallest month that ends it goes to the purse with the most months
 * to swap, which has no room either but can gather it unit by unit. False when there is no such month.
 */
export function pushOn(books: Books, { units, sources }: Excess): boolean {
  const premiums = [...books.whole.units.entries()].sort(([, a], [, b]) => a - b)
  for (const [premium, unit] of premiums) {
    const months = Math.ceil(units / unit)
    const found = findReceiver(books, sources, premium, months)
    if (!found) continue
    shiftMonths(books, { premium, ...found }, months, [])
    return true
  }
  return false
}

function findReceiver(books: Books, sources: readonly number[], premium: number, months: number) {
  const size = books.neighbours.length
  const row = books.movable[premium] ?? new Float64Array()
  let best: { from: number; to: number } | null = null
  let most = 0
  for (const from of sources) {
    for (const to of books.neighbours[from] ?? []) {
      if (sources.includes(to) || (row[from * size + to] ?? 0) < months) continue
      const choices = countMovable(books, to)
      if (choices <= most) continue
      best = { from, to }
      most = choices
    }
  }
  return best
}

/** Months that could go from a slot to others or come from them, at first hand. */
function countMovable({ movable, neighbours }: Books, slot: number): number {
  const size = neighbours.length
  let sum = 0
  for (const row of movable) {
    for (const other of neighbours[slot] ?? []) {
      sum += Math.min(row[slot * size + other] ?? 0, row[other * size + slot] ?? 0)
    }
  }
  return sum
}
