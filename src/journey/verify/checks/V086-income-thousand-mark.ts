import { check } from '../check.ts'

export const V086 = check({
  code: 'V086',
  severity: 'warn',
  field: 'monthly_income',
  rule: 'Titik ribuan tidak dibaca sebagai koma.',
  source: 'kebiasaan kerja daftar usulan',
  problem: ({ unclear }) => {
    const monthly_income = unclear.monthly_income
    if (monthly_income?.reason !== 'scale') return undefined
    return `Penghasilan terbaca ${monthly_income.written}; titik ribuan mungkin terbaca sebagai koma. Tulis rupiah penuh, misalnya 1500000.`
  },
})
