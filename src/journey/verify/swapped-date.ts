import type { IsoDate } from '#vocabulary/iso-date.ts'
import { type Nik, readNik } from '#vocabulary/nik.ts'

/** The date is the NIK's with day and month exchanged, and not the NIK's as it stands. */
export function isSwapped(date: IsoDate, nik: Nik): boolean {
  const parts = readNik(nik)
  const [year, month, day] = [date.slice(2, 4), Number(date.slice(5, 7)), Number(date.slice(8, 10))]
  const isSameYear = Number(year) === parts.yearOfCentury
  return isSameYear && month !== day && month === parts.day && day === parts.monthOfYear
}
