import type { Scenario } from './scenario.ts'

export interface FundYear {
  readonly id: string
  leftRupiah: number
  usedRupiah: number
  /** Months this year's money comes late. */
  readonly lateMonths: number
}

/** How many people of each group each fund takes: `taken[group][fund]`. */
export type Taken = readonly (readonly number[])[]

/** `mayPay[group][fund]`: does the fund accept the group's tags? */
export function whoMayPay(scenario: Scenario): boolean[][] {
  return scenario.groups.map((group) =>
    scenario.funds.map((fund) =>
      fund.accepts.some((wanted) => wanted.every((tag) => group.tags.includes(tag))),
    ),
  )
}

/** Earmarked funds before last resorts, otherwise in the order given: a plain order, not the optimal allocation of a year. */
export function orderOfFunds(scenario: Scenario): number[] {
  const at = scenario.funds.map((_, index) => index)
  const isLast = (index: number) => Number(scenario.funds[index]?.lastResort ?? false)
  return at.sort((a, b) => isLast(a) - isLast(b) || a - b)
}

/** Pays whole people for so many months each, as long as the money lasts. */
export function payPeople(
  wanted: readonly number[],
  months: (fund: FundYear) => number,
  monthlyRupiah: number,
  funds: readonly FundYear[],
  order: readonly number[],
  mayPay: readonly (readonly boolean[])[],
): Taken {
  const left = [...wanted]
  const taken = wanted.map(() => funds.map(() => 0))
  for (const at of order) {
    const fund = funds[at]
    if (fund === undefined) continue
    const price = months(fund) * monthlyRupiah
    if (price <= 0) continue
    for (let group = 0; group < left.length; group++) {
      if (!mayPay[group]?.[at]) continue
      const people = Math.min(left[group] ?? 0, Math.floor(fund.leftRupiah / price))
      left[group] = (left[group] ?? 0) - people
      fund.leftRupiah -= people * price
      fund.usedRupiah += people * price
      const row = taken[group]
      if (row !== undefined) row[at] = people
    }
  }
  return taken
}
