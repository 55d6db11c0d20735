import type { ColumnMap } from '#journey/match/engine/column-map.ts'
import { type Dice, dice as newDice } from './dice.ts'
import { shuffled } from './indonesian-sets.ts'
import type { Labelled, Row } from './labelled.ts'
import { digitSlip, typo } from './slips.ts'

const topics =
  'query index graph stream learning database transaction storage cache parallel distributed mining pattern web semantic object relational schema join optimization spatial temporal temporal-logic privacy secure xml view warehouse olap approximate similarity search cluster ranking adaptive dynamic incremental efficient scalable high-dimensional concurrency recovery workflow sensor mobile peer network text image video model language integration quality cleaning sampling histogram estimation'.split(
    ' ',
  )
const joiners = 'for of in with using over on towards and through'.split(' ')
const initials = 'a b c d e f g h j k l m n p r s t w y'.split(' ')
const firstNames =
  'jeffrey hector rakesh jennifer michael david surajit laura jim raghu christos divesh joseph gerhard serge donald alon philip susan maria hiroshi wei elena stefano'.split(
    ' ',
  )
const lastNames =
  'ullman garcia-molina agrawal widom stonebraker dewitt chaudhuri haas gray ramakrishnan faloutsos srivastava hellerstein weikum abiteboul kossmann halevy bernstein davidson gupta tanaka wang ferrari ceri mendelzon naughton ioannidis sellis kriegel seeger jagadish'.split(
    ' ',
  )
const venues = [
  ['SIGMOD Conference', 'International Conference on Management of Data'],
  ['VLDB', 'Very Large Data Bases'],
  ['ACM Trans. Database Syst.', 'ACM Transactions on Database Systems (TODS)'],
  ['SIGMOD Record', 'ACM SIGMOD Record'],
] as const

/** Papers in two libraries: title, authors (in full or by initials), venue in other words, year. */
export function papers(seed: number, count: number): Labelled {
  const dice = newDice(seed)
  const person = new Map<string, number>()
  const [left, right]: [Row[], Row[]] = [[], []]
  for (let number = 0; number < count; number++) {
    const words = Array.from({ length: 3 + dice.below(6) }, (_, at) =>
      at % 3 === 2 ? dice.pick(joiners) : dice.pick(topics),
    )
    const authors = Array.from({ length: 1 + dice.below(4) }, () => [
      dice.pick(firstNames),
      dice.pick(initials),
      dice.pick(lastNames),
    ])
    const venue = dice.pick(venues)
    const year = String(1994 + dice.below(10))
    const title = words.join(' ')
    if (dice.happens(0.85)) {
      left.push({
        id: `d${number}`,
        title,
        authors: authors.map((a) => a.join(' ')).join(', '),
        venue: venue[0],
        year,
      })
      person.set(`d${number}`, number)
    }
    if (dice.happens(0.75)) {
      const short = dice.happens(0.3)
      right.push({
        id: `e${number}`,
        title: dice.happens(0.15) ? typo(title, dice) : title,
        authors: dice.happens(0.04)
          ? ''
          : authors
              .map((a) => (short ? `${a[0]?.charAt(0)}. ${a[2]}` : `${a[0]} ${a[1]}. ${a[2]}`))
              .join(', '),
        venue: venue[1],
        year: dice.happens(0.02) ? String(Number(year) + 1) : year,
      })
      person.set(`e${number}`, number)
    }
  }
  const columns: ColumnMap = {
    id: 'id',
    fields: [
      { type: 'text', columns: ['title'] },
      { type: 'name', columns: ['authors'] },
      { type: 'text', columns: ['venue'] },
      { type: 'code', columns: ['year'] },
    ],
  }
  return {
    name: 'papers',
    seed,
    left: shuffled(left, dice),
    right: shuffled(right, dice),
    columns,
    person,
  }
}

const foods =
  'golden dragon palace garden blue rose little cafe bistro grill house of la el casa chez mario luigi tokyo sushi bombay thai royal pacific ocean river corner union star diner kitchen'.split(
    ' ',
  )
const cities = [
  'new york',
  'los angeles',
  'san francisco',
  'atlanta',
  'las vegas',
  'new york city',
  'hollywood',
  'santa monica',
]
const kinds = [
  'american',
  'french',
  'italian',
  'chinese',
  'japanese',
  'delis',
  'steakhouses',
  'american (new)',
]

/** Restaurants of two guides in one table: small, dirty, with branches under one name and neighbours at one address. */
export function restaurants(seed: number, count: number): Labelled {
  const dice = newDice(seed)
  const person = new Map<string, number>()
  const rows: Row[] = []
  let last: Row | undefined
  for (let number = 0; number < count; number++) {
    const branch = last !== undefined && dice.happens(0.06)
    const neighbour = last !== undefined && dice.happens(0.05)
    const own: Row = {
      name: Array.from({ length: 1 + dice.below(3) }, () => dice.pick(foods)).join(' '),
      addr: `${1 + dice.below(3000)} ${dice.pick(['w.', 'e.', 's.', ''])} ${dice.pick(lastNames)} ${dice.pick(['st.', 'ave.', 'blvd.', 'dr.'])}`.replace(
        '  ',
        ' ',
      ),
      city: dice.pick(cities),
      phone: `${dice.pick(['212', '310', '415', '404'])}/${200 + dice.below(700)}-${1000 + dice.below(8999)}`,
      cuisine: dice.pick(kinds),
    }
    const truth: Row = {
      ...own,
      ...(branch ? { name: last?.['name'] ?? '' } : {}),
      ...(neighbour ? { addr: last?.['addr'] ?? '' } : {}),
    }
    last = truth
    add(rows, person, `x${rows.length}`, number, truth)
    if (dice.happens(0.13)) add(rows, person, `x${rows.length}`, number, otherGuide(truth, dice))
  }
  const columns: ColumnMap = {
    id: 'id',
    fields: [
      { type: 'text', columns: ['name'] },
      { type: 'text', columns: ['addr'] },
      { type: 'place', columns: ['city'] },
      { type: 'phone', columns: ['phone'] },
      { type: 'code', columns: ['cuisine'] },
    ],
  }
  return { name: 'restaurants', seed, left: shuffled(rows, dice), columns, person }
}

function add(rows: Row[], person: Map<string, number>, id: string, number: number, row: Row): void {
  rows.push({ id, ...row })
  person.set(id, number)
}

function otherGuide(row: Row, dice: Dice): Row {
  const street = (row['addr'] ?? '')
    .replace('st.', dice.pick(['st.', 'street']))
    .replace('ave.', dice.pick(['ave.', 'avenue']))
  return {
    name: dice.happens(0.25)
      ? `${row['name']} ${dice.pick(['restaurant', 'the', 'on main', 'bar'])}`
      : dice.happens(0.1)
        ? typo(row['name'] ?? '', dice)
        : (row['name'] ?? ''),
    addr: dice.happens(0.3) ? `${street} between 5th and 6th` : street,
    city: dice.happens(0.15) ? dice.pick(cities) : (row['city'] ?? ''),
    phone: dice.happens(0.05)
      ? digitSlip(row['phone'] ?? '', dice)
      : (row['phone'] ?? '').replace('/', '-'),
    cuisine: dice.happens(0.5) ? dice.pick(kinds) : (row['cuisine'] ?? ''),
  }
}
