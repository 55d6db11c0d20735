import type { Seating } from './cohort.ts'
import { isOpen, type Purse } from './purse.ts'

/** Neighbouring months that no window, no new money and no worker's start tells apart. */
export interface Block {
  readonly first: number
  readonly months: number
}

/** Folds the months: a block ends where a purse opens, closes or may spend more, or where workers begin. */
export function foldMonths(seating: Seating, purses: readonly Purse[]): Block[] {
  const isFirst = new Uint8Array(seating.months + 1)
  isFirst[0] = 1
  for (const cohort of seating.cohorts) isFirst[cohort.start] = 1
  for (const { opens, closes, limits } of purses) {
    if (closes < opens) continue
    isFirst[opens] = 1
    isFirst[closes + 1] = 1
    for (let month = opens; month < closes; month++) {
      if (limits[month] !== limits[month + 1]) isFirst[month + 1] = 1
    }
  }
  const blocks: Block[] = []
  for (let month = 0; month < seating.months; month++) {
    const last = blocks.at(-1)
    if (isFirst[month] || !last) blocks.push({ first: month, months: 1 })
    else blocks[blocks.length - 1] = { ...last, months: last.months + 1 }
  }
  return blocks
}

/** Where a purse's running total can bind: block `block` may not push it past `rupiah`. */
export interface Limit {
  readonly purse: number
  readonly block: number
  readonly rupiah: number
}

/** One limit for every rise of the purse's money and one at the end of its window. */
export function listLimits(blocks: readonly Block[], purses: readonly Purse[]): Limit[] {
  return purses.flatMap((purse, index) => {
    const open = blocks.flatMap((block, number) => (isOpen(purse, block.first) ? [number] : []))
    return open.flatMap((number, position) => {
      const rupiah = limitAt(purse, blocks[number])
      const next = open[position + 1]
      if (next !== undefined && limitAt(purse, blocks[next]) === rupiah) return []
      return [{ purse: index, block: number, rupiah }]
    })
  })
}

function limitAt(purse: Purse, block: Block | undefined): number {
  return block ? (purse.limits[block.first + block.months - 1] ?? 0) : 0
}
