import { check } from '../check.ts'

export const V020 = check({
  code: 'V020',
  severity: 'inform',
  field: 'kk',
  rule: 'Nomor kartu keluarga membantu membedakan orang yang senama.',
  source: 'kebiasaan kerja daftar usulan',
  problem: ({ kk, unclear, absent }) =>
    kk === '' && !unclear.kk && !absent?.has('kk')
      ? 'Nomor KK belum diisi. Isi bila ada; nomor itu membantu membedakan orang senama.'
      : undefined,
})
