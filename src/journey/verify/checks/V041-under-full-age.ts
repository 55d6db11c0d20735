import { ageOn } from '#vocabulary/iso-date.ts'
import { check } from '../check.ts'

export const V041 = check({
  code: 'V041',
  severity: 'warn',
  field: 'birth_date',
  rule: 'Batas usia terendah ditentukan daerah, 17 atau 18 tahun.',
  source: 'ELI-AGE-ENTRY, batas daerah (perlu dikonfirmasi)',
  problem: ({ birthDate }, { on, policy }) => {
    if (birthDate === '' || birthDate > on) return undefined
    const age = ageOn(birthDate, on)
    if (age >= policy.fullAge || age < policy.workingAge) return undefined
    return `Usia ${age} tahun, di bawah ${policy.fullAge}. Pastikan aturan daerah mengizinkan dan orang ini sungguh bekerja.`
  },
})
