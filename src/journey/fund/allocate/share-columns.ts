import type { Problem } from './problem.ts'
import { addColumn, addEntry, addRow, type Program } from './program.ts'
import type { PoolRange, Relaxation } from './relaxation.ts'
import type { Till } from './till.ts'

/** A column that counts the worker-months of one premium paid by one purse between two of its limits. */
export interface ShareColumn {
  readonly monthlyRupiah: number
  /** Index into `till.slots`. */
  readonly slot: number
  readonly column: number
}

/** Narrows who may pay for a demand (`route * blocks + block`). */
export type MayPay = (demand: number, purse: number) => boolean

/**
 * Makes a relaxation exact. Only these shares must be whole: within one premium, whole people and whole shares
 * leave a transport problem, whose corners are whole by themselves. The pools must not mix premiums, routes or starts.
 */
export function addShares(
  problem: Problem,
  till: Till,
  relaxation: Relaxation,
  ranges: readonly PoolRange[],
  mayPay: MayPay = () => true,
): ShareColumn[] {
  const { program, people } = relaxation
  const limitRows = till.slots.map(({ arc }) =>
    addRow(program, -Infinity, till.network.capacities[arc] ?? 0),
  )
  const gateRow = addGateRow(relaxation)
  const shareRows = new Map<string, number>()
  const shares: ShareColumn[] = []

  function shareRow(monthlyRupiah: number, slot: number): number {
    const key = `${monthlyRupiah} ${slot}`
    const known = shareRows.get(key)
    if (known !== undefined) return known
    const row = addRow(program, 0, 0)
    const units = monthlyRupiah / problem.unitRupiah
    const purse = till.slots[slot]?.purse ?? -1
    const entries = [row, -1]
    till.slots.forEach((later, at) => {
      if (later.purse === purse && at >= slot) entries.push(limitRows[at] ?? -1, units)
    })
    if (gateRow !== null && problem.purses[purse]?.fund.lastResort) entries.push(gateRow, units)
    shares.push({ monthlyRupiah, slot, column: addColumn(program, { isWhole: true }, entries) })
    shareRows.set(key, row)
    return row
  }

  const slotAt = new Map(till.slots.map(({ node }, slot) => [node, slot]))
  for (const { monthlyRupiah, demand, months, members } of listNeeds(problem, ranges)) {
    const row = addRow(program, 0, 0)
    for (const member of members) addEntry(program, people[member] ?? -1, row, -months)
    for (const { purse, arc } of till.payArcs[demand] ?? []) {
      if (!mayPay(demand, purse)) continue
      const slot = slotAt.get(till.network.heads[arc] ?? -1) ?? -1
      addColumn(program, {}, [row, 1, shareRow(monthlyRupiah, slot), 1])
    }
  }
  return shares
}

function addGateRow({ program, gate }: { program: Program; gate: number | null }): number | null {
  if (gate === null) return null
  const row = addRow(program, -Infinity, 0)
  addEntry(program, gate, row, -1)
  return row
}

interface Need {
  readonly monthlyRupiah: number
  /** `route * blocks + block` */
  readonly demand: number
  readonly months: number
  /** The ranges whose covered workers must be paid. */
  readonly members: number[]
}

function listNeeds(problem: Problem, ranges: readonly PoolRange[]): Need[] {
  const needs = new Map<string, Need>()
  ranges.forEach(({ pool, most }, number) => {
    if (most === 0) return
    const { monthlyRupiah, route, start } = pool.sample
    const first = problem.blockOf.get(start) ?? 0
    for (let block = first; block < problem.blocks.length; block++) {
      const demand = route * problem.blocks.length + block
      const key = `${monthlyRupiah} ${demand}`
      const months = problem.blocks[block]?.months ?? 0
      const need = needs.get(key) ?? { monthlyRupiah, demand, months, members: [] }
      need.members.push(number)
      needs.set(key, need)
    }
  })
  return [...needs.values()]
}
