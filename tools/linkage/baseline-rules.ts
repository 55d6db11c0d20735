import type { FieldMap, FieldType } from '#journey/match/engine/column-map.ts'

const equal = (place: number) => `l.v${place} = r.v${place}`
const begins = (place: number, letters: number) =>
  `substr(l.v${place}, 1, ${letters}) = substr(r.v${place}, 1, ${letters})`
const ends = (place: number, letters: number) =>
  `right(l.v${place}, ${letters}) = right(r.v${place}, ${letters})`
const firstWord = (place: number) =>
  `split_part(l.v${place}, ' ', 1) = split_part(r.v${place}, ' ', 1)`
const lastWord = (place: number) =>
  `split_part(l.v${place}, ' ', -1) = split_part(r.v${place}, ' ', -1)`
const sorted = (place: number) => `l.s${place} = r.s${place}`

function placesOf(fields: readonly FieldMap[], types: readonly FieldType[]): number[] {
  return fields.flatMap(({ type }, place) => (types.includes(type) ? [place] : []))
}

/** Where a family card is given, it and the telephone are the family's: they find candidates and weigh nothing. */
export function homesOf(fields: readonly FieldMap[]): number[] {
  const homes = fields.flatMap(({ columns }, place) =>
    columns.includes('kk') || columns.includes('phone') ? [place] : [],
  )
  return fields.some(({ columns }) => columns.includes('kk')) ? homes : []
}

/** Who is compared at all: telling values alone, and pairs of less telling ones. A rule that meets too many is left out. */
export function predictionRules(fields: readonly FieldMap[]): string[] {
  const numbers = placesOf(fields, ['identifier', 'phone', 'email'])
  const homes = homesOf(fields)
  const words = placesOf(fields, ['name', 'text'])
  const names = placesOf(fields, ['name'])
  const dates = placesOf(fields, ['date'])
  const groups = placesOf(fields, ['code', 'place'])
  const alike = words.map((place) => `${begins(place, 3)}`)
  return [
    ...numbers.filter((place) => !homes.includes(place)).map(equal),
    ...numbers.map((place) => ends(place, 8)),
    ...numbers.flatMap((number) =>
      words.flatMap((word) => [
        `${begins(number, 4)} AND ${begins(word, 2)}`,
        `${ends(number, 4)} AND ${begins(word, 2)}`,
      ]),
    ),
    ...homes.flatMap((home) => words.map((word) => `${equal(home)} AND ${begins(word, 1)}`)),
    ...words.map(sorted),
    ...dates.map(equal),
    ...words.flatMap((word, at) =>
      words.slice(at + 1).map((other) => `${firstWord(word)} AND ${firstWord(other)}`),
    ),
    ...dates.flatMap((date) => [
      ...alike.map((test) => `${begins(date, 6)} AND ${test}`),
      ...alike.map((test) => `${ends(date, 4)} AND ${test}`),
      ...names.map((name) => `${begins(date, 4)} AND ${firstWord(name)}`),
      ...names.map((name) => `${begins(date, 4)} AND ${lastWord(name)}`),
      ...groups.map((group) => `${begins(date, 6)} AND ${equal(group)}`),
    ]),
    ...words.flatMap((word) => groups.map((group) => `${firstWord(word)} AND ${equal(group)}`)),
    ...words.flatMap((word) => groups.map((group) => `${lastWord(word)} AND ${equal(group)}`)),
    ...words.flatMap((word) => groups.map((group) => `${begins(word, 5)} AND ${equal(group)}`)),
    ...words.map(firstWord),
    ...words.map(lastWord),
  ]
}

/** Under which a pair is one person nearly always; with a guess of their recall they tell how many matches there are. */
export function deterministicRules(fields: readonly FieldMap[]): string[] {
  const [anchor] = placesOf(fields, ['name', 'text'])
  const others = placesOf(fields, ['identifier', 'date', 'email', 'phone', 'name', 'text'])
  const [number] = placesOf(fields, ['identifier', 'email'])
  const [date] = placesOf(fields, ['date'])
  if (anchor === undefined) return number === undefined ? [] : [equal(number)]
  const rest = others.filter((place) => place !== anchor)
  const second = rest.length > 0 ? rest : placesOf(fields, ['place', 'code'])
  return [
    ...second.map((place) => `${equal(anchor)} AND ${equal(place)}`),
    ...(number !== undefined && date !== undefined ? [`${equal(number)} AND ${equal(date)}`] : []),
  ]
}

export interface TrainingRule {
  readonly rule: string
  /** Fields that the rule holds equal, so that it teaches nothing of them. */
  readonly fixed: readonly number[]
  /** All its pairs are taken for matches. */
  readonly isSure: boolean
}

/** Blocks in which the chances among matches are learned, with the fields that the block holds fixed. */
export function trainingRules(fields: readonly FieldMap[]): TrainingRule[] {
  const [number] = placesOf(fields, ['identifier', 'email', 'phone'])
  const [anchor] = placesOf(fields, ['name', 'text'])
  const [date] = placesOf(fields, ['date'])
  const [code] = placesOf(fields, ['code'])
  const [text] = placesOf(fields, ['text', 'place']).filter((place) => place !== anchor)
  const block = (...fixed: number[]) => ({
    rule: fixed.map(equal).join(' AND '),
    fixed,
    isSure: false,
  })
  const blocks = number === undefined ? [] : [block(number)]
  if (anchor === undefined) return blocks
  if (date !== undefined)
    return [
      ...blocks,
      block(anchor),
      { rule: `${equal(date)} AND ${begins(anchor, 2)}`, fixed: [date, anchor], isSure: false },
    ]
  const words = text === undefined ? [] : [block(text)]
  return [
    ...blocks,
    code === undefined ? block(anchor) : { ...block(anchor, code), isSure: true },
    ...words,
  ]
}
