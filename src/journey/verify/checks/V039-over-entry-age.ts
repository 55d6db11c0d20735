import { formatDate } from '#vocabulary/indonesian.ts'
import { ageOn } from '#vocabulary/iso-date.ts'
import { check } from '../check.ts'

export const V039 = check({
  code: 'V039',
  severity: 'refuse',
  field: 'birth_date',
  rule: 'Peserta baru belum berusia 65 tahun.',
  source: 'ELI-AGE-ENTRY',
  problem: ({ birthDate, isContinuing }, { on, policy }) => {
    if (birthDate === '' || isContinuing) return undefined
    const age = ageOn(birthDate, on)
    if (age < policy.entryAgeBelow || age > policy.oldestAge) return undefined
    return `Usia ${age} tahun pada ${formatDate(on)}; peserta baru harus di bawah ${policy.entryAgeBelow}. Usulkan orang lain, atau perbaiki tanggal lahir bila keliru.`
  },
})
