import type { Payment } from './choice.ts'
import type { Problem } from './problem.ts'
import { addColumn, addEntry, addRow, type Program } from './program.ts'
import type { PoolRange, Relaxation } from './relaxation.ts'
import type { Till } from './till.ts'

/** A column that counts the worker-months of one premium that one purse pays. */
export interface PaymentColumn extends Omit<Payment, 'workerMonths'> {
  readonly column: number
}

/** Narrows who may pay for a demand (`route * blocks + block`). */
export type MayPay = (demand: number, purse: number) => boolean

/**
 * Makes a relaxation exact: every worker-month of the covered is paid whole, by one purse.
 * The pools must not mix premiums, routes or starts.
 */
export function addPayments(
  problem: Problem,
  till: Till,
  relaxation: Relaxation,
  ranges: readonly PoolRange[],
  mayPay: MayPay = () => true,
): PaymentColumn[] {
  const { program, people, gate } = relaxation
  const limitRows = addLimits(program, till)
  const gateRow = gate === null ? null : addRow(program, -Infinity, 0)
  if (gate !== null && gateRow !== null) addEntry(program, gate, gateRow, -1)

  return groupByNeed(problem, ranges).flatMap(({ monthlyRupiah, route, block, members }) => {
    const row = addRow(program, 0, 0)
    const months = problem.blocks[block]?.months ?? 0
    for (const member of members) addEntry(program, people[member] ?? -1, row, -months)
    const units = monthlyRupiah / problem.unitRupiah
    const demand = route * problem.blocks.length + block
    const payers = (till.payArcs[demand] ?? []).filter(({ purse }) => mayPay(demand, purse))
    return payers.map(({ purse, arc }) => {
      const limits = limitRows.get(till.network.heads[arc] ?? -1) ?? []
      const entries = [row, 1, ...limits.flatMap((limit) => [limit, units])]
      const isLastResort = problem.purses[purse]?.fund.lastResort === true
      if (isLastResort && gateRow !== null) entries.push(gateRow, units)
      const column = addColumn(program, { isWhole: true }, entries)
      return { monthlyRupiah, route, block, purse, column }
    })
  })
}

export function readPayments(
  columns: readonly PaymentColumn[],
  values: ArrayLike<number>,
): Payment[] {
  return columns.flatMap(({ column, ...payment }) => {
    const workerMonths = values[column] ?? 0
    return workerMonths > 0 ? [{ ...payment, workerMonths }] : []
  })
}

/** For every slot of a purse, the limits its payments count against: its own and all later ones. */
function addLimits(program: Program, till: Till): Map<number, number[]> {
  const rows = new Map<number, number[]>()
  for (const { node, purse, arc } of till.slots) {
    const row = addRow(program, -Infinity, till.network.capacities[arc] ?? 0)
    rows.set(node, [])
    for (const earlier of till.slots) {
      if (earlier.purse === purse && earlier.node <= node) rows.get(earlier.node)?.push(row)
    }
  }
  return rows
}

interface Need {
  readonly monthlyRupiah: number
  readonly route: number
  readonly block: number
  /** The ranges whose covered workers must be paid. */
  readonly members: number[]
}

function groupByNeed(problem: Problem, ranges: readonly PoolRange[]): Need[] {
  const needs = new Map<string, Need>()
  ranges.forEach(({ pool, most }, number) => {
    if (most === 0) return
    const { monthlyRupiah, route, start } = pool.sample
    const first = problem.blockOf.get(start) ?? 0
    for (let block = first; block < problem.blocks.length; block++) {
      const key = `${monthlyRupiah} ${route} ${block}`
      const need = needs.get(key) ?? { monthlyRupiah, route, block, members: [] }
      need.members.push(number)
      needs.set(key, need)
    }
  })
  return [...needs.values()]
}
