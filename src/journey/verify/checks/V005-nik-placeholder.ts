import { check } from '../check.ts'
import { hintOf, isPlaceholderNik } from '../nik-facts.ts'

export const V005 = check({
  code: 'V005',
  severity: 'refuse',
  field: 'nik',
  rule: 'NIK bukan angka asal.',
  source: 'kebiasaan kerja daftar usulan',
  problem: ({ nik }) =>
    isPlaceholderNik(nik)
      ? `NIK ${hintOf(nik)} bukan NIK sungguhan. Isi NIK sesuai KTP.`
      : undefined,
})
