import type { DateField, Words } from '../encoded.ts'
import { dayOf, monthOf, yearOf } from '../fold-date.ts'
import { type Comparer, MISSING, type PackedColumn, valueLogFrequencies } from './comparer.ts'
import { editDistance } from './edit-distance.ts'

/**
 * 0 equal · 1 day and month swapped, or the day that a number of the other row tells · 2 slip of the year · 3 slip of day or month, or a slip that left no date · 4 same year, one side 1 January
 * (only the year was known) · 5 two parts equal · 6 same or next year · 7 different
 */
export class DateComparer implements Comparer {
  readonly levels = 8
  readonly sameUpTo = 2
  logFrequency = 0
  private readonly facts: Int32Array
  private readonly stride: number
  private readonly offset: number
  private readonly days: Int32Array
  private readonly logs: Float32Array
  private readonly malformed: Words
  private readonly swapped: Int32Array
  private readonly left = new Uint8Array(8)
  private readonly right = new Uint8Array(8)

  constructor(field: DateField, column: PackedColumn, rows: number) {
    this.facts = column.facts
    this.stride = column.stride
    this.offset = column.offset
    this.days = field.days
    this.malformed = field.malformed
    this.swapped = field.swapped
    this.logs = valueLogFrequencies(field.counts, field.counts.length, rows, 4000)
  }

  rarityOf(row: number): number {
    const day = this.days[row] as number
    return day <= 0 ? 0 : -(this.logs[day] as number)
  }

  compare(i: number, j: number): number {
    const a = this.facts[i * this.stride + this.offset] as number
    const b = this.facts[j * this.stride + this.offset] as number
    if (a === 0 || b === 0) return this.compareTold(i, j, a, b)
    const level = this.compareDays(a, b)
    return level > 1 && this.isTold(i, j, a, b) ? 1 : level
  }

  /** The day a number tells stands in for a missing date, unless both have a number: those are compared themselves. */
  private compareTold(i: number, j: number, a: number, b: number): number {
    const one = this.facts[i * this.stride + this.offset + 1] as number
    const other = this.facts[j * this.stride + this.offset + 1] as number
    if ((a === 0 && b === 0) || (one !== 0 && other !== 0)) return MISSING
    const [day, told] = a === 0 ? [b, one] : [a, other]
    return told === 0 ? MISSING : this.compareDays(day, told)
  }

  private compareDays(a: number, b: number): number {
    if (a < 0 || b < 0) return this.compareMalformed(a, b)
    if (a !== b) return compareUnequal(a, b)
    this.logFrequency = this.logs[a] as number
    return 0
  }

  /** A number in one of the rows tells the day of the other. */
  private isTold(i: number, j: number, a: number, b: number): boolean {
    const { facts, offset, stride } = this
    return facts[i * stride + offset + 1] === b || facts[j * stride + offset + 1] === a
  }

  /** What is no date still tells something when a date is one slip or a swap away; else it is missing. */
  private compareMalformed(a: number, b: number): number {
    if (a > 0 && a === (this.swapped[-1 - b] as number)) return 1
    if (b > 0 && b === (this.swapped[-1 - a] as number)) return 1
    const left = this.digitsOf(a, this.left)
    const right = this.digitsOf(b, this.right)
    if (editDistance(left, 0, left.length, right, 0, right.length, 1) <= 1) return 3
    if (left.length !== 8 || right.length !== 8) return MISSING
    const turned = turn(right)
    const back = turn(left)
    const least = Math.min(
      editDistance(left, 0, 8, turned, 0, 8, 1),
      editDistance(back, 0, 8, right, 0, 8, 1),
    )
    return least <= 1 ? 3 : MISSING
  }

  private digitsOf(day: number, out: Uint8Array): Uint8Array {
    if (day < 0) {
      const { bytes, starts } = this.malformed
      return bytes.subarray(starts[-1 - day], starts[-day])
    }
    let rest = yearOf(day) * 10_000 + monthOf(day) * 100 + dayOf(day)
    for (let place = 7; place >= 0; place--) {
      out[place] = 48 + (rest % 10)
      rest = Math.floor(rest / 10)
    }
    return out
  }
}

/** ddmmyyyy as yyyymmdd and back. */
function turn(digits: Uint8Array): Uint8Array {
  return Uint8Array.of(...digits.subarray(4), ...digits.subarray(2, 4), ...digits.subarray(0, 2))
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
