import { ageOn, type IsoDate, isIsoDate, isoDateOf } from '#vocabulary/iso-date.ts'
import { dayOfSerial } from './day-of-serial.ts'
import { monthOfName } from './month-names.ts'
import { isNothing, plainText } from './plain-text.ts'
import type { UnclearReason, Understood, Written } from './understood.ts'

export interface DateReading {
  /** The day of import; decides the century of a two-digit year. */
  readonly on: IsoDate
  /** How the column writes days: `mixed` when some rows prove one order and some the other, `unproved` when none proves any. */
  readonly order: 'day-first' | 'month-first' | 'mixed' | 'unproved'
  readonly epoch: 1900 | 1904
  /** The person's NIK; settles the order of day and month where it is in doubt, and nothing else. */
  readonly nik: string
}

type DateAnswer = Understood<IsoDate | ''>

const YOUNGEST = 15
const OLDEST = 99
const WEEKDAY = /^(senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad)\s*,?\s*/i

/** A birth date in any of the forms village lists use. */
export function understandDate(cell: Written, reading: DateReading): DateAnswer {
  const written = plainText(cell.text)
  if (isNothing(written)) return { value: '' }
  if (cell.kind === 'error') return unclear('error', written)
  if (cell.kind === 'date' && isIsoDate(written)) return { value: written }
  if (cell.number !== undefined) return fromDigits(String(cell.number), written, reading)
  const text = written
    .replace(WEEKDAY, '')
    .replace(/(\d)[T ]\d{1,2}[:.]\d{2}([:.]\d{2})?(\.\d+)?Z?$/i, '$1')
    .replace(/\s*(wib|wita|wit)$/i, '')
  return (
    fromParts(text, written, reading) ??
    fromNamedMonth(text, written, reading) ??
    (/^\d+(\.0+)?$/.test(text)
      ? fromDigits(text.replace(/\.0+$/, ''), written, reading)
      : undefined) ??
    unclear('unreadable', written)
  )
}

function unclear(reason: UnclearReason, written: string): DateAnswer {
  return { value: '', unclear: { reason, written } }
}

function fromParts(text: string, written: string, reading: DateReading): DateAnswer | undefined {
  const parts = /^(\d{1,4})\s*[-/.,\\ ]+\s*(\d{1,2})\s*[-/.,\\ ]+\s*'?(\d{1,4})$/.exec(text)
  if (!parts) return undefined
  const [first, second, third] = [parts[1] ?? '', parts[2] ?? '', parts[3] ?? '']
  if (first.length === 4) return dayOf(Number(first), Number(second), Number(third), written)
  if (first.length > 2 || third.length === 1 || third.length === 3) {
    return unclear('unreadable', written)
  }
  const year = yearOf(third, Number(first), Number(second), reading)
  if (year === undefined) return unclear('century', written)
  return inOrder(Number(first), Number(second), year, written, reading)
}

function inOrder(
  first: number,
  second: number,
  year: number,
  written: string,
  reading: DateReading,
): DateAnswer {
  const dayFirst = isoDateOf(year, second, first)
  const monthFirst = isoDateOf(year, first, second)
  if (dayFirst && monthFirst && dayFirst !== monthFirst) {
    return chooseOrder(dayFirst, monthFirst, written, reading)
  }
  if (dayFirst) return { value: dayFirst }
  // In a column that writes the day first, a month 13 is a slip unless the NIK says otherwise.
  const isSlip =
    reading.order === 'day-first' && monthFirst && !agreesWithNik(monthFirst, reading.nik)
  if (!monthFirst || isSlip) return unclear('impossible', written)
  return { value: monthFirst, unclear: { reason: 'order', written } }
}

function chooseOrder(
  dayFirst: IsoDate,
  monthFirst: IsoDate,
  written: string,
  reading: DateReading,
): DateAnswer {
  if (reading.order === 'day-first' || reading.order === 'unproved') return { value: dayFirst }
  if (reading.order === 'month-first') {
    return { value: monthFirst, unclear: { reason: 'order', written } }
  }
  const proved = [dayFirst, monthFirst].find((date) => agreesWithNik(date, reading.nik))
  if (!proved) return unclear('ambiguous', written)
  return proved === dayFirst
    ? { value: dayFirst }
    : { value: monthFirst, unclear: { reason: 'order', written } }
}

function agreesWithNik(date: IsoDate, nik: string): boolean {
  const day = Number(nik.slice(6, 8)) % 40
  return day === Number(date.slice(8, 10)) && nik.slice(8, 10) === date.slice(5, 7)
}

function fromNamedMonth(
  text: string,
  written: string,
  reading: DateReading,
): DateAnswer | undefined {
  const parts =
    /^(\d{1,2})[\s\-/.,]*([a-z]+)[\s\-/.,']*(\d{4}|\d{2})$/i.exec(text) ??
    swapDay(/^([a-z]+)[\s\-/.,]*(\d{1,2})[\s\-/.,']+(\d{4}|\d{2})$/i.exec(text))
  if (!parts) return undefined
  const month = monthOfName(parts[2] ?? '')
  if (month === undefined) return unclear('unreadable', written)
  const day = Number(parts[1])
  const year = yearOf(parts[3] ?? '', day, month, reading)
  return year === undefined ? unclear('century', written) : dayOf(year, month, day, written)
}

function swapDay(parts: RegExpExecArray | null): string[] | undefined {
  return parts ? [parts[0], parts[2] ?? '', parts[1] ?? '', parts[3] ?? ''] : undefined
}

function fromDigits(digits: string, written: string, reading: DateReading): DateAnswer {
  if (/^(19|20)\d{2}$/.test(digits)) return unclear('year-only', written)
  if (/^\d{5}(\.\d+)?$/.test(digits)) {
    const date = dayOfSerial(Math.floor(Number(digits)), reading.epoch)
    return date ? { value: date } : unclear('unreadable', written)
  }
  if (!/^\d{7,8}$/.test(digits)) return unclear('unreadable', written)
  const padded = digits.padStart(8, '0')
  const yearLast = isoDateOf(
    Number(padded.slice(4)),
    Number(padded.slice(2, 4)),
    Number(padded.slice(0, 2)),
  )
  const yearFirst = isoDateOf(
    Number(digits.slice(0, 4)),
    Number(digits.slice(4, 6)),
    Number(digits.slice(6, 8)),
  )
  const likely = [yearLast, yearFirst].filter((date) => date && isWithinReach(date, reading.on))
  if (likely.length > 1) return unclear('ambiguous', written)
  return likely[0] ? { value: likely[0] } : unclear('impossible', written)
}

function isWithinReach(date: IsoDate, on: IsoDate): boolean {
  const age = ageOn(date, on)
  return age >= 0 && age <= 120
}

function dayOf(year: number, month: number, day: number, written: string): DateAnswer {
  const date = isoDateOf(year, month, day)
  return date ? { value: date } : unclear('impossible', written)
}

/** Four digits as written; two digits take the one century that makes the person 15 to 99 years old. */
function yearOf(
  text: string,
  first: number,
  second: number,
  reading: DateReading,
): number | undefined {
  if (text.length === 4) return Number(text)
  const fits = [1900, 2000]
    .map((century) => century + Number(text))
    .filter((year) => {
      const date = isoDateOf(year, second, first) ?? isoDateOf(year, first, second)
      const age = date ? ageOn(date, reading.on) : Number(reading.on.slice(0, 4)) - year
      return age >= YOUNGEST && age <= OLDEST
    })
  return fits.length === 1 ? fits[0] : undefined
}
