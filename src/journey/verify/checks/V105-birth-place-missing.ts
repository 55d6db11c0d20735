import { check } from '../check.ts'

export const V105 = check({
  code: 'V105',
  severity: 'inform',
  field: 'birth_place',
  rule: 'Tempat lahir diminta saat pendaftaran.',
  source: 'kolom berkas pendaftaran cabang (perlu dikonfirmasi)',
  problem: ({ birthPlace, absent }) =>
    birthPlace === '' && !absent?.has('birth_place')
      ? 'Tempat lahir belum diisi. Salin dari KTP atau KK; biasanya diminta saat pendaftaran.'
      : undefined,
})
