import { check } from '../check.ts'
import { hintOf } from '../nik-facts.ts'

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
      ? `NIK memuat huruf: ${lettersIn(nik.written, nik.proposal)}. Cocokkan dengan KTP lalu perbaiki.`
      : `NIK memuat huruf (${hintOf(nik.written)}). Ketik ulang 16 angka sesuai KTP.`
  },
})

/** `O pada angka ke-9 mungkin 0`; the number itself stays out of the message. */
function lettersIn(written: string, proposal: string): string {
  return [...written.replace(/[^\p{L}\p{N}|]/gu, '')]
    .map((sign, at) => ({ sign, at, digit: proposal[at] }))
    .filter(({ sign, digit }) => sign !== digit)
    .map(({ sign, at, digit }) => `${sign} pada angka ke-${at + 1} mungkin ${digit}`)
    .join(', ')
}
