import { check } from '../check.ts'

export const V036 = check({
  code: 'V036',
  severity: 'refuse',
  field: 'birth_date',
  rule: 'Tanggal lahir lengkap dengan hari dan bulan.',
  source: 'Permendagri 73/2022 dan KTP (perlu dikonfirmasi)',
  problem: ({ unclear }) => {
    const birth_date = unclear.birth_date
    if (birth_date?.reason !== 'year-only') return undefined
    return `Tanggal lahir hanya tahun (${birth_date.written}). Isi hari dan bulan sesuai KTP.`
  },
})
