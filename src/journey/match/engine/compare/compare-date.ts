import type { DateField } from '../encoded.ts'
import { dayOf, monthOf, yearOf } from '../fold-date.ts'
import { type Comparer, MISSING, valueLogFrequencies } from './comparer.ts'

/**
 * 0 equal · 1 day and month swapped · 2 slip of the year · 3 slip of day or month · 4 same year, one side 1 January
 * (only the year was known) · 5 two parts equal · 6 same or next year · 7 different
 */
export class DateComparer implements Comparer {
  readonly levels = 8
  readonly sameUpTo = 2
  logFrequency = 0
  private readonly days: Int32Array
  private readonly logs: Float32Array

  constructor(field: DateField, rows: number) {
    this.days = field.days
    this.logs = valueLogFrequencies(field.counts, field.counts.length, rows, 4000)
  }

  rarityOf(row: number): number {
    const day = this.days[row] as number
    return day === 0 ? 0 : -(this.logs[day] as number)
  }

  compare(i: number, j: number): number {
    const a = this.days[i] as number
    const b = this.days[j] as number
    if (a === 0 || b === 0) return MISSING
    if (a === b) {
      this.logFrequency = this.logs[a] as number
      return 0
    }
    return compareUnequal(a, b)
  }
}

function compareUnequal(a: number, b: number): number {
  const sameYear = yearOf(a) === yearOf(b)
  const sameMonth = monthOf(a) === monthOf(b)
  const sameDay = dayOf(a) === dayOf(b)
  if (sameYear && monthOf(a) === dayOf(b) && dayOf(a) === monthOf(b)) return 1
  if (sameMonth && sameDay) return isYearSlip(yearOf(a), yearOf(b)) ? 2 : 5
  if (sameYear && sameMonth) return isDigitSlip(dayOf(a), dayOf(b)) ? 3 : 5
  if (sameYear && sameDay) return isDigitSlip(monthOf(a), monthOf(b)) ? 3 : 5
  if (sameYear) return isNewYear(a) || isNewYear(b) ? 4 : 6
  return Math.abs(yearOf(a) - yearOf(b)) === 1 ? 6 : 7
}

function isNewYear(day: number): boolean {
  return (day & 511) === 33
}

function isYearSlip(a: number, b: number): boolean {
  const apart = Math.abs(a - b)
  if (apart === 1 || apart === 10 || apart === 100) return true
  return isDigitSlip(a % 100, b % 100) && Math.floor(a / 100) === Math.floor(b / 100)
}

/** Two-digit numbers that differ in one digit, or have their digits swapped. */
function isDigitSlip(a: number, b: number): boolean {
  const [tensA, onesA, tensB, onesB] = [Math.floor(a / 10), a % 10, Math.floor(b / 10), b % 10]
  return tensA === tensB || onesA === onesB || (tensA === onesB && onesA === tensB)
}
