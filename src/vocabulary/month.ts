declare const brand: unique symbol

/** A calendar month as `YYYY-MM` text; ordered by plain text comparison. */
export type Month = string & { readonly [brand]: 'Month' }

const SHAPE = /^(?!0000)\d{4}-(0[1-9]|1[0-2])$/

export function isMonth(text: string): text is Month {
  return SHAPE.test(text)
}

/** @throws RangeError when the text is not `YYYY-MM`. */
export function month(text: string): Month {
  if (!isMonth(text)) throw new RangeError(`not a month (YYYY-MM): ${text}`)
  return text
}

/** Months since January of year 0; adjacent months differ by one. */
export function monthNumber(value: Month): number {
  return Number(value.slice(0, 4)) * 12 + Number(value.slice(5, 7)) - 1
}

export function monthFromNumber(number: number): Month {
  const year = String(Math.floor(number / 12)).padStart(4, '0')
  return month(`${year}-${String((number % 12) + 1).padStart(2, '0')}`)
}

export function addMonths(value: Month, count: number): Month {
  return monthFromNumber(monthNumber(value) + count)
}

/** How many months lie from `from` to `to`, both counted; 0 when `to` is before `from`. */
export function countMonths(from: Month, to: Month): number {
  return Math.max(0, monthNumber(to) - monthNumber(from) + 1)
}

export function listMonths(from: Month, to: Month): Month[] {
  const first = monthNumber(from)
  return Array.from({ length: countMonths(from, to) }, (_, index) => monthFromNumber(first + index))
}
