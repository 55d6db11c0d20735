import { check } from '../check.ts'

const PLACEHOLDER =
  /^(tes|test|testing|coba|contoh|sample|nama|nama lengkap|fulan|fulanah|noname|no name|anonim|si? ?[abc]|([a-z])\2{2,}|asdf.*|qwerty.*|\p{P}+)$/iu

export const V060 = check({
  code: 'V060',
  severity: 'refuse',
  field: 'name',
  rule: 'Nama bukan isian contoh.',
  source: 'kebiasaan kerja daftar usulan',
  problem: ({ name }) =>
    PLACEHOLDER.test(name)
      ? `Nama "${name}" bukan nama orang. Hapus baris contoh atau isi nama sesuai KTP.`
      : undefined,
})
