import { check } from '../check.ts'
import { hintOf } from '../nik-facts.ts'

export const V021 = check({
  code: 'V021',
  severity: 'warn',
  field: 'kk',
  rule: 'Nomor KK terdiri atas 16 angka.',
  source: 'Permendagri 109/2019 (perlu dikonfirmasi)',
  problem: ({ unclear }) => {
    const { kk } = unclear
    if (!kk) return undefined
    return kk.reason === 'rounded'
      ? `Nomor KK tersimpan sebagai angka (${hintOf(kk.written)}) sehingga angka akhirnya hilang. Ketik ulang sebagai teks.`
      : `Nomor KK ${hintOf(kk.written)} bukan 16 angka. Cocokkan dengan kartu keluarga.`
  },
})
