import { type Month, month } from './month.ts'

declare const brand: unique symbol

/** A calendar day as `YYYY-MM-DD` text; ordered by plain text comparison; no time zone. */
export type IsoDate = string & { readonly [brand]: 'IsoDate' }

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/

export function daysInMonth(year: number, monthOfYear: number): number {
  if (monthOfYear === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(monthOfYear) ? 30 : 31
}

export function isIsoDate(text: string): text is IsoDate {
  const parts = SHAPE.exec(text)
  if (!parts) return false
  const [year, monthOfYear, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  if (year === 0 || monthOfYear < 1 || monthOfYear > 12) return false
  return day >= 1 && day <= daysInMonth(year, monthOfYear)
}

/** @throws RangeError when the text is not an existing day written `YYYY-MM-DD`. */
export function isoDate(text: string): IsoDate {
  if (!isIsoDate(text)) throw new RangeError(`not a date (YYYY-MM-DD): ${text}`)
  return text
}

export function isoDateOf(year: number, monthOfYear: number, day: number): IsoDate | undefined {
  const text = `${String(year).padStart(4, '0')}-${String(monthOfYear).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return isIsoDate(text) ? text : undefined
}

export function monthOf(date: IsoDate): Month {
  return month(date.slice(0, 7))
}

export function firstDayOf(value: Month): IsoDate {
  return isoDate(`${value}-01`)
}

export function lastDayOf(value: Month): IsoDate {
  const days = daysInMonth(Number(value.slice(0, 4)), Number(value.slice(5, 7)))
  return isoDate(`${value}-${String(days).padStart(2, '0')}`)
}

export function addDays(date: IsoDate, count: number): IsoDate {
  const moved = new Date(`${date}T00:00:00Z`)
  moved.setUTCDate(moved.getUTCDate() + count)
  return isoDate(moved.toISOString().slice(0, 10))
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

/** Completed years on a day. Somebody born on 29 February has the birthday on 1 March in common years. */
export function ageOn(birthDate: IsoDate, day: IsoDate): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years
}
