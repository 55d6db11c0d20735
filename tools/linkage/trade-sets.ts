import type { ColumnMap } from '#journey/match/engine/column-map.ts'
import { type Dice, dice as newDice } from './dice.ts'
import { type European, makeEuropeans } from './european-people.ts'
import { shuffled } from './indonesian-sets.ts'
import type { Labelled, Row } from './labelled.ts'
import { digitSlip, typo } from './slips.ts'

type Hand = (person: European, dice: Dice) => Row

const or = (chance: number, dice: Dice, spoilt: () => string, value: string) =>
  dice.happens(chance) ? spoilt() : value

/** Two letters of a word change places, wherever they stand, twice over. */
function jumbled(text: string, dice: Dice): string {
  const letters = [...text]
  for (let turn = 0; turn < 2 && letters.length > 2; turn++) {
    const [a, b] = [dice.below(letters.length), dice.below(letters.length)]
    const held = letters[a] as string
    letters[a] = letters[b] as string
    letters[b] = held
  }
  return letters.join('')
}

/** A date some days or weeks off. */
function moved(date: string, most: number, dice: Dice): string {
  const days = 1 + dice.below(most)
  const time = Date.parse(`${date}T00:00:00Z`) + (dice.happens(0.5) ? days : -days) * 86_400_000
  return new Date(time).toISOString().slice(0, 10)
}

/** Customers: halves of the name missing or swapped, letters jumbled, dates of birth weeks off. */
const customer: Hand = (one, dice) => {
  const first = or(0.25, dice, () => jumbled(one.first, dice), one.first)
  const last = or(0.25, dice, () => jumbled(one.last, dice), one.last)
  const [a, b] = dice.happens(0.2) ? [last, first] : [first, last]
  const jumble = (value: string) => or(0.25, dice, () => jumbled(value, dice), value)
  return {
    first_name: or(0.2, dice, () => '', a),
    surname: or(0.2, dice, () => '', b),
    dob: or(0.2, dice, () => moved(one.born, 100, dice), one.born),
    city: or(0.2, dice, () => '', jumble(one.town)),
    email: or(0.2, dice, () => '', jumble(one.email)),
  }
}

const customerColumns = (together: boolean): ColumnMap => ({
  id: 'id',
  fields: [
    ...(together
      ? [{ type: 'name' as const, columns: ['first_name', 'surname'] }]
      : [
          { type: 'name' as const, columns: ['first_name'] },
          { type: 'name' as const, columns: ['surname'] },
        ]),
    { type: 'date', columns: ['dob'], format: 'yyyy-mm-dd' },
    { type: 'place', columns: ['city'] },
    { type: 'email', columns: ['email'] },
  ],
})

/** A register whose parts of names and of dates stand in columns of their own; one slip a copy. */
const parted: Hand = (one) => {
  const [by = '', bm = '', bd = ''] = one.born.split('-')
  const [first = '', second = ''] = one.first.toUpperCase().split('-')
  const [c1 = '', c2 = ''] = one.last.toUpperCase().split(' ').reverse()
  return {
    fname_c1: first,
    fname_c2: second,
    lname_c1: c1,
    lname_c2: c2,
    by,
    bm: String(Number(bm)),
    bd: String(Number(bd)),
  }
}

const born = ['by', 'bm', 'bd']
const partedColumns = (apart: boolean): ColumnMap => ({
  id: 'id',
  fields: [
    { type: 'name', columns: ['fname_c1', 'fname_c2'] },
    { type: 'name', columns: ['lname_c1', 'lname_c2'] },
    ...(apart
      ? born.map((column) => ({ type: 'code' as const, columns: [column] }))
      : [{ type: 'date' as const, columns: born }]),
  ],
})

function oneSlip(row: Row, dice: Dice): Row {
  const column = dice.pick(['fname_c1', 'fname_c1', 'lname_c1', 'lname_c1', 'by', 'bm', 'bd'])
  const value = row[column] ?? ''
  if (column === 'bm') return { ...row, bm: String(1 + dice.below(12)) }
  if (column === 'bd') return { ...row, bd: String(1 + dice.below(28)) }
  return {
    ...row,
    [column]: column === 'by' ? `19${digitSlip(value.slice(2), dice)}` : typo(value, dice),
  }
}

const nicknames: Readonly<Record<string, string>> = {
  William: 'Bill',
  Robert: 'Bob',
  Richard: 'Dick',
  Henry: 'Harry',
  Thomas: 'Tom',
  Elizabeth: 'Betty',
  Margaret: 'Peggy',
  Mary: 'Polly',
}

/** Notable people of old, written down many times: titles, nicknames, only the year known, much missing. */
const chronicler: Hand = (one, dice) => {
  const first = or(0.2, dice, () => nicknames[one.first] ?? one.first, one.first)
  const name = [first, dice.happens(0.6) ? one.middle : '', one.last].filter((word) => word !== '')
  const titled = or(0.12, dice, () => `sir ${name.join(' ')}`, name.join(' '))
  const old = `${Number(one.born.slice(0, 4)) - 250}${one.born.slice(4)}`
  return {
    full_name: or(0.15, dice, () => typo(titled, dice), titled).toLowerCase(),
    dob: or(
      0.25,
      dice,
      () => '',
      or(0.2, dice, () => `${old.slice(0, 4)}-01-01`, old),
    ),
    birth_place: or(0.25, dice, () => '', one.town.toLowerCase()),
    postcode_fake: or(
      0.35,
      dice,
      () => '',
      or(0.1, dice, () => digitSlip(one.postcode, dice), one.postcode),
    ),
    gender: or(0.2, dice, () => '', one.sex === 'm' ? 'male' : 'female'),
    occupation: or(
      0.5,
      dice,
      () => '',
      dice.pick(['politician', 'painter', 'writer', 'cricketer']),
    ),
  }
}

const chronicleColumns: ColumnMap = {
  id: 'id',
  fields: [
    { type: 'name', columns: ['full_name'] },
    { type: 'date', columns: ['dob'], format: 'yyyy-mm-dd' },
    { type: 'place', columns: ['birth_place'] },
    { type: 'code', columns: ['postcode_fake'] },
    { type: 'code', columns: ['gender'] },
    { type: 'text', columns: ['occupation'] },
  ],
}

function copies(
  name: string,
  people: number,
  tongue: 'de' | 'en',
  columns: ColumnMap,
  copiesOf: (dice: Dice) => number,
  write: (one: European, copy: number, dice: Dice) => Row,
) {
  return (seed: number): Labelled => {
    const dice = newDice(seed + 4000)
    const person = new Map<string, number>()
    const rows: Row[] = []
    for (const one of makeEuropeans(people, tongue, dice)) {
      const count = copiesOf(dice)
      for (let copy = 0; copy < count; copy++) {
        const id = `q${rows.length}`
        person.set(id, one.number)
        rows.push({ id, ...write(one, copy, dice) })
      }
    }
    return { name, seed, left: shuffled(rows, dice), columns, person }
  }
}

const uneven = (most: number) => (dice: Dice) => 1 + dice.below(most)
const tenth = (dice: Dice) => (dice.happens(0.1) ? 2 : 1)
const slipped = (one: European, copy: number, dice: Dice) =>
  copy === 0 ? parted(one, dice) : oneSlip(parted(one, dice), dice)

/** Tables with the columns and the manners of sets that the trade compares engines on; every row is made up. */
export const tradeSets: Readonly<Record<string, (seed: number) => Labelled>> = {
  'customers-1000': copies(
    'customers',
    180,
    'en',
    customerColumns(true),
    uneven(10),
    (one, _, dice) => customer(one, dice),
  ),
  'customers-apart': copies(
    'customers',
    180,
    'en',
    customerColumns(false),
    uneven(10),
    (one, _, dice) => customer(one, dice),
  ),
  'customers-9000': copies(
    'customers',
    1600,
    'en',
    customerColumns(true),
    uneven(10),
    (one, _, dice) => customer(one, dice),
  ),
  'parts-500': copies('parts', 450, 'de', partedColumns(false), tenth, slipped),
  'parts-10000': copies('parts', 9000, 'de', partedColumns(false), tenth, slipped),
  'parts-codes': copies('parts', 3000, 'de', partedColumns(true), tenth, slipped),
  chronicles: copies('chronicles', 600, 'en', chronicleColumns, uneven(20), (one, _, dice) =>
    chronicler(one, dice),
  ),
}
