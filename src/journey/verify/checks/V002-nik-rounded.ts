import { check } from '../check.ts'
import { hintOf } from '../nik-facts.ts'

export const V002 = check({
  code: 'V002',
  severity: 'refuse',
  field: 'nik',
  rule: 'NIK disimpan sebagai teks, bukan angka.',
  source: 'IEEE 754: lembar kerja hanya menyimpan 15 angka',
  problem: ({ unclear }) => {
    const nik = unclear.nik
    if (nik?.reason !== 'rounded') return undefined
    return `NIK tersimpan sebagai angka (${hintOf(nik.written)}) sehingga angka akhirnya hilang. Ubah kolom menjadi Teks lalu ketik ulang dari KTP.`
  },
})
