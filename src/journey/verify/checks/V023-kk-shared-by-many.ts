import { formatCount } from '#vocabulary/indonesian.ts'
import { check } from '../check.ts'

export const V023 = check({
  code: 'V023',
  severity: 'warn',
  field: 'kk',
  rule: 'Satu kartu keluarga memuat satu keluarga.',
  source: 'kebiasaan kerja daftar usulan',
  problem: (_person, { list, policy, row }) => {
    const members = list.countSharing('kk', row)
    if (members <= policy.familySizeMoreThan) return undefined
    return `Nomor KK ini dipakai ${formatCount(members)} orang di daftar. Periksa apakah nomornya disalin dari baris lain.`
  },
})
