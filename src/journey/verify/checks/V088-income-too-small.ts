import { formatRupiah } from '#vocabulary/indonesian.ts'
import { check } from '../check.ts'

export const V088 = check({
  code: 'V088',
  severity: 'inform',
  field: 'monthly_income',
  rule: 'Penghasilan sebulan masuk akal.',
  source: 'kebiasaan kerja daftar usulan',
  problem: ({ monthlyIncome }, { policy }) => {
    if (monthlyIncome === undefined || monthlyIncome >= policy.leastIncomeRupiah) return undefined
    return `Penghasilan ${formatRupiah(monthlyIncome)} sebulan terlalu kecil. Mungkin dalam ribuan; tulis rupiah penuh.`
  },
})
