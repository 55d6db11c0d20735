import { isSixteenDigits, type Nik } from '#vocabulary/nik.ts'
import type { Person } from './person.ts'

const COUNTING = new Set([
  '1234567890123456',
  '0123456789012345',
  '1234567812345678',
  '9876543210987654',
])

/** 16 digits somebody typed to fill the cell. */
export function isPlaceholderNik(digits: string): boolean {
  if (digits.length !== 16) return false
  if (digits.startsWith(digits.slice(0, 2), 2)) return digits === digits.slice(0, 2).repeat(8)
  return COUNTING.has(digits)
}

/** The person's NIK when it has 16 digits and is not made up to fill the cell. */
export function realNik(person: Person): Nik | undefined {
  return isSixteenDigits(person.nik) && !isPlaceholderNik(person.nik) ? person.nik : undefined
}

/** Dotted district of first registration: `61.11.01`. */
export function districtOfNik(digits: string): string {
  return `${digits.slice(0, 2)}.${digits.slice(2, 4)}.${digits.slice(4, 6)}`
}

/** The regency the person is proposed in, when the village code tells. */
export function homeRegency(person: Person): string {
  return /^\d{2}\.\d{2}/.test(person.villageCode) ? person.villageCode.slice(0, 5) : ''
}

/** Enough of a number to find it on a list: `6111…0004`. Messages are kept in the open, so a whole NIK has no place in them. */
export function hintOf(written: string): string {
  return written.length <= 9 ? written : `${written.slice(0, 4)}…${written.slice(-4)}`
}
