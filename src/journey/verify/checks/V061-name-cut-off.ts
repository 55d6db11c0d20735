import { check } from '../check.ts'

const LIMITS = [20, 25, 30, 35, 40]
const FEWEST = 5

export const V061 = check({
  code: 'V061',
  severity: 'warn',
  field: 'name',
  rule: 'Nama tidak terpotong oleh aplikasi lain.',
  source: 'kebiasaan kerja daftar usulan',
  problem: ({ name }, { list }) => {
    const { length, count } = list.longestName
    if (name.length !== length || count < FEWEST || !LIMITS.includes(length)) return undefined
    return `Nama "${name}" tepat ${length} huruf seperti ${count} nama lain; mungkin terpotong. Lengkapi sesuai KTP.`
  },
})
