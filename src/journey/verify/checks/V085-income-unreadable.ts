import { check } from '../check.ts'

export const V085 = check({
  code: 'V085',
  severity: 'inform',
  field: 'monthly_income',
  rule: 'Penghasilan ditulis dalam rupiah penuh.',
  source: 'IUR-JKK-BPU',
  problem: ({ unclear }) => {
    const income = unclear.monthly_income
    if (!income || income.reason === 'scale') return undefined
    return `Penghasilan "${income.written}" bukan satu jumlah rupiah. Tulis misalnya 1500000.`
  },
})
