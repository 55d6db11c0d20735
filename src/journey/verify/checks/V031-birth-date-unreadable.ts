import { check } from '../check.ts'

export const V031 = check({
  code: 'V031',
  severity: 'refuse',
  field: 'birth_date',
  rule: 'Tanggal lahir ditulis sebagai hari-bulan-tahun.',
  source: 'kebiasaan kerja daftar usulan',
  problem: ({ unclear }) => {
    const date = unclear.birth_date
    if (date?.reason !== 'unreadable' && date?.reason !== 'error') return undefined
    return `Tanggal lahir "${date.written}" tidak terbaca. Tulis sebagai hari-bulan-tahun, misalnya 05-05-2000.`
  },
})
