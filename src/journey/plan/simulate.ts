import { type Band, bandOf } from './bands.ts'
import { type Chance, seededChance } from './chance.ts'
import { ageByOne, headCount } from './cohort.ts'
import { moneyByYear, palmPricePath } from './fund-money.ts'
import { liveYear } from './live-year.ts'
import type { FundYear } from './pay-people.ts'
import type { Scenario } from './scenario.ts'
import { type Setting, settingOf } from './setting.ts'

export interface YearResult {
  readonly year: number
  /** Bands by series: people, rupiah, `coverageBasisPoints`, and `promiseKept` whose mean is a probability. */
  readonly series: Readonly<Record<string, Band>>
}

export interface SimulationResult {
  readonly name: string
  readonly regency: string
  readonly seed: number
  readonly paths: number
  readonly years: readonly YearResult[]
  readonly sources: Scenario['sources']
}

/** Figures of one year, by series, one place per path. */
type Columns = Map<string, Float64Array>

/** Runs all paths of a scenario, one after the other from one seed. Same scenario, same figures, on any machine. */
export function simulate(scenario: Scenario): SimulationResult {
  const chance = seededChance(scenario.seed)
  const setting = settingOf(scenario)
  const years = Array.from({ length: scenario.years }, (): Columns => new Map())
  for (let path = 0; path < scenario.paths; path++) livePath(scenario, setting, chance, path, years)
  const { name, regency, seed, paths, sources } = scenario
  return {
    name,
    regency,
    seed,
    paths,
    years: years.map((columns, at) => ({
      year: scenario.firstYear + at,
      series: Object.fromEntries([...columns].map(([series, values]) => [series, bandOf(values)])),
    })),
    sources,
  }
}

function livePath(
  scenario: Scenario,
  setting: Setting,
  chance: Chance,
  path: number,
  years: readonly Columns[],
): void {
  const cohorts = setting.opening.map((cohort) => cohort.slice())
  const prices = palmPricePath(scenario, chance)
  const money = scenario.funds.map((fund) => moneyByYear(fund.money, scenario, prices, chance))
  const { othersPeople, growthPerMillion } = scenario.coverage
  let denominator = scenario.coverage.denominatorPeople
  let keptSoFar = 1
  for (const [at, columns] of years.entries()) {
    const note = (series: string, value: number) => {
      let column = columns.get(series)
      if (column === undefined) {
        column = new Float64Array(scenario.paths)
        columns.set(series, column)
      }
      column[path] = value
    }
    const funds = scenario.funds.map(
      ({ id, late }, index): FundYear => ({
        id,
        leftRupiah: money[index]?.[at] ?? 0,
        usedRupiah: 0,
        lateMonths: chance.howMany(1, late.perMillion) * late.months,
      }),
    )
    const lived = liveYear(scenario, setting, at, cohorts, funds, chance)
    const members = cohorts.reduce((sum, cohort) => sum + headCount(cohort), 0)
    const kept = lived.unfunded + lived.lapsed === 0 ? 1 : 0
    keptSoFar *= kept
    note('members', members)
    for (const [series, value] of Object.entries(lived)) note(series, value)
    note('coverageBasisPoints', Math.floor(((members + othersPeople) * 10_000) / denominator))
    note('promiseKept', kept)
    note('promiseKeptSoFar', keptSoFar)
    for (const [index, { id, usedRupiah }] of funds.entries()) {
      note(`money:${id}`, money[index]?.[at] ?? 0)
      note(`used:${id}`, usedRupiah)
    }
    for (const cohort of cohorts) ageByOne(cohort)
    denominator = Math.max(
      1,
      Math.floor((denominator * (1_000_000 + growthPerMillion)) / 1_000_000),
    )
  }
}
