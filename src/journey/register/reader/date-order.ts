import { plainText } from './plain-text.ts'
import type { DateReading } from './understand-date.ts'

const NUMERIC = /(?<!\d)(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4}|\d{2})(?!\d)/

// A month 13 now and then is a slip of the finger, not another habit.
const SLIPS = 0.1

/** In which order a column writes day and month, by the rows that can be meant one way only. Indonesia writes the day first. */
export function dateOrderOf(texts: Iterable<string>): DateReading['order'] {
  let dayFirst = 0
  let monthFirst = 0
  for (const text of texts) {
    const parts = NUMERIC.exec(plainText(text))
    if (!parts) continue
    if (Number(parts[1]) > 12 && Number(parts[2]) <= 12) dayFirst++
    if (Number(parts[2]) > 12 && Number(parts[1]) <= 12) monthFirst++
  }
  const proofs = dayFirst + monthFirst
  if (proofs === 0) return 'unproved'
  if (monthFirst <= proofs * SLIPS) return 'day-first'
  return dayFirst <= proofs * SLIPS ? 'month-first' : 'mixed'
}
