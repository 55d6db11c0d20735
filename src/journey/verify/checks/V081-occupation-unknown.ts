import { check } from '../check.ts'

export const V081 = check({
  code: 'V081',
  severity: 'inform',
  field: 'occupation',
  rule: 'Pekerjaan dikenal di daftar jenis pekerjaan.',
  source: 'data/occupations.csv (asumsi kerja)',
  problem: ({ occupation }, { occupations }) =>
    occupation !== '' && !occupations.find(occupation)
      ? `Pekerjaan "${occupation}" belum ada di daftar kami. Dinas akan menggolongkannya; tulis lebih jelas bila bisa.`
      : undefined,
})
