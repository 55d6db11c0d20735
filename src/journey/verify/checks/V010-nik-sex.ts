import { birthDatesOf, readNik } from '#vocabulary/nik.ts'
import { check } from '../check.ts'
import { realNik } from '../nik-facts.ts'

const NAMES = { L: 'laki-laki', P: 'perempuan' }

export const V010 = check({
  code: 'V010',
  severity: 'warn',
  field: 'sex',
  rule: 'Jenis kelamin sesuai dengan NIK.',
  source: 'struktur NIK (NIK-STRUCT)',
  problem: (person) => {
    const nik = realNik(person)
    if (!nik || person.sex === '' || birthDatesOf(nik).length === 0) return undefined
    const { sex } = readNik(nik)
    if (sex === person.sex) return undefined
    return `Jenis kelamin tertulis ${NAMES[person.sex]}, tetapi NIK menunjukkan ${NAMES[sex]}. Cocokkan keduanya dengan KTP.`
  },
})
