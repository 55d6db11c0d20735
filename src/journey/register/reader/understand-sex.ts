import type { Sex } from '#vocabulary/nik.ts'
import { isNothing, plainText } from './plain-text.ts'
import type { Understood, Written } from './understood.ts'

/** `pria-wanita`: the column writes P for men and W for women. */
export type SexCoding = 'laki-perempuan' | 'pria-wanita'

const MEN = /^(l|lk|lki|laki|laki laki|laki2|lelaki|pria|m|male|cowok|1)$/
const WOMEN = /^(p|pr|prp|perempuan|perempuang|wanita|w|wnt|f|female|cewek|2)$/

export function understandSex(cell: Written, coding: SexCoding): Understood<Sex | ''> {
  const written = plainText(cell.text)
  if (isNothing(written)) return { value: '' }
  const word = sexWord(written)
  if (coding === 'pria-wanita' && word === 'p') return { value: 'L' }
  if (MEN.test(word)) return { value: 'L' }
  if (WOMEN.test(word)) return { value: 'P' }
  return { value: '', unclear: { reason: 'coding', written } }
}

/** A column with W and without L, Laki-laki or Perempuan means Pria by P. */
export function sexCodingOf(texts: Iterable<string>): SexCoding {
  const words = new Set<string>()
  for (const text of texts) words.add(sexWord(plainText(text)))
  const hasWanita = words.has('w') || words.has('wanita')
  const hasLaki = [...words].some((word) => MEN.test(word) && word !== 'pria' && word !== '1')
  const hasPerempuan = words.has('pr') || words.has('perempuan')
  return hasWanita && !hasLaki && !hasPerempuan ? 'pria-wanita' : 'laki-perempuan'
}

function sexWord(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/\b([12]) (laki laki|perempuan)$/, '$2')
    .trim()
}
