import { check } from '../check.ts'
import { hintOf, isPlaceholderNik } from '../nik-facts.ts'

export const V022 = check({
  code: 'V022',
  severity: 'warn',
  field: 'kk',
  rule: 'Nomor KK bukan angka asal.',
  source: 'kebiasaan kerja daftar usulan',
  problem: ({ kk }) =>
    isPlaceholderNik(kk)
      ? `Nomor KK ${hintOf(kk)} bukan nomor sungguhan. Isi sesuai kartu keluarga.`
      : undefined,
})
