import { check } from '../check.ts'

export const V050 = check({
  code: 'V050',
  severity: 'refuse',
  field: 'name',
  rule: 'Setiap orang punya nama.',
  source: 'ELI-NIK; Permendagri 73/2022',
  problem: ({ name }) =>
    name === '' ? 'Nama belum diisi. Isi nama lengkap sesuai KTP.' : undefined,
})
