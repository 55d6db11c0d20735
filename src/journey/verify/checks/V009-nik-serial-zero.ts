import { check } from '../check.ts'
import { realNik } from '../nik-facts.ts'

export const V009 = check({
  code: 'V009',
  severity: 'refuse',
  field: 'nik',
  rule: 'Nomor urut NIK mulai dari 0001.',
  source: 'struktur NIK (NIK-STRUCT)',
  problem: (person) =>
    realNik(person)?.endsWith('0000')
      ? 'NIK berakhir 0000, padahal nomor urut mulai dari 0001. Kemungkinan dibulatkan Excel; ketik ulang sebagai teks.'
      : undefined,
})
