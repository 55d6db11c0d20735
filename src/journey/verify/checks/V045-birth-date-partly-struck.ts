import { check } from '../check.ts'

export const V045 = check({
  code: 'V045',
  severity: 'warn',
  field: 'birth_date',
  rule: 'Sel yang dicoret menunjukkan koreksi.',
  source: 'kebiasaan kerja daftar usulan',
  problem: ({ unclear }) => {
    const birth_date = unclear.birth_date
    if (birth_date?.reason !== 'struck') return undefined
    return `Tanggal lahir "${birth_date.written}" dicoret di berkas. Pastikan yang terbaca adalah tanggal yang benar.`
  },
})
