import { formatDate } from '#vocabulary/indonesian.ts'
import { birthDatesOf, readNik } from '#vocabulary/nik.ts'
import { check } from '../check.ts'
import { realNik } from '../nik-facts.ts'
import { isSwapped } from '../swapped-date.ts'

export const V011 = check({
  code: 'V011',
  severity: 'warn',
  field: 'birth_date',
  rule: 'Tanggal lahir biasanya sama dengan tanggal pada NIK; NIK tidak berubah bila tanggal lahir dikoreksi.',
  source: 'Disdukcapil Klaten, arti 16 digit NIK',
  problem: (person) => {
    const nik = realNik(person)
    const { birthDate } = person
    if (!nik || birthDate === '') return undefined
    const [possible] = birthDatesOf(nik)
    if (!possible || birthDatesOf(nik).includes(birthDate)) return undefined
    if (isSwapped(birthDate, nik)) return undefined
    const { day, monthOfYear, yearOfCentury } = readNik(nik)
    const told = `${day}-${monthOfYear}-(19/20)${String(yearOfCentury).padStart(2, '0')}`
    return `Tanggal lahir ${formatDate(birthDate)} berbeda dari NIK (${told}). Cocokkan dengan KTP; NIK tidak perlu diganti bila tanggal pernah dikoreksi.`
  },
})
