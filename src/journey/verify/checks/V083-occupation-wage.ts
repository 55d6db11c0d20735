import { check } from '../check.ts'

export const V083 = check({
  code: 'V083',
  severity: 'warn',
  field: 'occupation',
  rule: 'Penerima upah didaftarkan oleh pemberi kerjanya.',
  source: 'UU 24/2011 pasal 14–15; segmen PU',
  problem: ({ occupation }, { occupations }) => {
    const job = occupations.find(occupation)
    if (job?.segment !== 'PU') return undefined
    return `Pekerjaan "${occupation}" (${job.label}) tergolong penerima upah. Pastikan belum didaftarkan oleh pemberi kerjanya.`
  },
})
