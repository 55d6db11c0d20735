import { check } from '../check.ts'

export const V052 = check({
  code: 'V052',
  severity: 'warn',
  field: 'name',
  rule: 'Nama tidak memuat angka atau lambang.',
  source: 'Permendagri 73/2022',
  problem: ({ name }) =>
    /[\d#$%&*=<>?!]/.test(name)
      ? `Nama "${name}" memuat angka atau lambang. Tulis sesuai KTP.`
      : undefined,
})
