import { check } from '../check.ts'
import { nameWords } from '../name-words.ts'

const DECEASED = new Set(['alm', 'almh', 'almarhum', 'almarhumah'])

export const V054 = check({
  code: 'V054',
  severity: 'refuse',
  field: 'name',
  rule: 'Orang yang sudah meninggal tidak diusulkan.',
  source: 'kebiasaan kerja daftar usulan',
  problem: ({ name }) =>
    nameWords(name).some((word) => DECEASED.has(word))
      ? `Nama "${name}" bertanda almarhum. Hapus dari daftar bila sudah meninggal.`
      : undefined,
})
