import type { Chance } from './chance.ts'
import { addTo, type Cohort, depart, headCount, removeFrom, spread, takeFrom } from './cohort.ts'
import { type FundYear, payPeople } from './pay-people.ts'
import type { Scenario } from './scenario.ts'
import type { Setting } from './setting.ts'

/** Whole people and whole rupiah of one year. */
export interface YearLived {
  /** Members with at least one paid month this year. */
  covered: number
  entered: number
  /** Wanted by the plan, but without money. */
  waiting: number
  /** Members who lose cover because no fund can pay for them. */
  unfunded: number
  /** Members whose cover broke because money came later than the grace; they start again, if young enough. */
  lapsed: number
  /** Of the lapsed, those too old to come back. */
  tooOldToReturn: number
  deaths: number
  leavers: number
  /** Everybody who is no longer a member at the end of the year. */
  lost: number
  costRupiah: number
  /** Paid by the insurer to families; no rupiah of it is the regency's. */
  benefitsRupiah: number
}

/**
 * One year: members are paid before newcomers, twelve months each, leavers’ months are not refunded; then death and departure.
 * The cohorts are changed in place. Rules: PAY-LAPSE, ELI-AGE-ENTRY, BEN-JKM, BEN-JKM-WAIT, BEN-JKK-DEATH as the scenario states them.
 */
export function liveYear(
  scenario: Scenario,
  setting: Setting,
  at: number,
  cohorts: readonly Cohort[],
  funds: readonly FundYear[],
  chance: Chance,
): YearLived {
  const year: YearLived = {
    covered: 0,
    entered: 0,
    waiting: 0,
    unfunded: 0,
    lapsed: 0,
    tooOldToReturn: 0,
    deaths: 0,
    leavers: 0,
    lost: 0,
    costRupiah: 0,
    benefitsRupiah: 0,
  }
  keepMembers(year, scenario, setting, at, cohorts, funds, chance)
  takeNewcomers(year, scenario, setting, at, cohorts, funds, chance)
  year.lost = year.unfunded + year.tooOldToReturn + year.deaths + year.leavers
  year.costRupiah = funds.reduce((total, fund) => total + fund.usedRupiah, 0)
  return year
}

type Step = (
  year: YearLived,
  scenario: Scenario,
  setting: Setting,
  at: number,
  cohorts: readonly Cohort[],
  funds: readonly FundYear[],
  chance: Chance,
) => void

const keepMembers: Step = (year, scenario, setting, at, cohorts, funds, chance) => {
  const { graceMonths, entryAgeLimit, benefits } = scenario
  const { order, mayPay, monthlyByYear, death, leave } = setting
  const isTooLate = (fund: FundYear) => fund.lateMonths > graceMonths
  const monthsOf = (fund: FundYear) => (isTooLate(fund) ? 12 - fund.lateMonths : 12)
  const wanted = cohorts.map(headCount)
  const taken = payPeople(wanted, monthsOf, monthlyByYear[at] ?? 0, funds, order, mayPay)
  for (const [group, cohort] of cohorts.entries()) {
    const row = taken[group] ?? []
    const covered = row.reduce((total, people) => total + people, 0)
    const unfunded = (wanted[group] ?? 0) - covered
    if (unfunded > 0) takeFrom(cohort, spread(unfunded, cohort))
    const late = funds.map((fund, index) => (isTooLate(fund) ? (row[index] ?? 0) : 0))
    const lapsed = late.reduce((total, people) => total + people, 0)
    const broken = lapsed > 0 ? spread(lapsed, cohort) : undefined
    if (broken !== undefined) takeFrom(cohort, broken)

    const steady = depart(cohort, death, leave, chance)
    year.benefitsRupiah += benefitsOf(steady.deaths, 1_000_000, scenario, chance)
    year.deaths += steady.deaths
    year.leavers += steady.leavers
    if (broken !== undefined) {
      year.tooOldToReturn += removeFrom(broken, entryAgeLimit)
      const again = depart(broken, death, leave, chance)
      const monthsLeft = 12 - longestDelay(funds, late)
      const insured = chance.howMany(again.deaths, partPerMillion(monthsLeft, 12))
      const full = partPerMillion(monthsLeft - benefits.waitMonths, monthsLeft)
      year.benefitsRupiah += benefitsOf(insured, full, scenario, chance)
      year.deaths += again.deaths
      year.leavers += again.leavers
      addTo(cohort, broken)
    }
    year.covered += covered
    year.unfunded += unfunded
    year.lapsed += lapsed
  }
}

const takeNewcomers: Step = (year, scenario, setting, at, cohorts, funds, chance) => {
  const { order, mayPay, monthlyByYear } = setting
  for (const [group, newcomers] of setting.newcomers.entries()) {
    const { months, death, leave, ages, perYear } = newcomers
    const planned = perYear[Math.min(at, perYear.length - 1)] ?? 0
    const wanted = setting.newcomers.map((_, other) => (other === group ? planned : 0))
    // Money that comes late finds its newcomers registered later: they pay for the months that are left.
    const monthsOf = (fund: FundYear) => Math.min(months, 12 - fund.lateMonths)
    const row =
      payPeople(wanted, monthsOf, monthlyByYear[at] ?? 0, funds, order, mayPay)[group] ?? []
    const entered = row.reduce((total, people) => total + people, 0)
    const cohort = spread(entered, ages)
    const gone = depart(cohort, death, leave, chance)
    const own = cohorts[group]
    if (own !== undefined) addTo(own, cohort)
    const full = partPerMillion(months - scenario.benefits.waitMonths, months)
    year.benefitsRupiah += benefitsOf(gone.deaths, full, scenario, chance)
    year.covered += entered
    year.entered += entered
    year.waiting += planned - entered
    year.deaths += gone.deaths
    year.leavers += gone.leavers
  }
}

/** What the insurer pays for so many deaths, of which a share has served the waiting time. */
function benefitsOf(
  deaths: number,
  fullPerMillion: number,
  { benefits }: Scenario,
  chance: Chance,
): number {
  if (deaths === 0) return 0
  const accidents = chance.howMany(deaths, benefits.accidentPerMillion)
  const full = chance.howMany(deaths - accidents, fullPerMillion)
  return (
    accidents * benefits.accidentDeathRupiah +
    full * benefits.deathRupiah +
    (deaths - accidents - full) * benefits.waitingRupiah
  )
}

function longestDelay(funds: readonly FundYear[], latePeople: readonly number[]): number {
  return funds.reduce(
    (most, fund, index) => Math.max(most, latePeople[index] ? fund.lateMonths : 0),
    0,
  )
}

function partPerMillion(part: number, whole: number): number {
  return whole <= 0 ? 0 : Math.max(0, Math.min(1_000_000, Math.floor((part * 1_000_000) / whole)))
}
