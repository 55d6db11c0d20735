import type { Encoded } from './encoded.ts'
import { dropStrayedNumbers } from './strayed-numbers.ts'
import { tellDates } from './told-dates.ts'

/** What the fields of a row say about each other, once all are encoded and packed; rows before `first` have been read. */
export function readAcross(encoded: Encoded, first = 0): void {
  if (first >= encoded.rows) return
  dropStrayedNumbers(encoded, first)
  tellDates(encoded, first)
}
