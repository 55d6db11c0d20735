import { check } from '../check.ts'

export const V095 = check({
  code: 'V095',
  severity: 'refuse',
  field: '',
  rule: 'Orang yang sudah meninggal tidak diusulkan.',
  source: 'kebiasaan kerja daftar usulan',
  problem: ({ remark }) =>
    /\b(meninggal|wafat|alm|almarhum(ah)?|md)\b/i.test(remark)
      ? `Keterangan menyebut "${remark}". Hapus dari daftar bila sudah meninggal.`
      : undefined,
})
