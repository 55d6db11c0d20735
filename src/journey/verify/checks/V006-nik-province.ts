import { check } from '../check.ts'
import { realNik } from '../nik-facts.ts'

export const V006 = check({
  code: 'V006',
  severity: 'refuse',
  field: 'nik',
  rule: 'Dua angka pertama NIK adalah kode provinsi.',
  source: 'struktur NIK (NIK-STRUCT); Kepmendagri 300.2.2-2138/2025',
  problem: (person, { places }) => {
    const province = realNik(person)?.slice(0, 2)
    if (province === undefined || places.has(province)) return undefined
    return `NIK diawali ${province}, padahal tidak ada provinsi berkode itu. Cocokkan NIK dengan KTP.`
  },
})
