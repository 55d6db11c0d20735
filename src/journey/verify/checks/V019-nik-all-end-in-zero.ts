import { formatCount } from '#vocabulary/indonesian.ts'
import { check } from '../check.ts'
import { realNik } from '../nik-facts.ts'

const FEWEST = 10
const MOST = 0.6

export const V019 = check({
  code: 'V019',
  severity: 'warn',
  field: 'nik',
  rule: 'Angka akhir NIK dalam satu daftar beragam.',
  source: 'IEEE 754: lembar kerja hanya menyimpan 15 angka',
  problem: (person, { list }) => {
    const { share, count } = list.zeroEnded
    if (!realNik(person)?.endsWith('0') || count < FEWEST || share < MOST) return undefined
    return `${formatCount(Math.round(share * 100))} dari 100 NIK di daftar ini berakhir 0. Kemungkinan dibulatkan Excel; ketik ulang sebagai teks.`
  },
})
