import { check } from '../check.ts'

export const V063 = check({
  code: 'V063',
  severity: 'warn',
  field: 'name',
  rule: 'Sel yang dicoret menunjukkan koreksi.',
  source: 'kebiasaan kerja daftar usulan',
  problem: ({ unclear }) => {
    const name = unclear.name
    if (name?.reason !== 'struck') return undefined
    return `Nama "${name.written}" dicoret di berkas. Pastikan orang ini masih diusulkan dan namanya benar.`
  },
})
