import type { Dice } from './dice.ts'
import type { Sex } from './person.ts'
import type { NameToken } from './reference.ts'

interface Slot {
  readonly group: string
  readonly position: string
}
interface Shape {
  readonly weight: number
  readonly slots: readonly Slot[]
}

const GENERAL_FIRST: Slot = { group: 'general', position: 'first' }
const GENERAL_LAST: Slot = { group: 'general', position: 'last' }

function own(group: string): { first: Slot; any: Slot; last: Slot; single: Slot } {
  const at = (position: string): Slot => ({ group, position })
  return { first: at('first'), any: at('any'), last: at('last'), single: at('single') }
}

const malay = own('malay_kalbar')
const javanese = own('javanese')
const madurese = own('madurese')
const bugis = own('bugis')
const dayak = own('dayak')
const chinese = own('chinese_kalbar')
const balinese = own('balinese')

const MODERN: readonly Shape[] = [
  { weight: 3, slots: [GENERAL_FIRST, GENERAL_LAST] },
  { weight: 1, slots: [GENERAL_FIRST] },
]

/** How names are built in each group; a guess made for invented people, see `data/README.md`. */
const SHAPES: Readonly<Record<string, readonly Shape[]>> = {
  Malay: [
    { weight: 30, slots: [malay.any] },
    { weight: 28, slots: [malay.first, malay.any] },
    { weight: 14, slots: [malay.first, malay.last] },
    { weight: 12, slots: [malay.any, GENERAL_LAST] },
    { weight: 10, slots: [malay.first, malay.any, malay.last] },
  ],
  Javanese: [
    { weight: 30, slots: [javanese.single] },
    { weight: 35, slots: [javanese.first, javanese.last] },
    { weight: 15, slots: [javanese.any] },
    { weight: 20, slots: [javanese.first, GENERAL_LAST] },
  ],
  Madurese: [
    { weight: 45, slots: [madurese.single] },
    { weight: 30, slots: [madurese.first, madurese.any] },
    { weight: 25, slots: [madurese.any] },
  ],
  Bugis: [
    { weight: 40, slots: [bugis.any] },
    { weight: 45, slots: [bugis.first, bugis.any] },
    { weight: 15, slots: [bugis.first, bugis.any, bugis.last] },
  ],
  Dayak: [
    { weight: 35, slots: [dayak.first] },
    { weight: 35, slots: [dayak.first, dayak.last] },
    { weight: 30, slots: [dayak.first, GENERAL_LAST] },
  ],
  Chinese: [
    { weight: 60, slots: [chinese.first, chinese.any] },
    { weight: 40, slots: [chinese.any, chinese.last] },
  ],
  Balinese: [{ weight: 1, slots: [balinese.first, balinese.last] }],
  Other: MODERN,
}

const BALINESE_MARK: Readonly<Record<Sex, string>> = { L: 'I', P: 'Ni' }

export interface NameMaker {
  make(group: string, sex: Sex, birthYear: number): string
}

export function nameMaker(dice: Dice, tokens: readonly NameToken[]): NameMaker {
  const pools = new Map<string, NameToken[]>()
  for (const token of tokens) {
    const sexes = token.sex === 'U' ? ['M', 'F'] : [token.sex]
    for (const sex of sexes) {
      const key = `${token.group}/${token.position}/${sex}`
      const pool = pools.get(key) ?? []
      pool.push(token)
      pools.set(key, pool)
    }
  }
  function fill(slot: Slot, sex: Sex): string {
    const letter = sex === 'L' ? 'M' : 'F'
    const pool =
      pools.get(`${slot.group}/${slot.position}/${letter}`) ??
      pools.get(`general/${slot.position === 'last' ? 'last' : 'first'}/${letter}`) ??
      []
    return dice.weighted(pool, (token) => token.weight).token
  }
  return {
    make(group, sex, birthYear) {
      const modern = group !== 'Balinese' && birthYear >= 1990 && dice.share(0.45)
      const shapes = modern ? MODERN : (SHAPES[group] ?? MODERN)
      const words = dice
        .weighted(shapes, (shape) => shape.weight)
        .slots.map((slot) => fill(slot, sex))
      if (group === 'Balinese') words.unshift(BALINESE_MARK[sex])
      return [...new Set(words)].join(' ')
    },
  }
}
