/** Months `yyyy-mm` and days `yyyy-mm-dd` in the branch's own books; `dd-mm-yyyy` in its files. */
const number = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1

export function plusMonths(month: string, count: number): string {
  const moved = number(month) + count
  const year = String(Math.floor(moved / 12)).padStart(4, '0')
  return `${year}-${String((moved % 12) + 1).padStart(2, '0')}`
}

export function monthsBetween(from: string, through: string): string[] {
  const count = Math.max(0, number(through) - number(from) + 1)
  return Array.from({ length: count }, (_, at) => plusMonths(from, at))
}

/** The later of two days or of two months, as text. */
export function laterOf(one: string, other: string): string {
  return [one, other].sort().at(-1) ?? one
}

export function isMonth(text: string): boolean {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text)
}

export function monthOf(day: string): string {
  return day.slice(0, 7)
}

export function lastDay(month: string): string {
  const days = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0))
  return `${month}-${String(days.getUTCDate()).padStart(2, '0')}`
}

/** `17-08-1985` → `1985-08-17`; empty when it is no such day. */
export function readDay(text: string): string {
  const found = /^(\d{2})-(\d{2})-(\d{4})$/.exec(text)
  if (!found) return ''
  const day = `${found[3]}-${found[2]}-${found[1]}`
  const exists = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(exists.getTime()) && exists.toISOString().startsWith(day) ? day : ''
}

export function writeDay(day: string): string {
  return day === '' ? '' : `${day.slice(8, 10)}-${day.slice(5, 7)}-${day.slice(0, 4)}`
}

export function ageOn(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years
}

export function plusWorkingDays(day: string, count: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  for (let left = count; left > 0; ) {
    date.setUTCDate(date.getUTCDate() + 1)
    if (date.getUTCDay() % 6 !== 0) left -= 1
  }
  return date.toISOString().slice(0, 10)
}
