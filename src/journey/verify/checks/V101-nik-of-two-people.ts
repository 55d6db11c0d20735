import { check } from '../check.ts'
import { realNik } from '../nik-facts.ts'
import { sameNik } from '../same-nik.ts'

export const V101 = check({
  code: 'V101',
  severity: 'refuse',
  field: 'nik',
  rule: 'Satu NIK milik satu orang.',
  source: 'ELI-NIK',
  problem: (person, { list, row }) => {
    const [other] = realNik(person)
      ? sameNik(list, row).filter((one) => !list.hasSameName(row, one))
      : []
    return other === undefined
      ? undefined
      : `NIK sama dengan ${list.idOf(other)}, tetapi namanya berbeda. Cocokkan kedua NIK dengan KTP.`
  },
})
