import { isIsoDate } from '#vocabulary/iso-date.ts'
import type { DirtPattern } from './pattern.ts'

/** Month words as operators write them, misspellings first. */
const MONTH_WORDS: readonly (readonly string[])[] = [
  ['Jan', 'Januari'],
  ['Pebruari', 'Feb', 'Peb'],
  ['Mret', 'Mar', 'Maret'],
  ['Apr', 'April'],
  ['Mei', 'Mey'],
  ['Jun', 'Juni'],
  ['Jul', 'Juli'],
  ['Agst', 'Agt', 'Agustus'],
  ['Sept', 'Sep', 'September'],
  ['Okt', 'Oktober'],
  ['Nop', 'Nopember', 'Nov'],
  ['Des', 'Desember'],
]

interface Parts {
  readonly year: string
  readonly monthOfYear: string
  readonly day: string
}

function partsOf(date: string): Parts | undefined {
  if (!isIsoDate(date)) return undefined
  return { year: date.slice(0, 4), monthOfYear: date.slice(5, 7), day: date.slice(8) }
}

const FORMATS: readonly ((parts: Parts) => string)[] = [
  ({ year, monthOfYear, day }) => `${day}/${monthOfYear}/${year}`,
  ({ year, monthOfYear, day }) => `${year}.${monthOfYear}.${day}`,
  ({ year, monthOfYear, day }) => `${day}.${monthOfYear}.${year}`,
  ({ year, monthOfYear, day }) => `${Number(day)}-${Number(monthOfYear)}-${year}`,
  ({ year, monthOfYear, day }) => `${monthOfYear}/${day}/${year}`,
  ({ year, monthOfYear, day }) => `${year}/${monthOfYear}/${day}`,
]

export const BIRTH_DATE_DIRT: readonly DirtPattern[] = [
  {
    name: 'birth_date.format',
    weight: 9,
    spoil: ({ birthDate }, { dice }) => {
      const parts = partsOf(birthDate)
      return parts && { birthDate: dice.pick(FORMATS)(parts) }
    },
  },
  {
    name: 'birth_date.month_names',
    weight: 8,
    spoil: ({ birthDate }, { dice }) => {
      const parts = partsOf(birthDate)
      if (!parts) return undefined
      const word = dice.pick(MONTH_WORDS[Number(parts.monthOfYear) - 1] ?? [])
      return { birthDate: [Number(parts.day), word, parts.year].join(dice.pick([' ', '-'])) }
    },
  },
  {
    name: 'birth_date.impossible',
    weight: 4,
    spoil: ({ birthDate }, { dice }) => {
      const parts = partsOf(birthDate)
      if (!parts) return undefined
      const { year } = parts
      return {
        birthDate: dice.pick([`30-02-${year}`, `31-06-${year}`, `12-13-${year}`, '17-08-2045']),
      }
    },
  },
  {
    name: 'birth_date.wrong',
    weight: 4,
    spoil: ({ birthDate }, { dice }) => {
      const parts = partsOf(birthDate)
      if (!parts) return undefined
      const off = Number(parts.year) + dice.pick([-10, -1, 1, 10])
      return { birthDate: `${off}-${parts.monthOfYear}-${parts.day === '29' ? '28' : parts.day}` }
    },
  },
  {
    name: 'nik.century',
    weight: 5,
    spoil: ({ birthDate }) => {
      const parts = partsOf(birthDate)
      return parts && { birthDate: `${parts.day}-${parts.monthOfYear}-${parts.year.slice(2)}` }
    },
  },
  { name: 'birth_date.empty', weight: 3, spoil: () => ({ birthDate: '' }) },
]
