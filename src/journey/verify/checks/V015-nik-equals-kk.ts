import { check } from '../check.ts'
import { hintOf, realNik } from '../nik-facts.ts'

export const V015 = check({
  code: 'V015',
  severity: 'refuse',
  field: 'nik',
  rule: 'NIK dan nomor KK adalah dua nomor yang berbeda.',
  source: 'kebiasaan kerja daftar usulan',
  problem: (person) =>
    realNik(person) && person.nik === person.kk
      ? `NIK sama dengan nomor KK (${hintOf(person.nik)}). Salah satunya keliru; cocokkan dengan KTP dan KK.`
      : undefined,
})
