import { check } from '../check.ts'
import { hintOf } from '../nik-facts.ts'

export const V017 = check({
  code: 'V017',
  severity: 'refuse',
  field: 'nik',
  rule: 'NIK dapat dibaca.',
  source: 'syarat NIK (ELI-NIK)',
  problem: ({ unclear }) => {
    const { nik } = unclear
    if (nik?.reason !== 'unreadable' && nik?.reason !== 'error') return undefined
    return `NIK tidak terbaca (${hintOf(nik.written)}). Ketik ulang 16 angka sesuai KTP.`
  },
})
