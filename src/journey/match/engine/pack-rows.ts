import type { Field } from './encoded.ts'
import { sharedInt32 } from './encoded.ts'
import { quartersOf } from './quarters.ts'

/**
 * What comparing needs most, record by record, so that one look at memory serves all fields. A date is one number; a value
 * its number, and for identifiers two fingerprints; words are their count and the first three of them.
 */
export interface PackedRows {
  readonly facts: Int32Array
  readonly stride: number
  readonly offsets: readonly number[]
}

export const PACKED_WORDS = 3

export function packRows(fields: readonly Field[], rows: number): PackedRows {
  const offsets: number[] = []
  let stride = 0
  for (const field of fields) {
    offsets.push(stride)
    stride += field.kind === 'bag' ? PACKED_WORDS + 1 : isNumber(field) ? 3 : 1
  }
  const facts = sharedInt32(rows * stride)
  for (const [place, field] of fields.entries())
    fill(facts, stride, offsets[place] as number, field, rows)
  return { facts, stride, offsets }
}

function isNumber(field: Field): boolean {
  return field.type === 'identifier'
}

function fill(facts: Int32Array, stride: number, offset: number, field: Field, rows: number): void {
  if (field.kind === 'date') {
    for (let row = 0; row < rows; row++) facts[row * stride + offset] = field.days[row] as number
    return
  }
  if (field.kind === 'bag') {
    for (let row = 0; row < rows; row++) {
      const at = row * stride + offset
      const start = field.starts[row] as number
      const count = (field.starts[row + 1] as number) - start
      facts[at] = count
      for (let word = 0; word < Math.min(count, PACKED_WORDS); word++)
        facts[at + 1 + word] = field.tokens[start + word] as number
    }
    return
  }
  const marks = isNumber(field) ? quartersOf(field.words) : undefined
  for (let row = 0; row < rows; row++) {
    const at = row * stride + offset
    const id = field.ids[row] as number
    facts[at] = id
    if (marks === undefined || id < 0) continue
    facts[at + 1] = marks.heads[id] as number
    facts[at + 2] = marks.tails[id] as number
  }
}
