import { check } from '../check.ts'

export const V016 = check({
  code: 'V016',
  severity: 'refuse',
  field: 'nik',
  rule: 'Satu sel memuat satu NIK.',
  source: 'kebiasaan kerja daftar usulan',
  problem: ({ unclear }) => {
    const nik = unclear.nik
    if (nik?.reason !== 'several') return undefined
    return `Sel NIK memuat lebih dari satu nomor. Sisakan NIK orang ini saja.`
  },
})
