import { check } from '../check.ts'

export const V057 = check({
  code: 'V057',
  severity: 'warn',
  field: 'name',
  rule: 'Nama paling panjang 60 huruf termasuk spasi.',
  source: 'Permendagri 73/2022 pasal 4',
  problem: ({ name }, { policy }) =>
    name.length > policy.nameLength
      ? `Nama sepanjang ${name.length} huruf, paling banyak ${policy.nameLength}. Periksa apakah kolom lain ikut tertulis.`
      : undefined,
})
