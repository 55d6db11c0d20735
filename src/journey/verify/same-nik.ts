import type { ListIndex } from './list-index.ts'

const MANY = 2

/** The other row with this NIK; of three or more a family card number is meant (V102). */
export function otherWithNik(list: ListIndex, row: number): number | undefined {
  const others = list.others('nik', row)
  return others.length < MANY ? others[0] : undefined
}

/** Name or birth date agree: one person written twice, perhaps with a slip. */
export function isSamePerson(list: ListIndex, row: number, other: number): boolean {
  return list.hasSameName(row, other) || list.hasSameBirthDate(row, other)
}
