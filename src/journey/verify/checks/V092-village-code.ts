import { isVillageCode } from '#vocabulary/place-code.ts'
import { check } from '../check.ts'

export const V092 = check({
  code: 'V092',
  severity: 'warn',
  field: 'village_code',
  rule: 'Kode desa adalah kode resmi, misalnya 61.11.01.2001.',
  source: 'Kepmendagri 300.2.2-2138/2025',
  problem: ({ villageCode }, { places }) => {
    if (villageCode === '' || (isVillageCode(villageCode) && places.has(villageCode)))
      return undefined
    return `Kode desa "${villageCode}" tidak ada. Tulis kode resmi sebagai teks, misalnya 61.11.01.2001.`
  },
})
