import type { ListIndex } from './list-index.ts'

const MANY = 2

/** Other rows with this NIK, as long as they are few; many of them mean a family card number (V102). */
export function sameNik(list: ListIndex, row: number): readonly number[] {
  const others = list.others('nik', row)
  return others.length < MANY ? others : []
}
