import { check } from '../check.ts'

export const V051 = check({
  code: 'V051',
  severity: 'warn',
  field: 'name',
  rule: 'Nama sedikitnya dua huruf.',
  source: 'Permendagri 73/2022',
  problem: ({ name }) =>
    name !== '' && name.replace(/[^\p{L}]/gu, '').length === 1
      ? `Nama "${name}" hanya satu huruf. Isi nama lengkap sesuai KTP.`
      : undefined,
})
