import { check } from '../check.ts'
import { hintOf } from '../nik-facts.ts'

export const V064 = check({
  code: 'V064',
  severity: 'warn',
  field: 'nik',
  rule: 'Sel yang dicoret menunjukkan koreksi.',
  source: 'kebiasaan kerja daftar usulan',
  problem: ({ unclear }) => {
    const nik = unclear.nik
    if (nik?.reason !== 'struck') return undefined
    return `NIK ${hintOf(nik.written)} dicoret di berkas. Pastikan NIK yang terbaca adalah yang benar.`
  },
})
