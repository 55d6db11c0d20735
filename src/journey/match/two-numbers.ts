import { isSixteenDigits } from '#vocabulary/nik.ts'
import type { Comparable } from './comparable.ts'

/** A mistyped number keeps most of its digits; two neighbours swapped change two of them. */
const MOST_SLIPS = 3

/**
 * Can one person stand behind two different whole numbers? A NIK never changes, not even when somebody moves, so one
 * of the two is a slip of a few digits, or somebody else's number beside the person's own birth date.
 * Namesakes with another number and another birth date are other people, however rare the name.
 */
export function mayBeOnePerson(a: Comparable, b: Comparable): boolean {
  if (!isSixteenDigits(a.nik) || !isSixteenDigits(b.nik)) return true
  if (a.birth_date !== '' && a.birth_date === b.birth_date) return true
  return countDifferences(a.nik, b.nik) <= MOST_SLIPS
}

function countDifferences(a: string, b: string): number {
  let count = 0
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) count += 1
  return count
}
