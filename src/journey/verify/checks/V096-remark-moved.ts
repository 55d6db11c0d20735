import { check } from '../check.ts'

export const V096 = check({
  code: 'V096',
  severity: 'warn',
  field: '',
  rule: 'Orang yang pindah diusulkan oleh desa barunya.',
  source: 'kebiasaan kerja daftar usulan',
  problem: ({ remark }) =>
    /\b(pindah|merantau|tidak ditemukan|tdk ditemukan|batal|mundur|keluar desa)\b/i.test(remark)
      ? `Keterangan menyebut "${remark}". Pastikan orang ini masih tinggal di desa dan tetap diusulkan.`
      : undefined,
})
