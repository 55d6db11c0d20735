import { ageOn } from '#vocabulary/iso-date.ts'
import { check } from '../check.ts'

export const V042 = check({
  code: 'V042',
  severity: 'refuse',
  field: 'birth_date',
  rule: 'Anak di bawah usia kerja tidak diusulkan.',
  source: 'UU 13/2003 pasal 68–69 (perlu dikonfirmasi)',
  problem: ({ birthDate }, { on, policy }) => {
    if (birthDate === '' || birthDate > on) return undefined
    const age = ageOn(birthDate, on)
    if (age >= policy.workingAge) return undefined
    return `Usia ${age} tahun, di bawah usia kerja ${policy.workingAge}. Hapus dari daftar, atau perbaiki tanggal lahir bila keliru.`
  },
})
