import type { ColumnMap } from '#journey/match/engine/column-map.ts'
import { type Dice, dice as newDice, runningTotals } from './dice.ts'
import { shuffled } from './indonesian-sets.ts'
import type { Labelled, Row } from './labelled.ts'
import { digitSlip, two, typo } from './slips.ts'

const given =
  'emma joshua emiily lachlan jack thomas sophie matthew samuel joel isabella benjamin georgia james daniel jessica william olivia chloe sarah ella lauren hannah ruby mitchell nicholas charlotte luke zoe caitlin grace ethan liam alexander ryan mia amy bailey kayla harry tyler dylan cooper noah brooke paige connor zachary isaac madison erin molly abbey holly jacob taylah mikayla riley hamish bethany imogen finn lucy max nathan oscar phoebe rachel stephanie talia callum aidan alana bianca claire declan ebony flynn gabrielle hugo'.split(
    ' ',
  )
const heads =
  'wh har camp clark ry green mat nor ash bent dal ed fair gar hol jen kel lang mor nes old pre ram stan thor web wil bur car dun ev fos gil hun kin law mil pat rob sim tay'.split(
    ' ',
  )
const tails =
  'ite ris bell e an son thews man ton ley ings ford ner den more ham well wood field worth by ster low ard ick er ing stone'.split(
    ' ',
  )
const streets = 'street place crescent road circuit close avenue drive court'.split(' ')

interface Pools {
  readonly surnames: readonly string[]
  readonly towns: readonly string[]
  readonly streetNames: readonly string[]
  readonly givenTotals: readonly number[]
  readonly surnameTotals: readonly number[]
}

function poolsOf(dice: Dice): Pools {
  const joined = heads.flatMap((head) => tails.map((tail) => head + tail))
  const surnames = shuffled(joined, dice)
  return {
    surnames,
    towns: shuffled(joined, dice)
      .slice(0, 400)
      .map((name) => `${name}${dice.pick(['', ' north', ' park', 'ville'])}`),
    streetNames: shuffled(joined, dice).slice(0, 900),
    givenTotals: runningTotals(given.map((_, at) => 1 / (at + 8))),
    surnameTotals: runningTotals(surnames.map((_, at) => 1 / (at + 20))),
  }
}

function personRow(pools: Pools, dice: Dice): Row {
  const year = 1900 + dice.below(100)
  return {
    given_name: given[dice.weighted(pools.givenTotals)] ?? '',
    surname: pools.surnames[dice.weighted(pools.surnameTotals)] ?? '',
    street_number: String(1 + dice.below(dice.happens(0.8) ? 120 : 900)),
    address_1: `${dice.pick(pools.streetNames)} ${dice.pick(streets)}`,
    address_2: dice.happens(0.5)
      ? ''
      : `${dice.pick(pools.streetNames)} ${dice.pick(['flats', 'village', 'estate', 'farm'])}`,
    suburb: dice.pick(pools.towns),
    postcode: String(2000 + dice.below(6000)),
    state: dice.pick(['nsw', 'vic', 'qld', 'wa', 'sa']),
    date_of_birth: `${year}${two(1 + dice.below(12))}${two(1 + dice.below(28))}`,
    soc_sec_id: String(1_000_000 + dice.below(8_999_999)),
  }
}

const personColumns: ColumnMap = {
  id: 'id',
  fields: [
    { type: 'name', columns: ['given_name', 'surname'] },
    { type: 'date', columns: ['date_of_birth'], format: 'yyyymmdd' },
    { type: 'identifier', columns: ['soc_sec_id'] },
    { type: 'text', columns: ['street_number', 'address_1', 'address_2', 'suburb'] },
    { type: 'code', columns: ['postcode'] },
    { type: 'code', columns: ['state'] },
  ],
}

/** Changes up to `most` values: slips, values lost, given name and surname or address parts swapped. */
function spoil(row: Row, most: number, dice: Dice): Row {
  const spoilt: Record<string, string> = { ...row }
  const columns = Object.keys(row).filter((column) => column !== 'id')
  const changes = 1 + dice.below(most)
  for (let change = 0; change < changes; change++) {
    const column = dice.pick(columns)
    const value = spoilt[column] ?? ''
    const kind = dice.unit()
    if (kind < 0.12) spoilt[column] = ''
    else if (kind < 0.2 && column.includes('name'))
      [spoilt['given_name'], spoilt['surname']] = [
        spoilt['surname'] ?? '',
        spoilt['given_name'] ?? '',
      ]
    else if (kind < 0.25 && column.includes('address'))
      [spoilt['address_1'], spoilt['address_2']] = [
        spoilt['address_2'] ?? '',
        spoilt['address_1'] ?? '',
      ]
    else if (kind < 0.3) spoilt[column] = value.replace(/ /g, '')
    else spoilt[column] = /^\d+$/.test(value) ? digitSlip(value, dice) : typo(value, dice)
  }
  return spoilt
}

/** Two files of the same people, the second spoilt: every person once in each. */
export function febrlCross(seed: number, people: number): Labelled {
  const dice = newDice(seed)
  const pools = poolsOf(dice)
  const person = new Map<string, number>()
  const [left, right]: [Row[], Row[]] = [[], []]
  for (let number = 0; number < people; number++) {
    const row = personRow(pools, dice)
    left.push({ id: `rec-${number}-org`, ...row })
    right.push({ id: `rec-${number}-dup-0`, ...spoil(row, 4, dice) })
    person.set(`rec-${number}-org`, number)
    person.set(`rec-${number}-dup-0`, number)
  }
  return {
    name: 'febrl-cross',
    seed,
    left: shuffled(left, dice),
    right: shuffled(right, dice),
    columns: personColumns,
    person,
  }
}

/** One file: originals and up to five spoilt copies of some of them. */
export function febrlWithin(seed: number, originals: number): Labelled {
  const dice = newDice(seed)
  const pools = poolsOf(dice)
  const person = new Map<string, number>()
  const rows: Row[] = []
  for (let number = 0; number < originals; number++) {
    const row = personRow(pools, dice)
    const copies = dice.happens(0.5) ? 1 + dice.below(5) : 0
    for (let copy = 0; copy <= copies; copy++) {
      const id = copy === 0 ? `rec-${number}-org` : `rec-${number}-dup-${copy - 1}`
      rows.push({ id, ...(copy === 0 ? row : spoil(row, 6, dice)) })
      person.set(id, number)
    }
  }
  return { name: 'febrl-within', seed, left: shuffled(rows, dice), columns: personColumns, person }
}

/** Voter lists years apart: full name, year of birth, address; a fifth moved, women may change the surname. */
export function voters(seed: number, people: number): Labelled {
  const dice = newDice(seed)
  const pools = poolsOf(dice)
  const person = new Map<string, number>()
  const [left, right]: [Row[], Row[]] = [[], []]
  const address = (row: Row) => `${row['street_number']} ${row['address_1']}`
  for (let number = 0; number < people; number++) {
    const row = personRow(pools, dice)
    const middle = dice.pick(given)
    const gender = dice.pick(['M', 'F'])
    const year = (row['date_of_birth'] ?? '').slice(0, 4)
    const make = (id: string, spoilt: boolean): Row => {
      const home = spoilt && dice.happens(0.2) ? personRow(pools, dice) : row
      const surname =
        spoilt && gender === 'F' && dice.happens(0.06)
          ? (pools.surnames[dice.weighted(pools.surnameTotals)] ?? '')
          : (row['surname'] ?? '')
      const first =
        spoilt && dice.happens(0.04)
          ? typo(row['given_name'] ?? '', dice)
          : (row['given_name'] ?? '')
      person.set(id, number)
      return {
        id,
        first_name: first,
        middle_name: dice.happens(0.4) ? '' : dice.happens(0.4) ? middle.charAt(0) : middle,
        last_name: spoilt && dice.happens(0.03) ? typo(surname, dice) : surname,
        birth_year: spoilt && dice.happens(0.02) ? String(Number(year) + dice.pick([-1, 1])) : year,
        gender,
        res_street: address(home),
        res_city: home['suburb'] ?? '',
        zip: home['postcode'] ?? '',
      }
    }
    if (dice.happens(0.8)) left.push(make(`a${number}`, false))
    if (dice.happens(0.8)) right.push(make(`b${number}`, true))
  }
  const columns: ColumnMap = {
    id: 'id',
    fields: [
      { type: 'name', columns: ['first_name', 'middle_name', 'last_name'] },
      { type: 'code', columns: ['birth_year'] },
      { type: 'code', columns: ['gender'] },
      { type: 'text', columns: ['res_street'] },
      { type: 'place', columns: ['res_city'] },
      { type: 'code', columns: ['zip'] },
    ],
  }
  return {
    name: 'voters',
    seed,
    left: shuffled(left, dice),
    right: shuffled(right, dice),
    columns,
    person,
  }
}
