import type { Dice } from './dice.ts'

/** Spellings by ear of Javanese, Malay, Bugis and Dayak names: what is heard, not what is typed. */
const byEar: readonly (readonly [RegExp, string])[] = [
  [/dh/, 'd'],
  [/(?<=[aeiou])ng(?=[aeiou])/, 'ngg'],
  [/ng$/, 'n'],
  [/k$/, ''],
  [/(?<=[aeiou])$/, 'k'],
  [/w(?=[aeiou])/, 'u'],
  [/ny/, 'n'],
  [/u(?=[^aeiou]$)/, 'o'],
  [/i(?=[^aeiou]$)/, 'e'],
  [/r/, 'l'],
  [/l/, 'r'],
  [/e/, 'i'],
  [/ia/, 'iya'],
  [/ua/, 'uwa'],
  [/au/, 'o'],
  [/ai/, 'e'],
  [/c/, 'k'],
  [/j/, 'y'],
  [/h/, ''],
  [/ma/, 'mo'],
  [/b(?=.)/, 'p'],
]

export function heard(name: string, dice: Dice): string {
  const words = name.split(' ')
  const at = dice.below(words.length)
  const word = words[at] ?? ''
  const usable = byEar.filter(([pattern]) => pattern.test(word.slice(1)))
  if (usable.length === 0) return name
  const [pattern, replacement] = dice.pick(usable)
  words[at] = word.charAt(0) + word.slice(1).replace(pattern, replacement)
  return words.join(' ')
}

const scannedLetters = [
  'rn:m',
  'm:rn',
  'cl:d',
  'i:l',
  'l:1',
  'o:0',
  's:5',
  'a:o',
  'e:c',
  'u:v',
  'n:ri',
  'h:b',
  'g:q',
  'vv:w',
  ' :',
]
const scannedDigits = [
  '0:O',
  '0:D',
  '0:8',
  '1:l',
  '1:7',
  '5:S',
  '8:B',
  '3:8',
  '6:5',
  '9:4',
  '2:Z',
  '7:1',
]

/** What a scanner makes of it: every place is misread with the same small chance. */
export function scanned(text: string, chance: number, dice: Dice): string {
  const isNumber = /^\d/.test(text)
  const confusions = (isNumber ? scannedDigits : scannedLetters).map((pair) => pair.split(':'))
  let out = ''
  for (let at = 0; at < text.length; ) {
    const fitting = confusions.filter(([from = '']) => text.startsWith(from, at))
    if (fitting.length > 0 && dice.happens(chance)) {
      const [from = '', to = ''] = dice.pick(fitting)
      out += to
      at += from.length
    } else out += text.charAt(at++)
  }
  return out
}

const jobs = ['tukang kayu', 'warung', 'nelayan', 'guru', 'RT 03', 'sopir', 'jamu', 'pasar']

/** How neighbours tell namesakes apart. */
export function withJob(name: string, sex: string, dice: Dice): string {
  const kind = dice.below(4)
  const first = name.split(' ')[0] ?? name
  if (kind === 0) return `${name} ${dice.pick(jobs)}`
  if (kind === 1) return `${sex === 'L' ? 'Pak' : 'Bu'} ${first}`
  if (kind === 2) return `${name} (${dice.pick(jobs)})`
  return `${name} alm ${dice.pick(['Ahmad', 'Usman', 'Saleh', 'Karim'])}`
}
