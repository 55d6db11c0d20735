import type { FieldType } from './column-map.ts'
import {
  type BagField,
  type Field,
  type PackedRows,
  sharedInt32,
  type ValueField,
} from './encoded.ts'
import { quartersOf } from './quarters.ts'

export const PACKED_WORDS = 3

/** Room for all records, still empty. */
export function layOut(types: readonly FieldType[], rows: number): PackedRows {
  const offsets: number[] = []
  let stride = 0
  for (const type of types) {
    offsets.push(stride)
    stride += widthOf[type]
  }
  return { facts: sharedInt32(rows * stride), stride, offsets }
}

const widthOf: Readonly<Record<FieldType, number>> = {
  name: PACKED_WORDS + 1,
  text: PACKED_WORDS + 1,
  place: PACKED_WORDS + 1,
  identifier: 3,
  date: 1,
  code: 1,
  phone: 1,
  email: 1,
}

/** Writes one field of all records into its place. */
export function packField(
  { facts, offsets, stride }: PackedRows,
  place: number,
  field: Field,
): void {
  const rows = field.kind === 'date' ? field.days.length : rowsOf(field)
  fill(facts, stride, offsets[place] as number, field, rows)
}

function rowsOf(field: BagField | ValueField): number {
  return field.kind === 'bag' ? field.starts.length - 1 : field.ids.length
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
  const marks = field.type === 'identifier' ? quartersOf(field.words) : undefined
  for (let row = 0; row < rows; row++) {
    const at = row * stride + offset
    const id = field.ids[row] as number
    facts[at] = id
    if (marks === undefined || id < 0) continue
    facts[at + 1] = marks.heads[id] as number
    facts[at + 2] = marks.tails[id] as number
  }
}
