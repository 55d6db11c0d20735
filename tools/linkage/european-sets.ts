import type { ColumnMap } from '#journey/match/engine/column-map.ts'
import { type Dice, dice as newDice } from './dice.ts'
import { type European, makeEuropeans, type Tongue } from './european-people.ts'
import { shuffled } from './indonesian-sets.ts'
import type { Labelled, Row } from './labelled.ts'
import { dateSlip, digitSlip, typo } from './slips.ts'

/** How somebody writes a person down. */
type Hand = (person: European, dice: Dice) => Row

/** One table in which `copiesOf` says how often each person stands. */
function repeated(
  name: string,
  seed: number,
  people: readonly European[],
  columns: ColumnMap,
  hand: Hand,
  copiesOf: (place: number, dice: Dice) => number,
  dice: Dice,
): Labelled {
  const person = new Map<string, number>()
  const rows: Row[] = []
  for (const [place, one] of people.entries()) {
    const copies = copiesOf(place, dice)
    for (let copy = 0; copy < copies; copy++) {
      const id = `r${rows.length}`
      person.set(id, one.number)
      rows.push({ id, ...hand(one, dice) })
    }
  }
  return { name, seed, left: shuffled(rows, dice), columns, person }
}

/** Two tables; `inLeft` and `inRight` are the shares of people in either. */
function between(
  name: string,
  seed: number,
  people: readonly European[],
  columns: ColumnMap,
  [leftHand, rightHand]: readonly [Hand, Hand],
  [inLeft, inRight]: readonly [number, number],
  dice: Dice,
): Labelled {
  const person = new Map<string, number>()
  const [left, right]: [Row[], Row[]] = [[], []]
  const write = (table: Row[], id: string, one: European, hand: Hand) => {
    person.set(id, one.number)
    table.push({ id, ...hand(one, dice) })
  }
  for (const one of people) {
    if (dice.happens(inLeft)) write(left, `a${one.number}`, one, leftHand)
    if (dice.happens(inRight)) write(right, `b${one.number}`, one, rightHand)
  }
  return {
    name,
    seed,
    left: shuffled(left, dice),
    right: shuffled(right, dice),
    columns,
    person,
  }
}

const maybe = (chance: number, dice: Dice, spoilt: () => string, value: string) =>
  dice.happens(chance) ? spoilt() : value

/** First name, surname, day of birth, town, address of mail: much missing, names swapped, every field with slips. */
const sparse: Hand = (one, dice) => {
  const swapped = dice.happens(0.05)
  const first = maybe(0.15, dice, () => typo(one.first, dice), one.first)
  const last = maybe(0.15, dice, () => typo(one.last, dice), one.last)
  return {
    first_name: maybe(0.17, dice, () => '', swapped ? last : first),
    surname: maybe(0.17, dice, () => '', swapped ? first : last),
    dob: maybe(0.15, dice, () => dateSlip(one.born, dice), one.born),
    city: maybe(
      0.2,
      dice,
      () => '',
      maybe(0.1, dice, () => typo(one.town, dice), one.town),
    ),
    email: maybe(
      0.2,
      dice,
      () => '',
      maybe(0.1, dice, () => typo(one.email, dice), one.email),
    ),
  }
}

const sparseColumns: ColumnMap = {
  id: 'id',
  fields: [
    { type: 'name', columns: ['first_name', 'surname'] },
    { type: 'date', columns: ['dob'], format: 'yyyy-mm-dd' },
    { type: 'place', columns: ['city'] },
    { type: 'email', columns: ['email'] },
  ],
}

/** The same with two names as two fields. */
const apartColumns: ColumnMap = {
  id: 'id',
  fields: [
    { type: 'name', columns: ['first_name'] },
    { type: 'name', columns: ['surname'] },
    { type: 'date', columns: ['dob'], format: 'yyyy-mm-dd' },
    { type: 'place', columns: ['city'] },
    { type: 'email', columns: ['email'] },
  ],
}

const plainGerman = (text: string) =>
  text
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('Ö', 'Oe')
    .replaceAll('ß', 'ss')

const dayFirst = (date: string, mark: string) => date.split('-').reverse().join(mark)

/** A register: initials, abbreviated streets, umlauts written out, capitals, day first. */
const registrar: Hand = (one, dice) => {
  const name = `${maybe(0.15, dice, () => one.first.charAt(0), one.first)} ${one.middle.charAt(0)} ${maybe(0.12, dice, () => typo(one.last, dice), one.last)}`
  const street = one.street.replace(
    /straße$|straat$/,
    maybe(0.5, dice, () => 'str.', 'straße'),
  )
  const home = dice.happens(0.12) ? undefined : one
  return {
    naam: plainGerman(maybe(0.5, dice, () => name.toUpperCase(), name)),
    geboren: maybe(
      0.06,
      dice,
      () => dayFirst(dateSlip(one.born, dice), '-'),
      dayFirst(one.born, '-'),
    ),
    adres: home === undefined ? `Dorpsplein ${dice.below(90)}` : `${street} ${home.house}`,
    plaats: home?.town ?? dice.pick(['Almelo', 'Celle', 'Emden', 'Soest', 'Verden']),
    postcode: maybe(0.05, dice, () => digitSlip(one.postcode, dice), home?.postcode ?? ''),
    geslacht: maybe(0.02, dice, () => '', one.sex),
  }
}

const neat: Hand = (one) => ({
  naam: [one.first, one.middle, one.last].filter((word) => word !== '').join(' '),
  geboren: dayFirst(one.born, '-'),
  adres: `${one.street} ${one.house}`,
  plaats: one.town,
  postcode: one.postcode,
  geslacht: one.sex,
})

const registerColumns: ColumnMap = {
  id: 'id',
  fields: [
    { type: 'name', columns: ['naam'] },
    { type: 'date', columns: ['geboren'], format: 'dd-mm-yyyy' },
    { type: 'text', columns: ['adres'] },
    { type: 'place', columns: ['plaats'] },
    { type: 'code', columns: ['postcode'] },
    { type: 'code', columns: ['geslacht'] },
  ],
}

/** A census ten years on: no dates, only an age that is often off, names by ear, places as text. */
const enumerator =
  (year: number): Hand =>
  (one, dice) => ({
    forename: maybe(
      0.12,
      dice,
      () => typo(one.first, dice),
      maybe(0.1, dice, () => one.first.charAt(0), one.first),
    ),
    surname: maybe(0.12, dice, () => typo(one.last, dice), one.last),
    birth_year: String(
      Number(one.born.slice(0, 4)) +
        (dice.happens(0.25) ? dice.pick([-2, -1, 1, 1, 2]) : 0) +
        (year > 0 && dice.happens(0.04) ? dice.pick([-5, 5, 10]) : 0),
    ),
    sex: one.sex,
    birth_town: maybe(0.08, dice, () => dice.pick(['Kent', 'Essex', 'Wales', '']), one.town),
    parish: one.postcode.slice(0, 3),
    occupation: maybe(0.5, dice, () => dice.pick(['lab', 'farmer', 'dom', 'smith']), ''),
  })

const censusColumns: ColumnMap = {
  id: 'id',
  fields: [
    { type: 'name', columns: ['forename', 'surname'] },
    { type: 'code', columns: ['birth_year'] },
    { type: 'code', columns: ['sex'] },
    { type: 'place', columns: ['birth_town'] },
    { type: 'code', columns: ['parish'] },
    { type: 'text', columns: ['occupation'] },
  ],
}

/** Registers of Europe, historical and sparse tables; every one unlike the Indonesian lists. */
export const europeanSets: Readonly<Record<string, (seed: number) => Labelled>> = {
  'sparse-1000': (seed) => sparseSet(seed, 250, sparseColumns, (_, dice) => 1 + dice.below(8)),
  'sparse-9000': (seed) => sparseSet(seed, 2000, sparseColumns, (_, dice) => 1 + dice.below(8)),
  'sparse-apart': (seed) => sparseSet(seed, 1500, apartColumns, (_, dice) => 1 + dice.below(5)),
  'one-in-1000': (seed) => registers(seed, 8000, 'de', (place) => (place % 1000 === 0 ? 2 : 1)),
  'ten-of-one': (seed) => registers(seed, 1500, 'nl', (place) => (place === 7 ? 10 : 1)),
  german: (seed) => crossRegisters(seed, 5000, 'de'),
  dutch: (seed) => crossRegisters(seed, 5000, 'nl'),
  census: (seed) => {
    const dice = newDice(seed)
    const people = makeEuropeans(6000, 'en', dice)
    const hands = [enumerator(0), enumerator(10)] as const
    return between('census', seed, people, censusColumns, hands, [0.8, 0.7], dice)
  },
}

function sparseSet(
  seed: number,
  count: number,
  columns: ColumnMap,
  copiesOf: (place: number, dice: Dice) => number,
): Labelled {
  const dice = newDice(seed)
  return repeated('sparse', seed, makeEuropeans(count, 'en', dice), columns, sparse, copiesOf, dice)
}

function registers(
  seed: number,
  count: number,
  tongue: Tongue,
  copiesOf: (place: number) => number,
): Labelled {
  const dice = newDice(seed)
  const people = makeEuropeans(count, tongue, dice)
  return repeated('registers', seed, people, registerColumns, registrar, copiesOf, dice)
}

function crossRegisters(seed: number, count: number, tongue: Tongue): Labelled {
  const dice = newDice(seed)
  const people = makeEuropeans(count, tongue, dice)
  return between('registers', seed, people, registerColumns, [neat, registrar], [0.8, 0.6], dice)
}
