import { check } from '../check.ts'
import { districtOfNik, realNik } from '../nik-facts.ts'

export const V007 = check({
  code: 'V007',
  severity: 'warn',
  field: 'nik',
  rule: 'Enam angka pertama NIK adalah kode kecamatan pendaftaran pertama.',
  source: 'struktur NIK (NIK-STRUCT); kode lama dapat sudah dihapus',
  problem: (person, { places }) => {
    const nik = realNik(person)
    if (!nik || !places.has(nik.slice(0, 2))) return undefined
    const district = districtOfNik(nik)
    if (places.has(district)) return undefined
    return `Kode kecamatan ${district} pada NIK tidak dikenal sekarang. Cocokkan NIK dengan KTP; kode lama boleh tetap.`
  },
})
