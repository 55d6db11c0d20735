import type { FieldType } from '../column-map.ts'
import type { Encoded } from '../encoded.ts'

/** What is believed before the data are seen: mostly equal among matches. One value a level, see the comparers. */
const matchStart: Readonly<Record<FieldType, readonly number[]>> = {
  name: [0.72, 0.12, 0.06, 0.04, 0.03, 0.01, 0.02],
  place: [0.72, 0.12, 0.06, 0.04, 0.02, 0.01, 0.03],
  text: [0.5, 0.14, 0.1, 0.1, 0.06, 0.04, 0.02, 0.04],
  date: [0.84, 0.02, 0.03, 0.03, 0.02, 0.02, 0.01, 0.03],
  identifier: [0.8, 0.03, 0.04, 0.02, 0.03, 0.02, 0.01, 0.05],
  code: [0.86, 0.03, 0.11],
  phone: [0.72, 0.06, 0.22],
  email: [0.8, 0.08, 0.12],
}

/** Two people of one home: what belongs to the home agrees, what belongs to the person does not. */
const kinStart: Readonly<Record<FieldType, readonly number[]>> = {
  name: [0.5, 0.06, 0.03, 0.03, 0.08, 0.05, 0.25],
  place: [0.6, 0.06, 0.03, 0.03, 0.03, 0.02, 0.23],
  text: [0.5, 0.1, 0.06, 0.06, 0.06, 0.06, 0.06, 0.1],
  date: [0.1, 0.005, 0.03, 0.02, 0.02, 0.08, 0.095, 0.65],
  identifier: [0.4, 0.01, 0.01, 0.005, 0.12, 0.015, 0.2, 0.24],
  code: [0.7, 0.02, 0.28],
  phone: [0.45, 0.05, 0.5],
  email: [0.2, 0.05, 0.75],
}

const anchorStart: Readonly<Record<'name' | 'text', readonly number[]>> = {
  name: [0.002, 0.002, 0.003, 0.013, 0.2, 0.2, 0.58],
  text: [0.002, 0.003, 0.005, 0.04, 0.1, 0.2, 0.25, 0.4],
}

/** Starting beliefs for every cell, in the order of the fields; cell 0 is left at one. */
export interface StartValues {
  readonly match: Float64Array
  readonly kin: Float64Array
  readonly alike: Float64Array
}

export function startValues(encoded: Encoded, offsets: Int32Array): StartValues {
  const cells = offsets[encoded.fields.length] as number
  const start: StartValues = {
    match: new Float64Array(cells).fill(1),
    kin: new Float64Array(cells).fill(1),
    alike: new Float64Array(cells).fill(1),
  }
  const anchor = anchorOf(encoded)
  for (const [place, field] of encoded.fields.entries()) {
    const offset = offsets[place] as number
    const isAnchor = place === anchor
    const kin = isAnchor
      ? anchorStart[field.type === 'text' ? 'text' : 'name']
      : kinStart[field.type]
    start.match.set(matchStart[field.type], offset)
    start.kin.set(kin, offset)
    start.alike.set(isAnchor ? kin : alikeStart(field.type, kin.length), offset)
  }
  return start
}

/** Pairs that are alike for other reasons: same day of birth, same street; part chance, part agreement. */
function alikeStart(type: FieldType, levels: number): number[] {
  const last = levels - 1
  const tilt = type === 'date' ? 0.5 : 0.2
  return Array.from({ length: levels }, (_, level) =>
    level === 0 ? tilt : level === last ? 0.7 - tilt : 0.3 / (last - 1),
  )
}

/** The field that says who is meant: the first name or text of the map; −1 where there is none. */
export function anchorOf(encoded: Encoded): number {
  return encoded.fields.findIndex((field) => field.type === 'name' || field.type === 'text')
}
