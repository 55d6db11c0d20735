import { formatDate } from '#vocabulary/indonesian.ts'
import { isoDate } from '#vocabulary/iso-date.ts'
import type { Pair } from './pair.ts'
import type { PairKey } from './pair-words.ts'

export type Side = Pair['candidate'] | Pair['worker']

/** What each compared field is called and how a side shows it. */
export const PAIR_FIELDS: Readonly<Record<string, readonly [PairKey, (side: Side) => string]>> = {
  nik: ['nik', (side) => side.nikMasked],
  kk: ['kk', (side) => side.kkMasked],
  name: ['name', (side) => side.name],
  sex: ['sex', (side) => side.sex],
  birthPlace: ['birthPlace', (side) => side.birthPlace],
  birthDate: ['birthDate', (side) => (side.birthDate ? formatDate(isoDate(side.birthDate)) : '')],
  village: ['village', (side) => side.village?.name ?? ''],
  address: ['address', (side) => side.address],
  occupation: ['occupation', (side) => side.occupation],
  phone: ['phone', (side) => side.phoneMasked],
  motherName: ['motherName', (side) => side.motherName],
}

/** The engine's columns by the word the screen uses; an unknown column keeps its own name. */
const ENGINE_FIELDS: Readonly<Record<string, PairKey>> = {
  start: 'start',
  group: 'group',
  nik: 'nik',
  kk: 'kk',
  name: 'name',
  sex: 'sex',
  birth_place: 'birthPlace',
  birth_date: 'birthDate',
  village_code: 'village',
  phone: 'phone',
  mother_name: 'motherName',
  occupation: 'occupation',
}

export function fieldWord(field: string, say: (key: PairKey) => string): string {
  const key = ENGINE_FIELDS[field]
  return key ? say(key) : field
}
