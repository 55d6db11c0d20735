import { check } from '../check.ts'
import { realNik } from '../nik-facts.ts'
import { isSamePerson, otherWithNik } from '../same-nik.ts'

export const V100 = check({
  code: 'V100',
  severity: 'warn',
  field: 'nik',
  rule: 'Satu orang ditulis satu kali.',
  source: 'kebiasaan kerja daftar usulan',
  problem: (person, { list, row }) => {
    const other = realNik(person) ? otherWithNik(list, row) : undefined
    if (other === undefined || !isSamePerson(list, row, other)) return undefined
    return `NIK sama dengan ${list.idOf(other)}, juga nama atau tanggal lahirnya. Hapus salah satu baris.`
  },
})
