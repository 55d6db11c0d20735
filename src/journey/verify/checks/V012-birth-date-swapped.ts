import { formatDate } from '#vocabulary/indonesian.ts'
import { isIsoDate } from '#vocabulary/iso-date.ts'
import { check } from '../check.ts'
import { realNik } from '../nik-facts.ts'
import { isSwapped } from '../swapped-date.ts'

export const V012 = check({
  code: 'V012',
  severity: 'warn',
  field: 'birth_date',
  rule: 'Hari dan bulan lahir tidak tertukar.',
  source: 'NIK-STRUCT; Excel berbahasa Inggris membaca bulan lebih dahulu',
  problem: (person) => {
    const nik = realNik(person)
    const { birthDate } = person
    if (!nik || birthDate === '' || !isSwapped(birthDate, nik)) return undefined
    const meant = `${birthDate.slice(0, 4)}-${birthDate.slice(8, 10)}-${birthDate.slice(5, 7)}`
    if (!isIsoDate(meant)) return undefined
    return `Hari dan bulan lahir mungkin tertukar: tertulis ${formatDate(birthDate)}, NIK menunjukkan ${formatDate(meant)}. Cocokkan dengan KTP.`
  },
})
