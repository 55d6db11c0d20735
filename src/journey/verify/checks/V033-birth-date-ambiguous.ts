import { check } from '../check.ts'

export const V033 = check({
  code: 'V033',
  severity: 'refuse',
  field: 'birth_date',
  rule: 'Hari dan bulan lahir tidak dapat ditafsirkan dua kali.',
  source: 'kebiasaan kerja daftar usulan',
  problem: ({ unclear }) => {
    const birth_date = unclear.birth_date
    if (birth_date?.reason !== 'ambiguous') return undefined
    return `Tanggal lahir ${birth_date.written} dapat berarti dua tanggal. Tulis bulannya dengan nama, misalnya 5 Juni 1990.`
  },
})
