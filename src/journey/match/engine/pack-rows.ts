import type { FieldType } from './column-map.ts'
import {
  type BagField,
  type Field,
  type PackedRows,
  sharedInt32,
  type ValueField,
} from './encoded.ts'
import { quartersFrom, quartersOf } from './quarters.ts'

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
  date: 2,
  code: 1,
  phone: 1,
  email: 1,
}

/** Writes one field of the records from `first` on into its place. */
export function packField(packed: PackedRows, place: number, field: Field, first = 0): void {
  const { facts, stride } = packed
  const offset = packed.offsets[place] as number
  if (field.kind === 'date') {
    for (let row = first; row < field.days.length; row++)
      facts[row * stride + offset] = field.days[row] as number
  } else if (field.kind === 'bag') packWords(packed, offset, field, first)
  else packValues(packed, offset, field, first)
}

function packWords({ facts, stride }: PackedRows, offset: number, field: BagField, first: number) {
  for (let row = first; row + 1 < field.starts.length; row++) {
    const at = row * stride + offset
    const start = field.starts[row] as number
    const count = (field.starts[row + 1] as number) - start
    facts[at] = count
    for (let word = 0; word < Math.min(count, PACKED_WORDS); word++)
      facts[at + 1 + word] = field.tokens[start + word] as number
  }
}

function packValues(
  { facts, stride }: PackedRows,
  offset: number,
  field: ValueField,
  first: number,
) {
  const isNumber = field.type === 'identifier'
  const { ids, words } = field
  const marks = isNumber && first === 0 ? quartersOf(words) : undefined
  for (let row = first; row < ids.length; row++) {
    const at = row * stride + offset
    const id = ids[row] as number
    facts[at] = id
    if (!isNumber || id < 0) continue
    facts[at + 1] =
      marks === undefined ? quartersFrom(words, id, true) : (marks.heads[id] as number)
    facts[at + 2] =
      marks === undefined ? quartersFrom(words, id, false) : (marks.tails[id] as number)
  }
}
