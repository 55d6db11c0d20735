import { check } from '../check.ts'
import { nameWords } from '../name-words.ts'

function told(name: string, word: string, sex: string): string {
  return `Nama "${name}" memuat "${word}", tetapi jenis kelamin tertulis ${sex}. Cocokkan dengan KTP.`
}

export const V062 = check({
  code: 'V062',
  severity: 'warn',
  field: 'sex',
  rule: '"Bin" untuk laki-laki, "binti" untuk perempuan.',
  source: 'kebiasaan kerja daftar usulan',
  problem: ({ name, sex }) => {
    const words = nameWords(name)
    if (sex === 'P' && words.slice(1).includes('bin')) return told(name, 'bin', 'perempuan')
    if (sex === 'L' && words.slice(1).includes('binti')) return told(name, 'binti', 'laki-laki')
    return undefined
  },
})
