import { check } from '../check.ts'

export const V074 = check({
  code: 'V074',
  severity: 'inform',
  field: 'phone',
  rule: 'Nomor telepon bukan angka asal.',
  source: 'kebiasaan kerja daftar usulan',
  problem: ({ phone }) =>
    /^0(8?)(\d)\2{6,}$|^0?8?1?23456789\d*$|^081234567890?$/.test(phone)
      ? `Nomor telepon ${phone} bukan nomor sungguhan. Kosongkan bila tidak ada.`
      : undefined,
})
