import { check } from '../check.ts'
import { homeRegency } from '../nik-facts.ts'

export const V094 = check({
  code: 'V094',
  severity: 'inform',
  field: 'village_code',
  rule: 'Nama desa dikenal di kabupaten ini.',
  source: 'Kepmendagri 300.2.2-2138/2025; daftar nama lain',
  problem: (person, { places }) => {
    const home = homeRegency(person)
    if (person.villageText === '' || home === '' || !places.has(home)) return undefined
    if (places.villagesNamed(home, person.villageText).length > 0) return undefined
    if (/\d{4}/.test(person.villageText)) return undefined
    return `Desa "${person.villageText}" tidak dikenal di ${places.nameOf(home)}; mungkin nama dusun. Tulis nama desa resminya.`
  },
})
