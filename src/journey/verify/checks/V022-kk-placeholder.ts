import { check } from '../check.ts'
import { isPlaceholderNik } from '../nik-facts.ts'

export const V022 = check({
  code: 'V022',
  severity: 'warn',
  field: 'kk',
  rule: 'Nomor KK bukan angka asal.',
  source: 'kebiasaan kerja daftar usulan',
  problem: ({ kk }) =>
    isPlaceholderNik(kk)
      ? `Nomor KK ${kk} bukan nomor sungguhan. Isi sesuai kartu keluarga.`
      : undefined,
})
