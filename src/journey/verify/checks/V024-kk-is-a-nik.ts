import { check } from '../check.ts'

export const V024 = check({
  code: 'V024',
  severity: 'warn',
  field: 'kk',
  rule: 'Nomor KK bukan NIK seseorang.',
  source: 'kebiasaan kerja daftar usulan',
  problem: ({ kk, nik }, { list, row }) => {
    const owner = kk === '' || kk === nik ? undefined : list.rowOfNik(kk)
    if (owner === undefined || owner === row) return undefined
    return `Nomor KK sama dengan NIK ${list.idOf(owner)}. Kolom KK mungkin berisi NIK kepala keluarga; cocokkan dengan KK.`
  },
})
