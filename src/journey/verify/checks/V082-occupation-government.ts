import { check } from '../check.ts'

export const V082 = check({
  code: 'V082',
  severity: 'refuse',
  field: 'occupation',
  rule: 'Aparatur negara, TNI dan Polri dilindungi skema lain.',
  source: 'UU 24/2011 (Taspen, Asabri); ELI-NOTCOV',
  problem: ({ occupation }, { occupations }) => {
    const job = occupations.find(occupation)
    if (job?.employment !== 'employee' || job.segment !== '') return undefined
    return `Pekerjaan "${occupation}" (${job.label}) dilindungi skema negara, bukan program ini. Hapus dari daftar bila benar.`
  },
})
