import { check } from '../check.ts'

export const V064 = check({
  code: 'V064',
  severity: 'warn',
  field: 'nik',
  rule: 'Sel yang dicoret menunjukkan koreksi.',
  source: 'kebiasaan kerja daftar usulan',
  problem: ({ unclear }) => {
    const nik = unclear.nik
    if (nik?.reason !== 'struck') return undefined
    return `NIK ${nik.written} dicoret di berkas. Pastikan NIK yang terbaca adalah yang benar.`
  },
})
