import type { Chance } from './chance.ts'

export const AGES = 101

/** People of one group by age; age 100 holds everybody older. */
export type Cohort = Int32Array

export function cohortOf(
  rows: readonly { readonly age: number; readonly people: number }[],
): Cohort {
  const cohort = new Int32Array(AGES)
  for (const { age, people } of rows) cohort[age] = (cohort[age] ?? 0) + people
  return cohort
}

export function headCount(cohort: Cohort): number {
  let sum = 0
  for (const people of cohort) sum += people
  return sum
}

/** Spreads people over weights so that the parts add up exactly; the rounding runs from young to old. */
export function spread(people: number, weights: Cohort): Cohort {
  const result = new Int32Array(AGES)
  const total = people === 0 ? 0 : headCount(weights)
  if (total === 0) return result
  let [weightSoFar, given] = [0, 0]
  for (let age = 0; age < AGES; age++) {
    const weight = weights[age] ?? 0
    if (weight === 0) continue
    weightSoFar += weight
    const due = Math.floor((people * weightSoFar) / total)
    result[age] = due - given
    given = due
  }
  return result
}

export function addTo(cohort: Cohort, more: Cohort): void {
  for (let age = 0; age < AGES; age++) cohort[age] = (cohort[age] ?? 0) + (more[age] ?? 0)
}

export function takeFrom(cohort: Cohort, fewer: Cohort): void {
  for (let age = 0; age < AGES; age++) cohort[age] = (cohort[age] ?? 0) - (fewer[age] ?? 0)
}

/** Everybody a year older. */
export function ageByOne(cohort: Cohort): void {
  const oldest = cohort[AGES - 1] ?? 0
  cohort.copyWithin(1, 0, AGES - 1)
  cohort[0] = 0
  cohort[AGES - 1] = (cohort[AGES - 1] ?? 0) + oldest
}

/** Removes those of an age or older and says how many. */
export function removeFrom(cohort: Cohort, age: number): number {
  let removed = 0
  for (let at = age; at < AGES; at++) {
    removed += cohort[at] ?? 0
    cohort[at] = 0
  }
  return removed
}

/** Chances per million by age, from rows "from this age on". */
export function chancesByAge(
  rows: readonly { readonly fromAge: number; readonly perMillion: number }[],
): Int32Array {
  const sorted = [...rows].sort((a, b) => a.fromAge - b.fromAge)
  return Int32Array.from(
    { length: AGES },
    (_, age) => sorted.findLast((row) => row.fromAge <= age)?.perMillion ?? 0,
  )
}

/** A year's deaths and departures, taken from the cohort. One draw per age, then the causes are told apart. */
export function depart(
  cohort: Cohort,
  death: Int32Array,
  leave: Int32Array,
  chance: Chance,
): { deaths: number; leavers: number } {
  let [deaths, gone] = [0, 0]
  for (let age = 0; age < AGES; age++) {
    const people = cohort[age] ?? 0
    if (people === 0) continue
    const [dies, leaves] = [death[age] ?? 0, leave[age] ?? 0]
    const either = Math.min(1_000_000, dies + leaves)
    const departing = chance.howMany(people, either)
    if (departing === 0) continue
    deaths += chance.howMany(
      departing,
      Math.min(1_000_000, Math.round((dies * 1_000_000) / either)),
    )
    gone += departing
    cohort[age] = people - departing
  }
  return { deaths, leavers: gone - deaths }
}
