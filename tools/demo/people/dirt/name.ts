import { ageOf } from '../days.ts'
import type { DirtPattern } from './pattern.ts'

/** Spellings one hears the same: each is tried once, the first that fits is used. */
const SOUNDS: readonly (readonly [from: RegExp, to: string])[] = [
  [/sy/i, 's'],
  [/f/i, 'p'],
  [/z/i, 'j'],
  [/kh/i, 'h'],
  [/(dd|mm|ll|tt|nn|ss)/i, ''],
  [/ai/i, 'ae'],
  [/ia/i, 'iya'],
  [/i$/i, 'y'],
  [/u/i, 'oe'],
  [/a/i, 'o'],
]

export function respell(name: string, turn: number): string {
  const start = turn % SOUNDS.length
  const order = [...SOUNDS.slice(start), ...SOUNDS.slice(0, start)]
  for (const [from, to] of order) {
    const found = from.exec(name)
    if (!found) continue
    const heard = to === '' ? found[0].slice(0, 1) : to
    const kept = found.index === 0 ? heard.charAt(0).toUpperCase() + heard.slice(1) : heard
    return name.slice(0, found.index) + kept + name.slice(found.index + found[0].length)
  }
  return `${name}h`
}

const MEN = ['Ahmad', 'Usman', 'Idris', 'Hamzah', 'Sabirin', 'Marzuki', 'Jailani']
const NICKNAMES = {
  L: ['Pak Long', 'Pak Ngah', 'Bujang', 'Pak Su'],
  P: ['Mak Su', 'Mak Long', 'Dayang'],
}
const MUSLIM = ['Malay', 'Javanese', 'Madurese', 'Bugis']

export const NAME_DIRT: readonly DirtPattern[] = [
  {
    name: 'name.title',
    weight: 9,
    spoil: ({ name, sex }, { dice, person }) => {
      if (!MUSLIM.includes(person.group) || ageOf(person.birthDate) < 35) {
        return { name: dice.pick([`${name}, S.Pd`, `${name} A.Md`, `Bpk ${name}`]) }
      }
      return {
        name: sex === 'L' ? dice.pick([`H. ${name}`, `H ${name}`, `Ust. ${name}`]) : `Hj. ${name}`,
      }
    },
  },
  {
    name: 'name.patronymic',
    weight: 7,
    spoil: ({ name, sex }, { dice }) => {
      const link =
        sex === 'L' ? dice.pick(['bin', 'b.', 'Bin']) : dice.pick(['binti', 'bt.', 'Binti'])
      return { name: `${name} ${link} ${dice.pick(MEN)}` }
    },
  },
  {
    name: 'name.abbreviation',
    weight: 18,
    spoil: ({ name }, { dice, reference }) => {
      const [first = '', ...rest] = name.split(' ')
      const short = reference.abbreviations.filter((entry) => entry.canonical === first)
      if (short.length === 0 || rest.length === 0) return undefined
      return { name: [`${dice.pick(short).variant}.`, ...rest].join(' ') }
    },
  },
  {
    name: 'name.nickname',
    weight: 4,
    spoil: ({ name }, { dice, person }) => ({
      name: `${name} ${dice.pick(['alias', 'als', '/'])} ${dice.pick(NICKNAMES[person.sex])}`,
    }),
  },
  {
    name: 'name.order',
    weight: 4,
    spoil: ({ name }) => {
      const words = name.split(' ')
      return words.length < 2 ? undefined : { name: [...words.slice(1), words[0]].join(' ') }
    },
  },
  {
    name: 'name.truncated',
    weight: 9,
    spoil: ({ name }) =>
      name.length < 15 ? undefined : { name: name.slice(0, name.length > 20 ? 20 : 12) },
  },
  {
    name: 'name.encoding',
    weight: 7,
    spoil: ({ name }, { dice }) => ({
      name: dice.pick([
        name.replace(' ', '\u00a0'),
        name.replace(' ', '  '),
        `${name} `,
        name.replace(/([aeiou])([aeiou])/, '$1\u2019$2'),
      ]),
    }),
  },
  {
    name: 'name.husband',
    weight: 3,
    spoil: ({ sex }, { dice, person }) =>
      sex === 'P' && ageOf(person.birthDate) > 25 ? { name: `Ny. ${dice.pick(MEN)}` } : undefined,
  },
  {
    name: 'name.spelling',
    weight: 12,
    spoil: ({ name }, { dice }) => ({ name: respell(name, dice.int(0, 9)) }),
  },
]
