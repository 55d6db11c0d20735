import { check } from '../check.ts'
import { realNik } from '../nik-facts.ts'
import { sameNik } from '../same-nik.ts'

export const V100 = check({
  code: 'V100',
  severity: 'warn',
  field: 'nik',
  rule: 'Satu orang ditulis satu kali.',
  source: 'kebiasaan kerja daftar usulan',
  problem: (person, { list, row }) => {
    const [twin] = realNik(person)
      ? sameNik(list, row).filter((other) => list.hasSameName(row, other))
      : []
    return twin === undefined
      ? undefined
      : `NIK dan nama sama dengan ${list.idOf(twin)}. Hapus salah satu baris.`
  },
})
