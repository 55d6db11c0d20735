import { check } from '../check.ts'

export const V003 = check({
  code: 'V003',
  severity: 'refuse',
  field: 'nik',
  rule: 'NIK hanya terdiri atas angka.',
  source: 'struktur NIK (NIK-STRUCT)',
  problem: ({ unclear }) => {
    const { nik } = unclear
    if (nik?.reason !== 'letters') return undefined
    return nik.proposal
      ? `NIK memuat huruf (${nik.written}). Mungkin maksudnya ${nik.proposal}; cocokkan dengan KTP lalu perbaiki.`
      : `NIK memuat huruf (${nik.written}). Ketik ulang 16 angka sesuai KTP.`
  },
})
