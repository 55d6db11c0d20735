import { check } from '../check.ts'

export const V072 = check({
  code: 'V072',
  severity: 'inform',
  field: 'phone',
  rule: 'Nomor telepon 9 sampai 13 angka, diawali 0.',
  source: 'kebiasaan kerja daftar usulan',
  problem: ({ unclear: { phone } }) =>
    phone
      ? `Nomor telepon "${phone.written}" tidak lengkap. Tulis misalnya 081234567890, atau kosongkan.`
      : undefined,
})
