import { formatDate } from '#vocabulary/indonesian.ts'
import { check } from '../check.ts'

export const V037 = check({
  code: 'V037',
  severity: 'refuse',
  field: 'birth_date',
  rule: 'Tanggal lahir tidak di masa depan.',
  source: 'kebiasaan kerja daftar usulan',
  problem: ({ birthDate }, { on }) =>
    birthDate !== '' && birthDate > on
      ? `Tanggal lahir ${formatDate(birthDate)} belum terjadi. Cocokkan tahunnya dengan KTP.`
      : undefined,
})
