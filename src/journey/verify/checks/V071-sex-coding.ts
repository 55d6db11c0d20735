import { check } from '../check.ts'

export const V071 = check({
  code: 'V071',
  severity: 'warn',
  field: 'sex',
  rule: 'Jenis kelamin ditulis L atau P.',
  source: 'kebiasaan kerja daftar usulan',
  problem: ({ unclear: { sex } }) =>
    sex
      ? `Jenis kelamin "${sex.written}" tidak dikenal. Isi L untuk laki-laki atau P untuk perempuan.`
      : undefined,
})
