import type { PlaceCode } from '#vocabulary/place-code.ts'
import { check } from '../check.ts'
import { homeRegency } from '../nik-facts.ts'

export const V093 = check({
  code: 'V093',
  severity: 'warn',
  field: 'village_code',
  rule: 'Orang diusulkan oleh desanya sendiri.',
  source: 'kebiasaan kerja daftar usulan',
  problem: (person, { places }) => {
    const named = places.villagesNamed(homeRegency(person), person.villageText)
    if (named.length === 0 || named.includes(person.villageCode as PlaceCode)) return undefined
    const [other = ''] = named
    return `Daftar ini dari ${places.nameOf(person.villageCode)}, tetapi desa tertulis ${places.nameOf(other)}. Periksa tempat tinggalnya.`
  },
})
