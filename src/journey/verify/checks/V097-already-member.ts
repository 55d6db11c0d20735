import { check } from '../check.ts'

export const V097 = check({
  code: 'V097',
  severity: 'warn',
  field: '',
  rule: 'Orang yang sudah dilindungi pembayar lain tidak dibayar dua kali.',
  source: 'ELI-NOTCOV',
  problem: ({ remark }) =>
    /\b(sudah|telah|punya|aktif)\b.*\b(bpjs ?(tk|ketenagakerjaan|naker)|jamsostek|bpjamsostek|peserta)\b/i.test(
      remark,
    )
      ? `Keterangan menyebut "${remark}". Pastikan ia belum dilindungi oleh pembayar lain.`
      : undefined,
})
