import { check } from '../check.ts'
import { hintOf } from '../nik-facts.ts'

export const V004 = check({
  code: 'V004',
  severity: 'refuse',
  field: 'nik',
  rule: 'NIK terdiri atas tepat 16 angka.',
  source: 'struktur NIK (NIK-STRUCT)',
  problem: ({ unclear }) => {
    const { nik } = unclear
    if (nik?.reason !== 'length') return undefined
    const digits = nik.written.replace(/\D/g, '').length
    return `NIK ${hintOf(nik.written)} punya ${digits} angka, seharusnya 16. Cocokkan dengan KTP lalu perbaiki.`
  },
})
