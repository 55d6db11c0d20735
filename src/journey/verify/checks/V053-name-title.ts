import { check } from '../check.ts'
import { nameWords } from '../name-words.ts'

const TITLES = new Set(
  'h hj kh ust ustad ustadz ustaz drs dra ir dr se sh spd sag ssos skm amd amdkeb mm msi mpd st skom spdi skep'.split(
    ' ',
  ),
)

const BEFORE = new Set('h hj kh ust ustad ustadz ustaz drs dra ir dr'.split(' '))

export const V053 = check({
  code: 'V053',
  severity: 'inform',
  field: 'name',
  rule: 'Gelar tidak termasuk nama.',
  source: 'Permendagri 73/2022',
  problem: ({ name }) => {
    const words = nameWords(name)
    const title = words.find((word, at) => TITLES.has(word) && isTitle(word, at, words.length))
    return title === undefined
      ? undefined
      : `Nama "${name}" memuat gelar atau sapaan "${title}". Nama di KTP biasanya tanpa gelar; gelar boleh dihapus.`
  },
})

// "H" and "SE" are titles in front and behind; "St" in the middle is part of a name.
function isTitle(word: string, at: number, count: number): boolean {
  if (count === 1) return false
  return BEFORE.has(word) ? at === 0 : at > 0 && at >= count - 2
}
