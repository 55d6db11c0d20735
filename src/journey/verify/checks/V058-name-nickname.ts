import { check } from '../check.ts'

const NICKNAME = /^(pak|mak|wak|bang|kak|nek|tok|bapak|bpk|mbah|pakde|bude) |\b(alias|als)\b|@/i

export const V058 = check({
  code: 'V058',
  severity: 'warn',
  field: 'name',
  rule: 'Nama panggilan bukan nama resmi.',
  source: 'kebiasaan kerja daftar usulan',
  problem: ({ name }) =>
    NICKNAME.test(name)
      ? `Nama "${name}" memuat panggilan atau alias. Tulis nama sesuai KTP.`
      : undefined,
})
