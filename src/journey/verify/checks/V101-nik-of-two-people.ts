import { check } from '../check.ts'
import { realNik } from '../nik-facts.ts'
import { isSamePerson, otherWithNik } from '../same-nik.ts'

export const V101 = check({
  code: 'V101',
  severity: 'refuse',
  field: 'nik',
  rule: 'Satu NIK milik satu orang.',
  source: 'ELI-NIK',
  problem: (person, { list, row }) => {
    const other = realNik(person) ? otherWithNik(list, row) : undefined
    if (other === undefined || isSamePerson(list, row, other)) return undefined
    return `NIK sama dengan ${list.idOf(other)}, tetapi nama dan tanggal lahirnya berbeda. Cocokkan kedua NIK dengan KTP.`
  },
})
