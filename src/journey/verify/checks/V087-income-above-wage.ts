import { formatRupiah } from '#vocabulary/indonesian.ts'
import { check } from '../check.ts'
import { homeRegency } from '../nik-facts.ts'

export const V087 = check({
  code: 'V087',
  severity: 'warn',
  field: 'monthly_income',
  rule: 'Pekerja rentan berpenghasilan di bawah upah minimum.',
  source: 'upah minimum kabupaten/kota; batas daerah (perlu dikonfirmasi)',
  problem: (person, { on, places }) => {
    const wage = places.minimumWageRupiah(homeRegency(person), Number(on.slice(0, 4)))
    if (wage === undefined || person.monthlyIncome === undefined || person.monthlyIncome <= wage) {
      return undefined
    }
    return `Penghasilan ${formatRupiah(person.monthlyIncome)} sebulan di atas upah minimum ${formatRupiah(wage)}. Pastikan orang ini pekerja rentan.`
  },
})
