import { countMonths } from '#vocabulary/month.ts'
import { addRupiah, type Rupiah, ZERO_RUPIAH } from '#vocabulary/rupiah.ts'
import type { DecreePerson, DecreeVillage } from './decree-data.ts'

/** Counted people, person-months and money; JKK and JKM never mixed. */
export interface Totals {
  readonly people: number
  readonly months: number
  readonly jkkRupiah: Rupiah
  readonly jkmRupiah: Rupiah
}

export const NO_TOTALS: Totals = {
  people: 0,
  months: 0,
  jkkRupiah: ZERO_RUPIAH,
  jkmRupiah: ZERO_RUPIAH,
}

export function addTotals(left: Totals, right: Totals): Totals {
  return {
    people: left.people + right.people,
    months: left.months + right.months,
    jkkRupiah: addRupiah(left.jkkRupiah, right.jkkRupiah),
    jkmRupiah: addRupiah(left.jkmRupiah, right.jkmRupiah),
  }
}

export function sumTotals(parts: readonly Totals[]): Totals {
  return parts.reduce(addTotals, NO_TOTALS)
}

export function personTotals({ spells }: DecreePerson): Totals {
  return {
    people: 1,
    months: spells.reduce((sum, { from, to }) => sum + countMonths(from, to), 0),
    jkkRupiah: addRupiah(...spells.map(({ jkkRupiah }) => jkkRupiah)),
    jkmRupiah: addRupiah(...spells.map(({ jkmRupiah }) => jkmRupiah)),
  }
}

export function villageTotals({ people }: DecreeVillage): Totals {
  return sumTotals(people.map(personTotals))
}

/** What one fund pays; a person with two funds is counted in both. */
export function fundTotals(fundId: string, villages: readonly DecreeVillage[]): Totals {
  let totals = NO_TOTALS
  for (const person of villages.flatMap(({ people }) => people)) {
    const spells = person.spells.filter((spell) => spell.fundId === fundId)
    if (spells.length > 0) totals = addTotals(totals, personTotals({ ...person, spells }))
  }
  return totals
}
