import { formatDate } from '#vocabulary/indonesian.ts'
import type { IsoDate } from '#vocabulary/iso-date.ts'
import { check } from '../check.ts'

const DEFAULT_DAYS = ['01-01', '07-01', '12-31']

export const V038 = check({
  code: 'V038',
  severity: 'inform',
  field: 'birth_date',
  rule: 'Tanggal 1 Januari, 1 Juli dan 31 Desember sering dipakai bila hanya tahun yang diketahui.',
  source: 'kebiasaan pencatatan sipil untuk orang lanjut usia',
  problem: ({ birthDate }) =>
    DEFAULT_DAYS.includes(birthDate.slice(5))
      ? `Tanggal lahir ${formatDate(birthDate as IsoDate)} sering dipakai bila hanya tahunnya diketahui. Cukup pastikan sama dengan KTP.`
      : undefined,
})
