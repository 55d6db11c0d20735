import { formatCount } from '#vocabulary/indonesian.ts'
import { check } from '../check.ts'
import { realNik } from '../nik-facts.ts'

const FEWEST = 2

export const V104 = check({
  code: 'V104',
  severity: 'warn',
  field: 'nik',
  rule: 'NIK bukan nomor KK orang lain dalam daftar.',
  source: 'kebiasaan kerja daftar usulan',
  problem: (person, { list, row }) => {
    if (!realNik(person) || person.nik === person.kk) return undefined
    const family = list.rowsOfKk(person.nik).filter((other) => other !== row)
    const [other] = family
    if (other === undefined || family.length < FEWEST) return undefined
    return `NIK ini dipakai sebagai nomor KK oleh ${list.idOf(other)} dan ${formatCount(family.length - 1)} baris lain. Cocokkan NIK dengan KTP.`
  },
})
