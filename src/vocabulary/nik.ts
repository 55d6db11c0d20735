import { type IsoDate, isoDateOf } from './iso-date.ts'

declare const brand: unique symbol

/**
 * National identity number: 16 digits = 6 of the area of first registration, DDMMYY of birth
 * (women: day + 40), 4 of a serial from 0001. There is no check digit, and the number never changes.
 * Source: Disdukcapil Klaten, "Arti 16 digit NIK" (rule NIK-STRUCT).
 */
export type Nik = string & { readonly [brand]: 'Nik' }

export type Sex = 'L' | 'P'

export interface NikParts {
  readonly areaDigits: string
  readonly sex: Sex
  readonly day: number
  readonly monthOfYear: number
  readonly yearOfCentury: number
  readonly serial: string
}

export function isSixteenDigits(text: string): text is Nik {
  return /^\d{16}$/.test(text)
}

/** @throws RangeError when the text is not 16 digits. */
export function nik(text: string): Nik {
  if (!isSixteenDigits(text)) throw new RangeError('not 16 digits')
  return text
}

export function readNik(value: Nik): NikParts {
  const written = Number(value.slice(6, 8))
  return {
    areaDigits: value.slice(0, 6),
    sex: written > 40 ? 'P' : 'L',
    day: written > 40 ? written - 40 : written,
    monthOfYear: Number(value.slice(8, 10)),
    yearOfCentury: Number(value.slice(10, 12)),
    serial: value.slice(12),
  }
}

/** The birth dates a NIK allows, one per century, earliest first; empty when its day or month cannot exist. */
export function birthDatesOf(value: Nik): IsoDate[] {
  const parts = readNik(value)
  return [1900, 2000]
    .map((century) => isoDateOf(century + parts.yearOfCentury, parts.monthOfYear, parts.day))
    .filter((date) => date !== undefined)
}

/** Keeps the area and the serial, hides the birth date: `6111 01•• •••• 0004`. */
export function maskNik(value: string): string {
  if (!isSixteenDigits(value)) return value === '' ? '' : '••••'
  return `${value.slice(0, 4)} ${value.slice(4, 6)}•• •••• ${value.slice(12)}`
}
