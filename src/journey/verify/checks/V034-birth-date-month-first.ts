import { formatDate } from '#vocabulary/indonesian.ts'
import { check } from '../check.ts'

export const V034 = check({
  code: 'V034',
  severity: 'warn',
  field: 'birth_date',
  rule: 'Di Indonesia hari ditulis sebelum bulan.',
  source: 'kebiasaan kerja daftar usulan',
  problem: ({ birthDate, unclear }) => {
    const written = unclear.birth_date
    if (written?.reason !== 'order' || birthDate === '') return undefined
    return `Tanggal lahir ${written.written} dibaca bulan lebih dahulu, jadi ${formatDate(birthDate)}. Periksa dan tulis hari-bulan-tahun.`
  },
})
