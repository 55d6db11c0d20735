import { monthName } from '#vocabulary/indonesian.ts'
import { type Month, monthNumber } from '#vocabulary/month.ts'

/** `Jan–Des`; with years when they differ: `Okt 2026–Sep 2027`; one month alone: `Mei`. */
export function shortSpan(from: Month, to: Month): string {
  if (from === to) return shortMonth(from)
  if (from.slice(0, 4) === to.slice(0, 4)) return `${shortMonth(from)}–${shortMonth(to)}`
  return `${shortMonth(from)} ${from.slice(0, 4)}–${shortMonth(to)} ${to.slice(0, 4)}`
}

/** `Januari sampai dengan Desember 2027`. */
export function longSpan(from: Month, to: Month): string {
  const last = `${longMonth(to)} ${to.slice(0, 4)}`
  if (from === to) return last
  const sameYear = from.slice(0, 4) === to.slice(0, 4)
  const first = sameYear ? longMonth(from) : `${longMonth(from)} ${from.slice(0, 4)}`
  return `${first} sampai dengan ${last}`
}

function longMonth(value: Month): string {
  return monthName((monthNumber(value) % 12) + 1)
}

function shortMonth(value: Month): string {
  return longMonth(value).slice(0, 3)
}
