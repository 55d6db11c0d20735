import { heard, scanned, withJob } from './clerk-slips.ts'
import { type Dice, dice as newDice } from './dice.ts'
import { makePeople, type Person } from './indonesian-people.ts'
import { shuffled } from './indonesian-sets.ts'
import type { Labelled, Row } from './labelled.ts'

/** How one clerk writes one person; the household helps, since clerks copy from the line above. */
type Clerk = (one: Person, home: readonly Person[], dice: Dice) => Row

function plain(one: Person): Row {
  return {
    nik: one.nik,
    kk: one.kk,
    name: one.name,
    sex: one.sex,
    birth_place: one.birthPlace,
    birth_date: one.born,
    village_code: one.village,
    phone: one.phone,
    mother_name: one.mother,
    occupation: one.occupation,
  }
}

/** Cards read by a scanner: letters and digits misread, long names cut, no telephone, no mother. */
const scanner: Clerk = (one, _home, dice) => ({
  ...plain(one),
  nik: scanned(one.nik, 0.03, dice),
  kk: dice.happens(0.3) ? '' : scanned(one.kk, 0.03, dice),
  name: scanned(one.name.toUpperCase().slice(0, 18).toLowerCase(), 0.05, dice),
  birth_date: scanned(one.born, 0.03, dice),
  birth_place: scanned(one.birthPlace.slice(0, 10), 0.04, dice),
  phone: '',
  mother_name: '',
})

/** Names by ear, ages known by the year, the telephone of the head of the household, nicknames with the job behind. */
const listener: Clerk = (one, home, dice) => {
  const name = dice.happens(0.35) ? heard(one.name, dice) : one.name
  return {
    ...plain(one),
    nik: dice.happens(0.3) ? '' : one.nik,
    kk: dice.happens(0.4) ? '' : one.kk,
    name: dice.happens(0.15) ? withJob(name, one.sex, dice) : name,
    birth_date: dice.happens(0.35) ? `${one.born.slice(0, 4)}-01-01` : one.born,
    phone: dice.happens(0.7) ? (home[0]?.phone ?? '') : '',
    mother_name: dice.happens(0.5) ? heard(one.mother, dice) : '',
    occupation: dice.happens(0.5) ? 'Petani' : one.occupation,
  }
}

/** A form with defaults nobody changed, villages under their new codes, the number of the spouse. */
const hasty: Clerk = (one, home, dice) => {
  const spouse = home.find((other) => other !== one && other.sex !== one.sex)
  return {
    ...plain(one),
    nik: dice.happens(0.08) ? (spouse?.nik ?? '') : dice.happens(0.15) ? '' : one.nik,
    kk: dice.happens(0.3) ? '0000000000000000' : one.kk,
    name: dice.happens(0.1) ? heard(one.name, dice) : one.name,
    sex: dice.happens(0.12) ? 'L' : one.sex,
    birth_place: dice.happens(0.5) ? 'Kayong Utara' : one.birthPlace,
    birth_date: dice.happens(0.2) ? `${one.born.slice(0, 4)}-01-01` : one.born,
    village_code: one.village.replace(/\d(\d)$/, '1$1'),
    phone: dice.happens(0.3) ? '08' : (home[0]?.phone ?? ''),
    mother_name: dice.happens(0.3) ? '-' : one.mother,
    occupation: 'Petani',
  }
}

/** Somebody who takes care, but has few numbers. */
const careful: Clerk = (one, _home, dice) => ({
  ...plain(one),
  nik: dice.happens(0.3) ? '' : one.nik,
  phone: dice.happens(0.5) ? '' : one.phone,
  mother_name: dice.happens(0.2) ? '' : one.mother,
})

/** A spreadsheet that rounded its numbers, and cut what did not fit. */
const spreadsheet: Clerk = (one, _home, dice) => {
  const name = dice.happens(0.1) ? heard(one.name, dice) : one.name
  return {
    ...plain(one),
    nik: dice.happens(0.4)
      ? `${one.nik.charAt(0)},${one.nik.slice(1, 6)}E+15`
      : `${one.nik.slice(0, 15)}0`,
    kk: dice.happens(0.4)
      ? `${one.kk.charAt(0)}.${one.kk.slice(1, 6)}E+15`
      : `${one.kk.slice(0, 15)}0`,
    name: name.slice(0, 12),
    birth_date: dice.happens(0.1) ? '' : one.born,
    phone: one.phone.replace(/^0/, ''),
    mother_name: one.mother.slice(0, 8),
  }
}

/** No number at all: name, sex, village, year of birth, mother. */
const census: Clerk = (one, _home, dice) => ({
  name: dice.happens(0.12) ? heard(one.name, dice) : one.name,
  sex: one.sex,
  birth_date: `${Number(one.born.slice(0, 4)) + (dice.happens(0.1) ? dice.pick([-1, 1]) : 0)}-01-01`,
  village_code: one.village,
  mother_name: dice.happens(0.15) ? heard(one.mother, dice) : one.mother,
})

const member: Clerk = (one, _home, dice) => ({
  ...plain(one),
  kk: dice.happens(0.1) ? '' : one.kk,
  mother_name: dice.happens(0.15) ? '' : one.mother,
})

function homesOf(people: readonly Person[]): Map<string, Person[]> {
  const homes = new Map<string, Person[]>()
  for (const one of people) homes.set(one.kk, [...(homes.get(one.kk) ?? []), one])
  return homes
}

function across(name: string, families: number, left: Clerk, right: Clerk) {
  return (seed: number): Labelled => {
    const dice = newDice(seed + 7000)
    const people = makePeople(families, dice)
    const homes = homesOf(people)
    const person = new Map<string, number>()
    const [lefts, rights]: [Row[], Row[]] = [[], []]
    const write = (rows: Row[], id: string, one: Person, clerk: Clerk) => {
      person.set(id, one.number)
      rows.push({ id, ...clerk(one, homes.get(one.kk) ?? [], dice) })
    }
    for (const one of people) {
      if (dice.happens(0.5)) write(lefts, `l${one.number}`, one, left)
      if (dice.happens(0.5)) write(rights, `r${one.number}`, one, right)
    }
    return { name, seed, left: shuffled(lefts, dice), right: shuffled(rights, dice), person }
  }
}

function inside(name: string, families: number, clerk: Clerk, twice: number) {
  return (seed: number): Labelled => {
    const dice = newDice(seed + 8000)
    const people = makePeople(families, dice)
    const homes = homesOf(people)
    const person = new Map<string, number>()
    const rows: Row[] = []
    for (const one of people) {
      if (!dice.happens(0.6)) continue
      for (let copy = dice.happens(twice) ? 2 : 1; copy > 0; copy--) {
        const id = `r${rows.length}`
        person.set(id, one.number)
        rows.push({ id, ...clerk(one, homes.get(one.kk) ?? [], dice) })
      }
    }
    return { name, seed, left: shuffled(rows, dice), person }
  }
}

/** Whole families handed in by two villages; the second time one child stands in for another. */
function copiedFamilies(seed: number): Labelled {
  const dice = newDice(seed + 9000)
  const people = makePeople(3500, dice)
  const person = new Map<string, number>()
  const rows: Row[] = []
  const write = (one: Person, home: readonly Person[]) => {
    const id = `r${rows.length}`
    person.set(id, one.number)
    rows.push({ id, ...careful(one, home, dice) })
  }
  for (const home of homesOf(people).values()) {
    const [absent, ...rest] = shuffled(home, dice)
    for (const one of home.length > 2 ? rest : home) write(one, home)
    if (!dice.happens(0.15)) continue
    const swapped = rest.length > 1 && absent !== undefined ? [absent, ...rest.slice(1)] : home
    for (const one of swapped) write(one, home)
  }
  return { name: 'copied-families', seed, left: shuffled(rows, dice), person }
}

/** Indonesian tables with mechanics of error that the first family of sets does not have. */
export const clerkSets: Readonly<Record<string, (seed: number) => Labelled>> = {
  'scanned-cards': across('scanned-cards', 3500, scanner, member),
  'by-ear': across('by-ear', 3500, listener, member),
  defaults: across('defaults', 3500, hasty, member),
  rounded: across('rounded', 3500, spreadsheet, member),
  'year-only': across('year-only', 2000, census, census),
  'scanned-twice': inside('scanned-twice', 3500, scanner, 0.12),
  'by-ear-twice': inside('by-ear-twice', 3500, listener, 0.12),
  'defaults-twice': inside('defaults-twice', 3500, hasty, 0.12),
  'copied-families': copiedFamilies,
}
