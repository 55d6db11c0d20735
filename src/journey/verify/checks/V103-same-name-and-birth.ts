import { check } from '../check.ts'

export const V103 = check({
  code: 'V103',
  severity: 'warn',
  field: '',
  rule: 'Orang dengan nama dan tanggal lahir sama mungkin orang yang sama.',
  source: 'kebiasaan kerja daftar usulan',
  problem: ({ nik }, { list, row }) => {
    const [twin] = list
      .others('nameAndBirth', row)
      .filter((other) => !list.others('nik', row).includes(other))
    if (twin === undefined) return undefined
    return nik === ''
      ? `Nama dan tanggal lahir sama dengan ${list.idOf(twin)}, NIK-nya belum jelas. Periksa apakah orang yang sama.`
      : `Nama dan tanggal lahir sama dengan ${list.idOf(twin)}, NIK-nya berbeda. Periksa apakah orang yang sama.`
  },
})
