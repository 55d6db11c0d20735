import { check } from '../check.ts'

export const V055 = check({
  code: 'V055',
  severity: 'warn',
  field: 'name',
  rule: 'Perempuan diusulkan dengan namanya sendiri.',
  source: 'kebiasaan kerja daftar usulan',
  problem: ({ name }) =>
    /^(ny|nyonya|ibu|bu|istri|isteri)\b\.?\s/i.test(name)
      ? `Nama "${name}" mungkin nama suami. Tulis nama orangnya sendiri sesuai KTP.`
      : undefined,
})
