import { check } from '../check.ts'

const MEMBER =
  /\b(sudah|telah|punya|aktif)\b.*\b(bpjs ?(tk|ketenagakerjaan|naker)|jamsostek|bpjamsostek|peserta)\b/i
const NOT_YET = /\b(belum|blm|tidak|tdk|bukan|non)\b/i

export const V097 = check({
  code: 'V097',
  severity: 'warn',
  field: '',
  rule: 'Orang yang sudah dilindungi pembayar lain tidak dibayar dua kali.',
  source: 'ELI-NOTCOV',
  problem: ({ remark }) =>
    MEMBER.test(remark) && !NOT_YET.test(remark)
      ? `Keterangan menyebut "${remark}". Pastikan ia belum dilindungi oleh pembayar lain.`
      : undefined,
})
