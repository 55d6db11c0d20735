import type { Comparer } from '../compare/comparer.ts'
import type { Encoded, Field } from '../encoded.ts'
import type { FieldModel } from './model.ts'

/** What is believed before the data are seen: mostly equal among matches. One value a level, see the comparers. */
const matchStart = {
  name: [0.72, 0.12, 0.06, 0.04, 0.03, 0.01, 0.02],
  place: [0.72, 0.12, 0.06, 0.04, 0.02, 0.01, 0.03],
  text: [0.5, 0.14, 0.1, 0.1, 0.06, 0.04, 0.02, 0.04],
  date: [0.84, 0.02, 0.03, 0.03, 0.02, 0.02, 0.01, 0.03],
  identifier: [0.8, 0.03, 0.04, 0.02, 0.03, 0.02, 0.01, 0.05],
  code: [0.86, 0.03, 0.11],
  phone: [0.72, 0.06, 0.22],
  email: [0.8, 0.08, 0.12],
} as const

/** Two people of one home: what belongs to the home agrees, what belongs to the person does not. */
const kinStart = {
  name: [0.5, 0.06, 0.03, 0.03, 0.08, 0.05, 0.25],
  place: [0.6, 0.06, 0.03, 0.03, 0.03, 0.02, 0.23],
  text: [0.5, 0.1, 0.06, 0.06, 0.06, 0.06, 0.06, 0.1],
  date: [0.1, 0.005, 0.03, 0.02, 0.02, 0.08, 0.095, 0.65],
  identifier: [0.4, 0.01, 0.01, 0.005, 0.12, 0.015, 0.2, 0.24],
  code: [0.7, 0.02, 0.28],
  phone: [0.45, 0.05, 0.5],
  email: [0.2, 0.05, 0.75],
} as const

const anchorStart = {
  name: [0.002, 0.002, 0.003, 0.013, 0.2, 0.2, 0.58],
  text: [0.002, 0.003, 0.005, 0.04, 0.1, 0.2, 0.25, 0.4],
} as const

export function startFields(encoded: Encoded, comparers: readonly Comparer[]): FieldModel[] {
  const anchor = anchorOf(encoded)
  return encoded.fields.map((field, place) => {
    const { levels, sameUpTo } = comparers[place] as Comparer
    const isAnchor = place === anchor
    const kin = isAnchor ? anchorStart[field.type === 'text' ? 'text' : 'name'] : kinStart[field.type]
    const chance = new Float64Array(levels).fill(1 / levels)
    return {
      use: field.kind === 'bag' ? 'bag' : 'value',
      levels,
      sameUpTo,
      match: Float64Array.from(matchStart[field.type]),
      kin: [Float64Array.from(kin), alikeStart(field, kin, isAnchor)],
      chance,
      meanLog: new Float64Array(levels).fill(-8),
    }
  })
}

/** Pairs that are alike for other reasons: same day of birth, same street; half chance, half agreement. */
function alikeStart(field: Field, kin: readonly number[], isAnchor: boolean): Float64Array {
  if (isAnchor) return Float64Array.from(kin)
  const last = kin.length - 1
  const tilt = field.type === 'date' ? 0.5 : 0.2
  return Float64Array.from(kin, (_, level) =>
    level === 0 ? tilt : level === last ? 0.7 - tilt : 0.3 / (last - 1),
  )
}

/** The field that says who is meant: the first name or text of the map; −1 where there is none. */
export function anchorOf(encoded: Encoded): number {
  return encoded.fields.findIndex((field) => field.type === 'name' || field.type === 'text')
}
