import type { DateField, Encoded, ValueField } from './encoded.ts'
import { dayOf, monthOf, packDate, yearOf } from './fold-date.ts'

/** Where a national number keeps the day of birth, counted from 0; a woman's day may be raised. */
interface DateInNumber {
  readonly day: number
  readonly month: number
  readonly year: number
  readonly yearDigits: 2 | 4
  readonly raisedBy: number
}

/** Indonesia (day first, a woman's raised by 40), then year first, day first, and a full year after an area of six. */
const layouts: readonly DateInNumber[] = [
  { day: 6, month: 8, year: 10, yearDigits: 2, raisedBy: 40 },
  { day: 4, month: 2, year: 0, yearDigits: 2, raisedBy: 0 },
  { day: 0, month: 2, year: 4, yearDigits: 2, raisedBy: 0 },
  { day: 12, month: 10, year: 6, yearDigits: 4, raisedBy: 0 },
]

const SAMPLED = 4000
const ENOUGH = 3
/** A year that so many of a thousand dates reach is one in which people of the table are born. */
const YEAR_IN_USE = 5

/** Which date and number of a row tell the same day, and how. */
interface Told {
  readonly date: number
  readonly number: number
  readonly layout: DateInNumber
  readonly lastYear: number
}

/**
 * Where a number keeps the day of birth, as NIK does, that day is packed beside the date: it stands in for a missing one,
 * and speaks up where it is what the other row says. Found out from the rows: at least half of those with both must agree.
 */
export function tellDates(encoded: Encoded, first: number): void {
  const told = findTold(encoded)
  if (told === undefined) return
  const date = encoded.fields[told.date] as DateField
  const number = encoded.fields[told.number] as ValueField
  const { facts, offsets, stride } = encoded.packed
  const offset = offsets[told.date] as number
  for (let row = first; row < encoded.rows; row++) {
    const day = dayTold(number, row, told)
    const written = date.days[row] as number
    facts[row * stride + offset + 1] = isSameDay(day, written) ? written : day
  }
}

function findTold(encoded: Encoded): Told | undefined {
  const date = encoded.fields.findIndex((field) => field.kind === 'date')
  const days = encoded.fields[date]
  if (days?.kind !== 'date') return undefined
  const lastYear = lastYearOf(days)
  for (const [number, field] of encoded.fields.entries()) {
    if (field.kind !== 'value' || field.type !== 'identifier') continue
    for (const layout of layouts) {
      const told = { date, number, layout, lastYear }
      if (isTold(encoded.rows, field, days, told)) return told
    }
  }
  return undefined
}

function isTold(rows: number, number: ValueField, date: DateField, told: Told): boolean {
  const step = Math.max(1, Math.floor(rows / SAMPLED))
  let [both, same] = [0, 0]
  for (let row = 0; row < rows; row += step) {
    const written = date.days[row] as number
    if (written <= 0 || (number.ids[row] as number) < 0) continue
    both++
    if (isSameDay(dayTold(number, row, told), written)) same++
  }
  return same >= ENOUGH && same * 2 >= both
}

function lastYearOf({ days }: DateField): number {
  const step = Math.max(1, Math.floor(days.length / SAMPLED))
  const years: number[] = []
  for (let row = 0; row < days.length; row += step)
    if ((days[row] as number) > 0) years.push(yearOf(days[row] as number))
  years.sort((a, b) => b - a)
  return years[Math.floor((years.length * YEAR_IN_USE) / 1000)] ?? 0
}

/** The day a row's number tells; 0 where it tells none. */
function dayTold({ ids, words }: ValueField, row: number, { layout, lastYear }: Told): number {
  const id = ids[row] as number
  if (id < 0) return 0
  const [from, to] = [words.starts[id] as number, words.starts[id + 1] as number]
  const { yearDigits } = layout
  if (from + Math.max(layout.year + yearDigits, layout.day + 2) >= to) return 0
  const day = digits(words.bytes, from + layout.day, 2)
  const month = digits(words.bytes, from + layout.month, 2)
  const year = digits(words.bytes, from + layout.year, yearDigits)
  if (day < 0 || month < 0 || year < 0) return 0
  const own = day > layout.raisedBy ? day - layout.raisedBy : day
  if (yearDigits === 4) return packDate(year, month, own)
  return packDate(year + (2000 + year <= lastYear ? 2000 : 1900), month, own)
}

function digits(bytes: Uint8Array, from: number, count: number): number {
  let value = 0
  for (let read = from; read < from + count; read++) {
    const digit = (bytes[read] as number) - 48
    if (digit < 0 || digit > 9) return -1
    value = value * 10 + digit
  }
  return value
}

/** The same day, whatever the century. */
function isSameDay(a: number, b: number): boolean {
  return (
    b > 0 &&
    dayOf(a) === dayOf(b) &&
    monthOf(a) === monthOf(b) &&
    (yearOf(a) - yearOf(b)) % 100 === 0
  )
}
