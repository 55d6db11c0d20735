import { check } from '../check.ts'

const ABBREVIATED = /^(m|muh|moh|mohd|md|abd|abdl|st|sy|syf|a|r|s)\.$|^(muh|moh|mhd|abd)$/i

export const V056 = check({
  code: 'V056',
  severity: 'inform',
  field: 'name',
  rule: 'Nama ditulis lengkap seperti di KTP.',
  source: 'Permendagri 73/2022 (nama lama tetap)',
  problem: ({ name }) => {
    const short = name.split(' ').find((word) => ABBREVIATED.test(word))
    return short === undefined
      ? undefined
      : `Nama "${name}" memuat singkatan "${short}". Tulis lengkap bila di KTP tertulis lengkap.`
  },
})
