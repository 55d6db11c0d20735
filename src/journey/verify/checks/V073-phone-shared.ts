import { formatCount } from '#vocabulary/indonesian.ts'
import { check } from '../check.ts'

export const V073 = check({
  code: 'V073',
  severity: 'inform',
  field: 'phone',
  rule: 'Nomor telepon sebaiknya milik sendiri atau keluarga.',
  source: 'kebiasaan kerja daftar usulan',
  problem: (_person, { list, policy, row }) => {
    const people = list.countSharing('phone', row)
    if (people <= policy.phoneSharedByMoreThan) return undefined
    return `Nomor telepon ini dipakai ${formatCount(people)} orang di daftar. Isi nomor orang ini atau keluarganya bila ada.`
  },
})
