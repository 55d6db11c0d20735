import { check } from '../check.ts'

const DAMAGED = /\ufffd|Ã.|â€|Â|_x[0-9a-f]{4}_|&(amp|nbsp|#\d+);/i

export const V059 = check({
  code: 'V059',
  severity: 'warn',
  field: 'name',
  rule: 'Huruf nama tidak rusak oleh pemindahan berkas.',
  source: 'kebiasaan kerja daftar usulan',
  problem: ({ name }) =>
    DAMAGED.test(name) ? `Nama "${name}" memuat huruf rusak. Ketik ulang sesuai KTP.` : undefined,
})
