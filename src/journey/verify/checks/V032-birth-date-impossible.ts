import { check } from '../check.ts'

export const V032 = check({
  code: 'V032',
  severity: 'refuse',
  field: 'birth_date',
  rule: 'Tanggal lahir ada di kalender.',
  source: 'kebiasaan kerja daftar usulan',
  problem: ({ unclear }) => {
    const birth_date = unclear.birth_date
    if (birth_date?.reason !== 'impossible') return undefined
    return `Tanggal lahir ${birth_date.written} tidak ada di kalender. Cocokkan dengan KTP.`
  },
})
