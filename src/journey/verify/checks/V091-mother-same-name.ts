import { check } from '../check.ts'
import { nameWords } from '../name-words.ts'

export const V091 = check({
  code: 'V091',
  severity: 'warn',
  field: 'mother_name',
  rule: 'Nama ibu kandung berbeda dari nama orangnya.',
  source: 'kebiasaan kerja daftar usulan',
  problem: ({ motherName, name }) => {
    if (motherName === '' || nameWords(motherName).join(' ') !== nameWords(name).join(' '))
      return undefined
    return `Nama ibu kandung sama dengan nama orangnya (${name}). Isi nama ibu sesuai KK.`
  },
})
