import { birthDatesOf } from '#vocabulary/nik.ts'
import { check } from '../check.ts'
import { realNik } from '../nik-facts.ts'

export const V008 = check({
  code: 'V008',
  severity: 'refuse',
  field: 'nik',
  rule: 'Angka ke-7 sampai ke-12 NIK adalah tanggal lahir; perempuan tanggal ditambah 40.',
  source: 'struktur NIK (NIK-STRUCT)',
  problem: (person) => {
    const nik = realNik(person)
    if (!nik || birthDatesOf(nik).length > 0) return undefined
    return `Angka tanggal lahir ${nik.slice(6, 12)} pada NIK tidak mungkin ada. Cocokkan NIK dengan KTP.`
  },
})
