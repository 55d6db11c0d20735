import { type Cohort, chancesByAge, cohortOf, headCount } from './cohort.ts'
import { orderOfFunds, whoMayPay } from './pay-people.ts'
import type { Scenario } from './scenario.ts'

/** What is the same on every path, worked out once. */
export interface Setting {
  readonly opening: readonly Cohort[]
  readonly death: Int32Array
  readonly leave: Int32Array
  readonly order: readonly number[]
  readonly mayPay: readonly (readonly boolean[])[]
  readonly monthlyByYear: readonly number[]
  readonly newcomers: readonly Newcomers[]
}

export interface Newcomers {
  /** Paid months in the first year. */
  readonly months: number
  readonly ages: Cohort
  readonly perYear: readonly number[]
  /** Chances of the part of the year they are in. */
  readonly death: Int32Array
  readonly leave: Int32Array
}

export function settingOf(scenario: Scenario): Setting {
  const death = chancesByAge(scenario.chances.death)
  const leave = chancesByAge(scenario.chances.leave)
  const prices = [...scenario.premium].sort((a, b) => a.fromYear - b.fromYear)
  return {
    opening: scenario.groups.map((group) => cohortOf(group.members)),
    death,
    leave,
    order: orderOfFunds(scenario),
    mayPay: whoMayPay(scenario),
    monthlyByYear: Array.from({ length: scenario.years }, (_, at) => {
      const year = scenario.firstYear + at
      return prices.findLast((one) => one.fromYear <= year)?.monthlyRupiah ?? 0
    }),
    newcomers: scenario.groups.map(({ entrants }) => {
      const months = 13 - entrants.firstMonth
      const ofMonths = (chances: Int32Array) =>
        chances.map((one) => Math.floor((one * months) / 12))
      const ages = cohortOf(entrants.ages.filter((row) => row.age < scenario.entryAgeLimit))
      const perYear = headCount(ages) === 0 ? [0] : entrants.perYear
      return { months, ages, perYear, death: ofMonths(death), leave: ofMonths(leave) }
    }),
  }
}
