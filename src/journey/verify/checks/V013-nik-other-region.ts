import { check } from '../check.ts'
import { districtOfNik, homeRegency, realNik } from '../nik-facts.ts'

export const V013 = check({
  code: 'V013',
  severity: 'inform',
  field: 'nik',
  rule: 'NIK membawa kode daerah pendaftaran pertama dan tidak berubah bila pindah.',
  source: 'struktur NIK (NIK-STRUCT)',
  problem: (person, { places, policy }) => {
    const nik = realNik(person)
    const home = homeRegency(person)
    if (!nik || home === '') return undefined
    const regency = districtOfNik(nik).slice(0, 5)
    if (regency === home || !places.has(regency)) return undefined
    if (policy.earlierRegions[home]?.includes(regency)) return undefined
    return `NIK pertama kali terdaftar di ${places.nameOf(regency)}. Itu wajar bagi pendatang; pastikan KTP-nya sudah pindah ke sini.`
  },
})
