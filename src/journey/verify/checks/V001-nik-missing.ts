import { check } from '../check.ts'

export const V001 = check({
  code: 'V001',
  severity: 'refuse',
  field: 'nik',
  rule: 'Setiap orang yang diusulkan punya NIK.',
  source: 'syarat NIK (ELI-NIK)',
  problem: ({ nik, unclear }) =>
    nik === '' && !unclear.nik ? 'NIK belum diisi. Isi 16 angka sesuai KTP atau KK.' : undefined,
})
