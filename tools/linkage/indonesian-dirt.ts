import { readFileSync } from 'node:fs'
import type { Dice } from './dice.ts'
import type { Person } from './indonesian-people.ts'
import { phoneOf } from './indonesian-people.ts'
import type { Row } from './labelled.ts'
import { dateSlip, digitSlip, typo } from './slips.ts'

/** How often each kind of dirt strikes; 0 to 1. */
export interface Dirt {
  readonly nameSpelling: number
  readonly nameTypo: number
  readonly nameTitle: number
  readonly nameShortened: number
  readonly nameOrder: number
  readonly nameOther: number
  readonly nikMissing: number
  readonly nikSlip: number
  readonly nikOther: number
  readonly dateMissing: number
  readonly dateSlip: number
  readonly kkMissing: number
  readonly kkChanged: number
  readonly motherMissing: number
  readonly motherDirty: number
  readonly phoneMissing: number
  readonly phoneChanged: number
  readonly moved: number
  readonly sexWrong: number
}

const table = (file: string) =>
  readFileSync(new URL(`../../data/${file}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1)

const spellings = new Map<string, string[]>()
for (const line of table('name-variants.csv')) {
  const [canonical = '', variant = ''] = line.split(',')
  const key = canonical.toLowerCase()
  spellings.set(key, [...(spellings.get(key) ?? []), variant])
}

const soundSwaps: readonly (readonly [RegExp, string])[] = [
  [/u/, 'oe'],
  [/j/, 'dj'],
  [/y/, 'j'],
  [/sy/, 's'],
  [/kh/, 'h'],
  [/f/, 'p'],
  [/z/, 'j'],
  [/ai/, 'ae'],
  [/i$/, 'y'],
  [/ah$/, 'a'],
  [/d$/, 't'],
  [/m/, 'mm'],
  [/n/, 'nn'],
  [/a/, 'o'],
  [/th/, 't'],
]

const nicknames = ['Pak Long', 'Mak Su', 'Bujang', 'Dara', 'Uning', 'Along', 'Pak Ngah', 'Acil']

export function dirtyName(name: string, sex: string, dirt: Dirt, dice: Dice): string {
  if (dice.happens(dirt.nameOther)) return dice.pick(nicknames)
  let words = name.split(' ')
  if (dice.happens(dirt.nameSpelling)) {
    const at = dice.below(words.length)
    words[at] = respelled(words[at] ?? '', dice)
  }
  if (dice.happens(dirt.nameTypo)) {
    const at = dice.below(words.length)
    words[at] = typo(words[at] ?? '', dice)
  }
  if (words.length > 1 && dice.happens(dirt.nameShortened)) {
    const kind = dice.below(4)
    if (kind === 0) words = words.slice(0, -1)
    else if (kind === 1) words = words.slice(1)
    else if (kind === 2) words = words.map((word, at) => (at > 0 ? word.charAt(0) : word))
    else words = [`${words[0]}${(words[1] ?? '').toLowerCase()}`, ...words.slice(2)]
  }
  if (words.length > 1 && dice.happens(dirt.nameOrder)) words = [...words.slice(1), words[0] ?? '']
  let text = words.join(' ')
  if (dice.happens(dirt.nameTitle))
    text = dice.pick(
      sex === 'L'
        ? [`H. ${text}`, `${text}, S.Pd`, `Bpk ${text}`, `${text} bin Ahmad`, `Ust. ${text}`]
        : [`Hj. ${text}`, `Ny. ${text}`, `${text} binti Umar`, `${text}, A.Md`, `Ibu ${text}`],
    )
  const style = dice.below(4)
  return style === 0 ? text.toUpperCase() : style === 1 ? text.toLowerCase() : text
}

function respelled(word: string, dice: Dice): string {
  const known = spellings.get(word.toLowerCase())
  if (known !== undefined && dice.happens(0.8)) return dice.pick(known)
  const usable = soundSwaps.filter(([pattern]) => pattern.test(word.slice(1)))
  if (usable.length === 0) return word
  const [pattern, replacement] = dice.pick(usable)
  return word.charAt(0) + word.slice(1).replace(pattern, replacement)
}

function dirtyNik(person: Person, dirt: Dirt, dice: Dice): string {
  if (dice.happens(dirt.nikMissing)) return dice.pick(['', '', '-', '0', '1111111111111111'])
  if (dice.happens(dirt.nikOther)) return person.kk
  if (!dice.happens(dirt.nikSlip)) return person.nik
  const kind = dice.unit()
  if (kind < 0.15) return `${person.nik.slice(0, 15)}0`
  if (kind < 0.2) return `${person.nik.slice(0, 1)}.${person.nik.slice(1, 6)}E+15`
  if (kind < 0.28) return person.nik.replace('0', 'O').replace('1', 'l')
  return digitSlip(person.nik, dice)
}

/** One row of the people table about this person, as somebody typed it. */
export function writeRow(id: string, person: Person, dirt: Dirt, dice: Dice): Row {
  const maybe = (missing: number, value: string) => (dice.happens(missing) ? '' : value)
  const moved = dice.happens(dirt.moved)
  const kk = dice.happens(dirt.kkChanged) ? digitSlip(digitSlip(person.kk, dice), dice) : person.kk
  const date = dice.happens(dirt.dateSlip) ? dateSlip(person.born, dice) : person.born
  const phone = dice.happens(dirt.phoneChanged) ? phoneOf(dice) : person.phone
  return {
    id,
    nik: dirtyNik(person, dirt, dice),
    kk: maybe(dirt.kkMissing, kk),
    name: dirtyName(person.name, person.sex, dirt, dice),
    sex: dice.happens(dirt.sexWrong) ? dice.pick(['L', 'P', '']) : person.sex,
    birth_place: maybe(
      0.1,
      dice.happens(0.1) ? (person.birthPlace.split(' ')[0] ?? '') : person.birthPlace,
    ),
    birth_date: maybe(dirt.dateMissing, date),
    village_code: moved ? `61.11.0${1 + dice.below(6)}.200${1 + dice.below(7)}` : person.village,
    phone: maybe(dirt.phoneMissing, phone),
    mother_name: maybe(
      dirt.motherMissing,
      dice.happens(dirt.motherDirty) ? dirtyName(person.mother, 'P', dirt, dice) : person.mother,
    ),
    occupation: dice.happens(0.3) ? '' : person.occupation,
    monthly_income: String(500_000 + dice.below(30) * 100_000),
  }
}

export const cleanDirt: Dirt = {
  nameSpelling: 0.03,
  nameTypo: 0.01,
  nameTitle: 0.02,
  nameShortened: 0.02,
  nameOrder: 0,
  nameOther: 0,
  nikMissing: 0,
  nikSlip: 0.005,
  nikOther: 0,
  dateMissing: 0,
  dateSlip: 0.01,
  kkMissing: 0.05,
  kkChanged: 0.05,
  motherMissing: 0.1,
  motherDirty: 0.05,
  phoneMissing: 0.3,
  phoneChanged: 0.05,
  moved: 0.02,
  sexWrong: 0.002,
}

export const mildDirt: Dirt = {
  nameSpelling: 0.15,
  nameTypo: 0.08,
  nameTitle: 0.1,
  nameShortened: 0.1,
  nameOrder: 0.03,
  nameOther: 0.002,
  nikMissing: 0.06,
  nikSlip: 0.08,
  nikOther: 0.01,
  dateMissing: 0.03,
  dateSlip: 0.08,
  kkMissing: 0.15,
  kkChanged: 0.1,
  motherMissing: 0.2,
  motherDirty: 0.3,
  phoneMissing: 0.4,
  phoneChanged: 0.15,
  moved: 0.05,
  sexWrong: 0.01,
}

export const heavyDirt: Dirt = {
  nameSpelling: 0.35,
  nameTypo: 0.2,
  nameTitle: 0.2,
  nameShortened: 0.25,
  nameOrder: 0.08,
  nameOther: 0.01,
  nikMissing: 0.25,
  nikSlip: 0.25,
  nikOther: 0.03,
  dateMissing: 0.1,
  dateSlip: 0.2,
  kkMissing: 0.3,
  kkChanged: 0.25,
  motherMissing: 0.35,
  motherDirty: 0.6,
  phoneMissing: 0.5,
  phoneChanged: 0.3,
  moved: 0.1,
  sexWrong: 0.03,
}
