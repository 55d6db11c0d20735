import type { FieldType } from '../column-map.ts'
import type { Encoded, Field } from '../encoded.ts'
import { CLASSES } from './model.ts'

type Beliefs = Readonly<Record<FieldType, readonly number[]>>

/** What is believed before the data are seen: mostly equal among matches. One value a level, see the comparers. */
const stayed: Beliefs = {
  name: [0.72, 0.12, 0.06, 0.04, 0.03, 0.01, 0.02],
  place: [0.72, 0.12, 0.06, 0.04, 0.02, 0.01, 0.03],
  text: [0.5, 0.14, 0.1, 0.1, 0.06, 0.04, 0.02, 0.04],
  date: [0.85, 0.02, 0.03, 0.03, 0.02, 0.02, 0.01, 0.02],
  identifier: [0.8, 0.03, 0.04, 0.02, 0.01, 0.02, 0.02, 0.01, 0.05],
  code: [0.86, 0.03, 0.11],
  phone: [0.72, 0.06, 0.22],
  email: [0.8, 0.08, 0.12],
}

/** The same person after a move: what hangs on the home is another, what is the person's own stayed. */
const moved: Beliefs = {
  ...stayed,
  place: [0.3, 0.04, 0.04, 0.04, 0.05, 0.05, 0.48],
  text: [0.08, 0.04, 0.03, 0.05, 0.1, 0.2, 0.2, 0.3],
  code: [0.45, 0.03, 0.52],
  phone: [0.2, 0.05, 0.75],
  email: [0.4, 0.1, 0.5],
}

/** Two people of one home: what belongs to the home agrees, what belongs to the person does not. */
const kin: Beliefs = {
  name: [0.5, 0.06, 0.03, 0.03, 0.08, 0.05, 0.25],
  place: [0.6, 0.06, 0.03, 0.03, 0.03, 0.02, 0.23],
  text: [0.5, 0.1, 0.06, 0.06, 0.06, 0.06, 0.06, 0.1],
  date: [0.04, 0.005, 0.03, 0.02, 0.02, 0.08, 0.105, 0.7],
  identifier: [0.4, 0.01, 0.01, 0.005, 0.04, 0.04, 0.015, 0.2, 0.28],
  code: [0.7, 0.02, 0.28],
  phone: [0.45, 0.05, 0.5],
  email: [0.2, 0.05, 0.75],
}

/** Kin of one day: the serial number is the next one. */
const twins: Beliefs = {
  ...kin,
  date: [0.9, 0.01, 0.02, 0.02, 0.01, 0.02, 0.01, 0.01],
  identifier: [0.3, 0.01, 0.01, 0.01, 0.5, 0.05, 0.03, 0.06, 0.03],
}

/** Alike for other reasons: the same day of birth, the same street; part chance, part agreement. */
const alike: Beliefs = {
  name: [0.2, 0.06, 0.06, 0.06, 0.06, 0.06, 0.5],
  place: [0.2, 0.06, 0.06, 0.06, 0.06, 0.06, 0.5],
  text: [0.2, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.5],
  date: [0.5, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.2],
  identifier: [0.2, 0.04, 0.04, 0.04, 0.04, 0.04, 0.04, 0.06, 0.5],
  code: [0.2, 0.3, 0.5],
  phone: [0.2, 0.3, 0.5],
  email: [0.2, 0.3, 0.5],
}

/** Numbers and days that lie close together, without a home in common. */
const neighbours: Beliefs = {
  name: [0.02, 0.02, 0.02, 0.02, 0.02, 0.1, 0.8],
  place: [0.2, 0.02, 0.02, 0.02, 0.02, 0.02, 0.7],
  text: [0.02, 0.02, 0.02, 0.02, 0.02, 0.05, 0.15, 0.7],
  date: [0.1, 0.05, 0.05, 0.2, 0.05, 0.3, 0.05, 0.2],
  identifier: [0.02, 0.02, 0.1, 0.02, 0.04, 0.05, 0.2, 0.25, 0.3],
  code: [0.1, 0.2, 0.7],
  phone: [0.02, 0.08, 0.9],
  email: [0.02, 0.08, 0.9],
}

const beliefs: readonly Beliefs[] = [stayed, moved, kin, twins, alike, neighbours]

/** Two people have two names; otherwise these classes would swallow the matches. */
const otherName: Readonly<Record<'name' | 'text', readonly number[]>> = {
  name: [0.002, 0.002, 0.003, 0.013, 0.2, 0.2, 0.58],
  text: [0.002, 0.003, 0.005, 0.04, 0.1, 0.2, 0.25, 0.4],
}

/** Starting chances of every cell in every class, interleaved as in the model; cell 0 is left at one. */
export function startValues(encoded: Encoded, offsets: Int32Array): Float64Array {
  const cells = offsets[encoded.fields.length] as number
  const start = new Float64Array(cells * CLASSES).fill(1)
  const anchor = anchorOf(encoded)
  const own = ownFields(encoded)
  for (const [place, { type }] of encoded.fields.entries())
    for (const [part, belief] of beliefs.entries()) {
      const isOther = place === anchor && part >= 2
      const levels = isOther ? otherName[type === 'text' ? 'text' : 'name'] : belief[type]
      for (const [level, chance] of levels.entries())
        start[((offsets[place] as number) + level) * CLASSES + part] =
          own.includes(place) && part === 1 ? (stayed[type][level] as number) : chance
    }
  return start
}

/** Fields that say who somebody is wherever they live: the anchor, the first number, days and years of birth, the sex. */
export function ownFields(encoded: Encoded): number[] {
  const anchor = anchorOf(encoded)
  const number = encoded.fields.findIndex((field) => field.type === 'identifier')
  return encoded.fields.flatMap((field, place) => {
    const isOwn =
      place === anchor || place === number || field.kind === 'date' || isYear(field) || isSex(field)
    return isOwn ? [place] : []
  })
}

/** A code of four digits that is a year nearly always. */
export function isYear(field: Field): boolean {
  if (field.kind !== 'value' || field.type !== 'code') return false
  const { bytes, counts, size, starts } = field.words
  let [years, others] = [0, 0]
  for (let value = 0; value < size; value++) {
    const [from, to] = [starts[value] as number, starts[value + 1] as number]
    const century = ((bytes[from] as number) - 48) * 10 + (bytes[from + 1] as number) - 48
    const isOne = to - from === 4 && century >= 16 && century <= 20
    if (isOne) years += counts[value] as number
    else others += counts[value] as number
  }
  return size > 4 && others * 50 < years
}

export function isSex(field: Field): boolean {
  return field.kind === 'value' && field.type === 'code' && field.words.size <= 3
}

/** The field that says who is meant: the first name or text of the map; −1 where there is none. */
export function anchorOf(encoded: Encoded): number {
  return encoded.fields.findIndex((field) => field.type === 'name' || field.type === 'text')
}
