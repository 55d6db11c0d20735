import { formatCount } from '#vocabulary/indonesian.ts'
import { check } from '../check.ts'
import { realNik } from '../nik-facts.ts'

const MANY = 3

export const V102 = check({
  code: 'V102',
  severity: 'refuse',
  field: 'nik',
  rule: 'Banyak orang dengan nomor yang sama berarti nomor KK ditulis sebagai NIK.',
  source: 'kebiasaan kerja daftar usulan',
  problem: (person, { list, row }) => {
    const people = realNik(person) ? list.countSharing('nik', row) : 1
    if (people < MANY) return undefined
    return `${formatCount(people)} orang memakai NIK ini. Mungkin nomor KK ditulis di kolom NIK; isi NIK masing-masing sesuai KTP.`
  },
})
