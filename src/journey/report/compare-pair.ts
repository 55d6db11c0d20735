import type { IsoDate } from '#vocabulary/iso-date.ts'
import type { PairRow } from '../match/review-contract.ts'

/** One side of a pair with its whole values; only the server holds these. */
export interface PairPerson {
  readonly name: string
  readonly nik: string
  readonly kk: string
  readonly sex: '' | 'L' | 'P'
  readonly birthPlace: string
  readonly birthDate: IsoDate | null
  readonly villageCode: string
  readonly address: string
  readonly occupation: string
  readonly phone: string
  readonly motherName: string
}

type Difference = PairRow['differences'][number]

const FIELDS: readonly (readonly [string, (person: PairPerson) => string])[] = [
  ['nik', (one) => one.nik],
  ['name', (one) => plain(one.name)],
  ['birthDate', (one) => one.birthDate ?? ''],
  ['village', (one) => one.villageCode],
  ['address', (one) => plain(one.address)],
  ['occupation', (one) => plain(one.occupation)],
  ['phone', (one) => one.phone],
  ['sex', (one) => one.sex],
  ['motherName', (one) => plain(one.motherName)],
  ['kk', (one) => one.kk],
]

/** Field by field: same, different in which way, or not to be compared because a side is empty. */
export function comparePair(left: PairPerson, right: PairPerson): Difference[] {
  return FIELDS.map(([field, valueOn]) => {
    const [a, b] = [valueOn(left), valueOn(right)]
    if (a === '' || b === '')
      return { field, kind: 'not-comparable', words: 'Tidak dapat dibanding', places: [] }
    if (a === b) return { field, kind: 'same', words: 'Sama', places: [] }
    const places = areDigits(a, b) && a.length === b.length ? placesOf(a, b) : []
    return { field, kind: 'different', words: wordsFor(field, a, b), places }
  })
}

function wordsFor(field: string, a: string, b: string): string {
  if (field === 'birthDate') return dateWords(a, b)
  if (areDigits(a, b)) return digitWords(a, b)
  if (field === 'village') return 'Desa berbeda'
  if (a.includes(b) || b.includes(a)) return 'Satu lebih lengkap'
  const [one, other] = [a.split(' ').sort().join(' '), b.split(' ').sort().join(' ')]
  return one === other ? 'Urutan kata berbeda' : 'Berbeda'
}

function dateWords(a: string, b: string): string {
  const [[year, first, second], [otherYear, third, fourth]] = [a.split('-'), b.split('-')]
  if (year === otherYear && first === fourth && second === third) return 'Hari dan bulan tertukar'
  if (first === third && second === fourth) return 'Tahun berbeda'
  return year === otherYear ? 'Hari atau bulan berbeda' : 'Berbeda'
}

function digitWords(a: string, b: string): string {
  if (a.length !== b.length) return `${Math.abs(a.length - b.length)} angka lebih banyak`
  const places = placesOf(a, b)
  const [first = 0, second = 0] = places
  const isSwap =
    places.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first]
  if (isSwap) return 'Dua angka tertukar'
  return `${places.length} angka berbeda`
}

function areDigits(a: string, b: string): boolean {
  return /^\d+$/.test(a) && /^\d+$/.test(b)
}

function placesOf(a: string, b: string): number[] {
  return [...a].flatMap((digit, at) => (digit === b[at] ? [] : [at]))
}

function plain(text: string): string {
  return text
    .toLocaleLowerCase('id-ID')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
