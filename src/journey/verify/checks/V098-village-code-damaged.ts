import { check } from '../check.ts'
import { homeRegency } from '../nik-facts.ts'

export const V098 = check({
  code: 'V098',
  severity: 'warn',
  field: 'village_code',
  rule: 'Kode desa disimpan sebagai teks agar angka nol tidak hilang.',
  source: 'Kepmendagri 300.2.2-2138/2025; lembar kerja menghapus nol di belakang koma',
  problem: (person, { places }) => {
    const { villageText } = person
    if (!/^[\d.\s]{4,}$/.test(villageText)) return undefined
    if (places.villagesNamed(homeRegency(person), villageText).length > 0) return undefined
    return `Kode desa "${villageText}" tidak ada; angka nol mungkin hilang. Tulis sebagai teks, misalnya 61.11.01.2001.`
  },
})
