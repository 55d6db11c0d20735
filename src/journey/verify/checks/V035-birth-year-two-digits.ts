import { check } from '../check.ts'

export const V035 = check({
  code: 'V035',
  severity: 'refuse',
  field: 'birth_date',
  rule: 'Tahun lahir dua angka harus menunjuk satu usia kerja, 15 sampai 99 tahun.',
  source: 'aturan abad format berkas usulan',
  problem: ({ unclear }) => {
    const birth_date = unclear.birth_date
    if (birth_date?.reason !== 'century') return undefined
    return `Tahun lahir dua angka (${birth_date.written}) tidak menunjuk usia 15–99 tahun. Tulis tahun dengan empat angka.`
  },
})
