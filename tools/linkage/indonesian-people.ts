import { readFileSync } from 'node:fs'
import { type Dice, runningTotals } from './dice.ts'
import { two } from './slips.ts'

export interface Person {
  readonly number: number
  readonly name: string
  readonly sex: 'L' | 'P'
  readonly born: string
  readonly nik: string
  readonly kk: string
  readonly mother: string
  readonly village: string
  readonly birthPlace: string
  readonly phone: string
  readonly occupation: string
}

interface NamePool {
  readonly words: readonly string[]
  readonly totals: readonly number[]
}

type Pools = Readonly<Record<'LF' | 'LR' | 'PF' | 'PR', NamePool>>

const data = (file: string) =>
  readFileSync(new URL(`../../data/${file}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1)

function loadPools(): Pools {
  const rows = data('names.csv').map((line) => line.split(','))
  const pool = (sex: string, places: readonly string[]): NamePool => {
    const kept = rows.filter(([word = '', rowSex = '', place = '']) => {
      return word.length > 1 && (rowSex === sex || rowSex === 'U') && places.includes(place)
    })
    return {
      words: kept.map(([word = '']) => word),
      totals: runningTotals(kept.map((row) => Number(row[4]) || 1)),
    }
  }
  const [first, rest] = [
    ['first', 'any', 'single'],
    ['middle', 'last', 'any'],
  ]
  return {
    LF: pool('M', first as string[]),
    LR: pool('M', rest as string[]),
    PF: pool('F', first as string[]),
    PR: pool('F', rest as string[]),
  }
}

const areas = data('areas.csv').map((line) => line.split(','))
const villages = areas.filter(([code = '']) => /^61\.11\.\d\d\.\d{4}$/.test(code))
const regencies = areas
  .filter(([, , level]) => level === 'regency')
  .map(([, name = '']) => plainPlace(name))
const occupations = data('occupations.csv').map((line) => line.split(',')[1] ?? '')

function plainPlace(name: string): string {
  return name.replace(/^(Kabupaten|Kota) /, '')
}

/** Families with shared card, mother, village and often telephone; twins and siblings among the children. */
export function makePeople(families: number, dice: Dice): Person[] {
  const pools = loadPools()
  const people: Person[] = []
  const serials = new Map<string, number>()
  const nikOf = (area: string, born: string, sex: string): string => {
    const [year = '', month = '', day = ''] = born.split('-')
    const head = area + two(Number(day) + (sex === 'P' ? 40 : 0)) + month + year.slice(2)
    const serial = (serials.get(head) ?? (dice.happens(0.8) ? 0 : dice.below(30))) + 1
    serials.set(head, serial)
    return head + String(serial).padStart(4, '0')
  }
  for (let family = 0; family < families; family++) {
    const village = dice.pick(villages)[0] ?? ''
    const area = dice.happens(0.7)
      ? `6111${village.slice(6, 8)}`
      : `61${two(1 + dice.below(12))}${two(1 + dice.below(20))}`
    const kk = `6111${village.slice(6, 8)}${two(1 + dice.below(28))}${two(1 + dice.below(12))}${two(5 + dice.below(20))}${String(1 + dice.below(40)).padStart(4, '0')}`
    const homePhone = phoneOf(dice)
    const fatherBorn = 1950 + dice.below(45)
    const fatherName = nameOf('L', pools, dice)
    const motherName = nameOf('P', pools, dice)
    const birthPlace = dice.happens(0.6) ? 'Kayong Utara' : dice.pick(regencies)
    const add = (name: string, sex: 'L' | 'P', born: string, mother: string) =>
      people.push({
        number: people.length,
        name,
        sex,
        born,
        nik: nikOf(area, born, sex),
        kk,
        mother,
        village,
        birthPlace,
        phone: dice.happens(0.6) ? homePhone : phoneOf(dice),
        occupation: dice.pick(occupations),
      })
    add(fatherName, 'L', dateIn(fatherBorn, dice), nameOf('P', pools, dice))
    if (dice.happens(0.75))
      add(motherName, 'P', dateIn(fatherBorn + dice.below(8) - 2, dice), nameOf('P', pools, dice))
    const children = dice.below(4)
    let born = ''
    for (let child = 0; child < children; child++) {
      const twin = child > 0 && dice.happens(0.12)
      const sex = dice.happens(0.55) ? 'L' : 'P'
      born = twin ? born : dateIn(fatherBorn + 20 + child * 2 + dice.below(2), dice)
      const before = people.at(-1)?.name ?? ''
      const name =
        twin && dice.happens(0.3) ? twinName(before, dice) : childName(sex, fatherName, pools, dice)
      add(name, sex, born, motherName)
    }
  }
  return people
}

function nameOf(sex: 'L' | 'P', pools: Pools, dice: Dice): string {
  const count = 1 + dice.weighted([0.29, 0.74, 0.94, 1])
  const words = [word(sex === 'L' ? pools.LF : pools.PF, dice)]
  while (words.length < count) words.push(word(sex === 'L' ? pools.LR : pools.PR, dice))
  return words.join(' ')
}

function childName(sex: 'L' | 'P', father: string, pools: Pools, dice: Dice): string {
  const name = nameOf(sex, pools, dice)
  return dice.happens(0.25) ? `${name.split(' ')[0]} ${father.split(' ').at(-1)}` : name
}

/** Parents like names that sound alike: one letter or the ending is changed. */
function twinName(name: string, dice: Dice): string {
  const [first = '', ...rest] = name.split(' ')
  const ending = dice.pick(['a', 'i', 'an', 'ah', 'in', 'on', 'ati', 'udin'])
  const changed = first.slice(0, Math.max(2, first.length - 2)) + ending
  return [changed === first ? `${first}na` : changed, ...rest].join(' ')
}

function word(pool: NamePool, dice: Dice): string {
  return pool.words[dice.weighted(pool.totals)] ?? 'Budi'
}

function dateIn(year: number, dice: Dice): string {
  if (year < 1970 && dice.happens(0.15)) return `${year}-01-01`
  return `${year}-${two(1 + dice.below(12))}-${two(1 + dice.below(28))}`
}

export function phoneOf(dice: Dice): string {
  return `08${dice.pick(['12', '13', '21', '52', '57', '95'])}${String(10_000_000 + dice.below(89_999_999))}`
}
