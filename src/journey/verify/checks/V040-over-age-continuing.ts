import { ageOn } from '#vocabulary/iso-date.ts'
import { check } from '../check.ts'

export const V040 = check({
  code: 'V040',
  severity: 'inform',
  field: 'birth_date',
  rule: 'Peserta lama boleh lanjut melewati usia 65 tahun selama tidak terputus.',
  source: 'ELI-AGE-CONT (Perdir 22/2022 butir 9.e)',
  problem: ({ birthDate, isContinuing }, { on, policy }) => {
    if (birthDate === '' || !isContinuing) return undefined
    const age = ageOn(birthDate, on)
    if (age < policy.entryAgeBelow) return undefined
    return `Usia ${age} tahun, tetapi peserta lama boleh lanjut. Jangan sampai iurannya terputus: ia tidak dapat didaftarkan lagi.`
  },
})
