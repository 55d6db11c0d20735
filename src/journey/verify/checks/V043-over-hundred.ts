import { formatDate } from '#vocabulary/indonesian.ts'
import { ageOn } from '#vocabulary/iso-date.ts'
import { check } from '../check.ts'

export const V043 = check({
  code: 'V043',
  severity: 'refuse',
  field: 'birth_date',
  rule: 'Usia di atas 100 tahun hampir selalu salah ketik.',
  source: 'kebiasaan kerja daftar usulan',
  problem: ({ birthDate }, { on, policy }) => {
    if (birthDate === '' || ageOn(birthDate, on) <= policy.oldestAge) return undefined
    return `Tanggal lahir ${formatDate(birthDate)} berarti usia ${ageOn(birthDate, on)} tahun. Cocokkan tahunnya dengan KTP.`
  },
})
