import { check } from '../check.ts'

export const V090 = check({
  code: 'V090',
  severity: 'inform',
  field: 'mother_name',
  rule: 'Nama ibu kandung diminta saat pendaftaran.',
  source: 'formulir pendaftaran BPU (perlu dikonfirmasi)',
  problem: ({ motherName, absent }) =>
    motherName === '' && !absent?.has('mother_name')
      ? 'Nama ibu kandung belum diisi. Isi bila ada; biasanya diminta saat pendaftaran.'
      : undefined,
})
