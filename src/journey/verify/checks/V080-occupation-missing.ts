import { check } from '../check.ts'

export const V080 = check({
  code: 'V080',
  severity: 'warn',
  field: 'occupation',
  rule: 'Orang yang diusulkan sungguh bekerja.',
  source: 'ELI-WORK',
  problem: ({ occupation, absent }) =>
    occupation === '' && !absent?.has('occupation')
      ? 'Pekerjaan belum diisi. Isi pekerjaan sehari-hari, misalnya nelayan atau buruh sawit.'
      : undefined,
})
