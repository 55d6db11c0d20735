import { check } from '../check.ts'

export const V084 = check({
  code: 'V084',
  severity: 'warn',
  field: 'occupation',
  rule: 'Orang yang diusulkan sungguh bekerja.',
  source: 'ELI-WORK',
  problem: ({ occupation }, { occupations }) => {
    const job = occupations.find(occupation)
    if (job?.employment !== 'not_working') return undefined
    return `Pekerjaan tertulis "${occupation}". Tanyakan pekerjaan sehari-harinya, misalnya berkebun atau melaut, lalu tulis itu.`
  },
})
