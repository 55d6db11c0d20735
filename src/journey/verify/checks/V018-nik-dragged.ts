import { check } from '../check.ts'
import { realNik } from '../nik-facts.ts'

export const V018 = check({
  code: 'V018',
  severity: 'warn',
  field: 'nik',
  rule: 'NIK tidak diisi dengan menarik sel di atasnya.',
  source: 'kebiasaan kerja daftar usulan',
  problem: (person, { list, row }) => {
    if (!realNik(person) || !list.continuesNikAbove(row) || list.hasSameBirthDate(row, row - 1))
      return undefined
    return `NIK tepat satu lebih besar dari NIK ${list.idOf(row - 1)}. Mungkin selnya ditarik ke bawah; cocokkan dengan KTP.`
  },
})
