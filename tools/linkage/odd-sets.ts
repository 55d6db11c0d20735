import { mildDirt } from './indonesian-dirt.ts'
import { villageAgainstMembers, villageWithin } from './indonesian-sets.ts'
import type { Labelled, Row } from './labelled.ts'
import { febrlCross, febrlWithin, voters } from './western-sets.ts'

/** A set with some of its columns taken away. */
export function without(set: Labelled, columns: readonly string[]): Labelled {
  const strip = (row: Row) =>
    Object.fromEntries(Object.entries(row).filter(([name]) => !columns.includes(name)))
  const fields = set.columns?.fields
    .map((field) => ({
      ...field,
      columns: field.columns.filter((name) => !columns.includes(name)),
    }))
    .filter((field) => field.columns.length > 0)
  return {
    ...set,
    left: set.left.map(strip),
    ...(set.right === undefined ? {} : { right: set.right.map(strip) }),
    ...(set.columns === undefined || fields === undefined
      ? {}
      : { columns: { id: set.columns.id, fields } }),
  }
}

/** One row a person: whatever is found is wrong. */
export function alone(set: Labelled): Labelled {
  const seen = new Set<number | undefined>()
  const left = set.left.filter((row) => {
    const person = set.person.get(row['id'] ?? '')
    if (seen.has(person)) return false
    seen.add(person)
    return true
  })
  const { right, ...rest } = set
  if (right === undefined) return { ...rest, left }
  const strangers = right.filter((row) => !seen.has(set.person.get(row['id'] ?? '')))
  return { ...rest, left, right: strangers }
}

/** The first rows of a set, right partners of left rows first. */
export function first(set: Labelled, rows: number): Labelled {
  const left = set.left.slice(0, rows)
  const people = new Set(left.map((row) => set.person.get(row['id'] ?? '')))
  if (set.right === undefined) {
    const friends = set.left
      .slice(rows)
      .filter((row) => people.has(set.person.get(row['id'] ?? '')))
    return { ...set, left: [...left, ...friends.slice(0, Math.ceil(rows / 3))] }
  }
  const isPartner = (row: Row) => people.has(set.person.get(row['id'] ?? ''))
  const partners = set.right.filter(isPartner)
  const strangers = set.right.filter((row) => !isPartner(row))
  return { ...set, left, right: [...partners, ...strangers.slice(0, Math.ceil(rows / 2))] }
}

/** A set with every row of every table written otherwise; the ids stay. */
function rewritten(set: Labelled, write: (row: Row, place: number) => Row): Labelled {
  const all = (rows: readonly Row[]) => rows.map(write)
  return {
    ...set,
    left: all(set.left),
    ...(set.right === undefined ? {} : { right: all(set.right) }),
  }
}

/** A map that calls the dates day-first while the table writes them year-first. */
function misread(set: Labelled): Labelled {
  if (set.columns === undefined) throw new Error('the set has no map of its own')
  const fields = set.columns.fields.map((field) =>
    field.type === 'date' ? { ...field, format: 'dd-mm-yyyy' as const } : field,
  )
  return { ...set, columns: { ...set.columns, fields } }
}

const shout = (row: Row) =>
  Object.fromEntries(
    Object.entries(row).map(([name, cell]) => [name, name === 'id' ? cell : cell.toUpperCase()]),
  )

/** Tables unlike those the engine was tuned on: missing columns, no duplicates, a handful of rows. */
export const oddSets: Readonly<Record<string, (seed: number) => Labelled>> = {
  'no-numbers': (seed) =>
    without(villageAgainstMembers(seed, 4000, mildDirt), ['nik', 'kk', 'phone']),
  'no-family': (seed) =>
    without(villageWithin(seed, 4000, mildDirt), ['kk', 'mother_name', 'phone', 'occupation']),
  'name-date-only': (seed) =>
    without(febrlCross(seed, 4000), [
      'soc_sec_id',
      'street_number',
      'address_1',
      'address_2',
      'suburb',
      'postcode',
      'state',
    ]),
  'wrong-format': (seed) => misread(febrlCross(seed, 3000)),
  constant: (seed) =>
    rewritten(villageAgainstMembers(seed, 3000, mildDirt), (row) => ({
      ...row,
      sex: 'L',
      village_code: '61.11.01.2001',
      occupation: 'Petani',
    })),
  capitals: (seed) => rewritten(villageWithin(seed, 3000, mildDirt), shout),
  'swapped-columns': (seed) =>
    rewritten(villageWithin(seed, 3000, mildDirt), (row, place) =>
      place % 12 === 0
        ? { ...row, name: row['mother_name'] ?? '', mother_name: row['name'] ?? '' }
        : row,
    ),
  'numbers-only': (seed) =>
    without(villageWithin(seed, 3000, mildDirt), ['name', 'mother_name', 'birth_place']),
  'name-village-only': (seed) =>
    without(villageAgainstMembers(seed, 1500, mildDirt), [
      'nik',
      'kk',
      'phone',
      'birth_date',
      'mother_name',
      'occupation',
      'birth_place',
    ]),
  'voters-no-address': (seed) => without(voters(seed, 4000), ['res_street', 'zip']),
  'alone-villages': (seed) => alone(villageWithin(seed, 4000, mildDirt)),
  'alone-febrl': (seed) => alone(febrlWithin(seed, 5000)),
  'alone-members': (seed) => alone(villageAgainstMembers(seed, 3000, mildDirt)),
  'tiny-febrl': (seed) => first(febrlCross(seed, 200), 10),
  'tiny-villages': (seed) => first(villageWithin(seed, 20, mildDirt), 10),
  'small-villages': (seed) => first(villageWithin(seed, 200, mildDirt), 150),
}
