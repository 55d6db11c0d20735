import { isSixteenDigits } from '#vocabulary/nik.ts'
import { NumberColumn } from './number-column.ts'
import type { Person } from './person.ts'

export type SharedKey = 'nik' | 'kk' | 'phone' | 'nameAndBirth'

const NO_ROWS: readonly number[] = []
// Enough to name examples; the numbers of larger groups come from countSharing.
const NAMED_ROWS = 20

/** What the rows of one list have in common, built once; rows count from 0. */
export interface ListIndex {
  readonly length: number
  /** The first twenty other rows with the same value, in order; empty when the row has none. */
  others(key: SharedKey, row: number): readonly number[]
  /** How many rows have this row's value, itself among them. */
  countSharing(key: SharedKey, row: number): number
  idOf(row: number): string
  hasSameName(row: number, other: number): boolean
  hasSameBirthDate(row: number, other: number): boolean
  /** Is this row's NIK the one above plus one, as when a cell is dragged down? */
  continuesNikAbove(row: number): boolean
  /** The row whose NIK these 16 digits are. */
  rowOfNik(digits: string): number | undefined
  /** The rows with this family card number, when there are several. */
  rowsOfKk(digits: string): readonly number[]
  /** Share of NIKs whose last digit is 0, and how many NIKs there are. */
  readonly zeroEnded: { readonly share: number; readonly count: number }
  readonly longestName: { readonly length: number; readonly count: number }
}

/** Collects rows as numbers only, so that a million people fit in about 100 MB. */
export class ListIndexBuilder {
  readonly #ids: string[] = []
  readonly #keys: Record<SharedKey, NumberColumn> = {
    nik: new NumberColumn(),
    kk: new NumberColumn(),
    phone: new NumberColumn(),
    nameAndBirth: new NumberColumn(),
  }
  readonly #names = new NumberColumn()
  readonly #births = new NumberColumn()
  #niks = 0
  #zeroEnded = 0
  #longest = { length: 0, count: 0 }

  add(person: Person): void {
    const name = plainName(person.name)
    this.#ids.push(person.id)
    this.#keys.nik.push(sixteenDigitKey(person.nik))
    this.#keys.kk.push(sixteenDigitKey(person.kk))
    this.#keys.phone.push(person.phone === '' ? Number.NaN : Number(person.phone))
    const hasBoth = name !== '' && person.birthDate !== ''
    this.#keys.nameAndBirth.push(hasBoth ? textKey(`${name}|${person.birthDate}`) : Number.NaN)
    this.#names.push(textKey(name))
    this.#births.push(
      person.birthDate === '' ? Number.NaN : Number(person.birthDate.replace(/-/g, '')),
    )
    if (isSixteenDigits(person.nik)) {
      this.#niks++
      if (person.nik.endsWith('0')) this.#zeroEnded++
    }
    this.#noteLength(person.name.length)
  }

  build(): ListIndex {
    const ids = this.#ids
    const names = this.#names.values()
    const births = this.#births.values()
    const niks = this.#keys.nik.values()
    const shared = {
      nik: sharedRows(niks),
      kk: sharedRows(this.#keys.kk.values()),
      phone: sharedRows(this.#keys.phone.values()),
      nameAndBirth: sharedRows(this.#keys.nameAndBirth.values()),
    }
    const columns = {
      nik: niks,
      kk: this.#keys.kk.values(),
      phone: this.#keys.phone.values(),
      nameAndBirth: this.#keys.nameAndBirth.values(),
    }
    const sortedNiks = Float64Array.from(niks).sort()
    return {
      length: ids.length,
      others: (key, row) => {
        const rows = shared[key].get(columns[key][row] ?? Number.NaN)
        return rows ? rows.slice(0, NAMED_ROWS + 1).filter((other) => other !== row) : NO_ROWS
      },
      countSharing: (key, row) => shared[key].get(columns[key][row] ?? Number.NaN)?.length ?? 1,
      idOf: (row) => ids[row] ?? '',
      hasSameName: (row, other) => names[row] === names[other],
      hasSameBirthDate: (row, other) => births[row] === births[other],
      continuesNikAbove: (row) => row > 0 && niks[row] === (niks[row - 1] ?? Number.NaN) + 1,
      rowOfNik: (digits) => {
        const key = sixteenDigitKey(digits)
        return contains(sortedNiks, key) ? niks.indexOf(key) : undefined
      },
      rowsOfKk: (digits) => shared.kk.get(sixteenDigitKey(digits)) ?? NO_ROWS,
      zeroEnded: { share: this.#zeroEnded / Math.max(1, this.#niks), count: this.#niks },
      longestName: this.#longest,
    }
  }

  #noteLength(length: number): void {
    if (length > this.#longest.length) this.#longest = { length, count: 1 }
    else if (length === this.#longest.length) this.#longest.count++
  }
}

/** Rows by value, for the values more than one row has. */
function sharedRows(values: Float64Array): ReadonlyMap<number, readonly number[]> {
  const sorted = Float64Array.from(values).sort()
  const rows = new Map<number, number[]>()
  for (let at = 1; at < sorted.length; at++) {
    const value = sorted[at] ?? Number.NaN
    if (value === sorted[at - 1]) rows.set(value, [])
  }
  for (let row = 0; rows.size > 0 && row < values.length; row++) {
    rows.get(values[row] ?? Number.NaN)?.push(row)
  }
  return rows
}

function contains(sorted: Float64Array, value: number): boolean {
  let low = 0
  let high = sorted.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const here = sorted[middle] ?? Number.NaN
    if (here === value) return true
    // NaN sorts last.
    if (here < value) low = middle + 1
    else high = middle - 1
  }
  return false
}

/** 16 digits as an exact number: shifted so that every value lies below 2^53. NaN for anything else. */
function sixteenDigitKey(digits: string): number {
  if (!isSixteenDigits(digits)) return Number.NaN
  return (Number(digits.slice(0, 8)) - 50_000_000) * 100_000_000 + Number(digits.slice(8))
}

function plainName(name: string): string {
  return name.toUpperCase().replace(/[^A-Z0-9]/g, '')
}

/** 52 bits of two independent FNV-style hashes: among a million names a false match is a 1 in 9,000 chance. */
function textKey(text: string): number {
  let high = 0x811c9dc5
  let low = 0x9747b28c
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    high = Math.imul(high ^ unit, 0x01000193)
    low = Math.imul(low ^ unit, 0x5bd1e995)
    low ^= low >>> 13
  }
  return (high >>> 12) * 0x1_0000_0000 + (low >>> 0)
}
