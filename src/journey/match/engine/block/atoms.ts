import {
  type BagField,
  type DateField,
  type Encoded,
  INITIAL,
  OPTIONAL,
  sharedUint32,
  type ValueField,
} from '../encoded.ts'
import { dayOf, monthOf, yearOf } from '../fold-date.ts'
import { hashBytes, joinHash, mixHash } from '../lexicon.ts'

/** Up to `width` hashes a record; 0 is none. Records that share one may be compared. */
export interface Atoms {
  readonly field: number
  readonly kind: AtomKind
  readonly width: number
  readonly hashes: Uint32Array
}

export type AtomKind =
  | 'whole'
  | 'head'
  | 'tail'
  | 'word'
  | 'words'
  | 'day-month'
  | 'month-year'
  | 'day-year'
  | 'year'

/** Everything the records from `from` on can be looked up by in one field; the first of them is number 0 of the atoms. */
export function atomsOfField(encoded: Encoded, place: number, from = 0): Atoms[] {
  const field = encoded.fields[place]
  if (field === undefined) return []
  if (field.kind === 'date') return dateAtoms(encoded, field, place, from)
  if (field.kind === 'bag') return bagAtoms(field, place, from)
  return valueAtoms(field, place, from)
}

function valueAtoms(field: ValueField, place: number, firstRow: number): Atoms[] {
  const per = (kind: AtomKind, hash: ByteHash) => perValue(field, place, firstRow, kind, hash)
  const whole = per('whole', hashBytes)
  if (field.type === 'code') return [whole]
  if (field.type === 'email')
    return [
      whole,
      per('head', (bytes, from, to) => hashBytes(bytes, from, localEnd(bytes, from, to))),
    ]
  const head = per('head', (bytes, from, to) =>
    to - from < 6 ? 0 : hashBytes(bytes, from, from + ((to - from + 1) >> 1)),
  )
  const tail = per('tail', (bytes, from, to) =>
    to - from < 6 ? 0 : hashBytes(bytes, to - ((to - from + 1) >> 1), to),
  )
  return [whole, head, tail]
}

function localEnd(bytes: Uint8Array, from: number, to: number): number {
  let end = from
  while (end < to && (bytes[end] as number) !== 64) end++
  return end
}

type ByteHash = (bytes: Uint8Array, from: number, to: number) => number

/** Each value is hashed once; where few rows are asked for, only theirs. */
function perValue(
  field: ValueField,
  place: number,
  firstRow: number,
  kind: AtomKind,
  hash: ByteHash,
): Atoms {
  const { bytes, size, starts } = field.words
  const rows = field.ids.length - firstRow
  const hashOf = (value: number) =>
    hash(bytes, starts[value] as number, starts[value + 1] as number)
  const known = rows * 4 < size ? undefined : new Uint32Array(size)
  for (let value = 0; known !== undefined && value < size; value++) known[value] = hashOf(value)
  const hashes = sharedUint32(rows)
  for (let row = 0; row < rows; row++) {
    const id = field.ids[firstRow + row] as number
    hashes[row] = id < 0 ? 0 : known === undefined ? hashOf(id) : (known[id] as number)
  }
  return { field: place, kind, width: 1, hashes }
}

/** Of the date as written; where there is none, of the one that a number of the row tells. */
function dateAtoms(
  { packed: { facts, offsets, stride } }: Encoded,
  field: DateField,
  place: number,
  firstRow: number,
): Atoms[] {
  const told = (offsets[place] as number) + 1
  const per = (kind: AtomKind, of: (day: number) => number): Atoms => {
    const hashes = sharedUint32(field.days.length - firstRow)
    for (let row = 0; row < hashes.length; row++) {
      const written = field.days[firstRow + row] as number
      const day =
        written < 0
          ? (field.swapped[-1 - written] as number)
          : written || (facts[(firstRow + row) * stride + told] as number)
      hashes[row] = day === 0 ? 0 : mixHash(of(day) + 1) | 1
    }
    return { field: place, kind, width: 1, hashes }
  }
  return [
    per('whole', (day) => {
      const [d, m] = [dayOf(day), monthOf(day)]
      return yearOf(day) * 512 + Math.min(d, m) * 32 + Math.max(d, m)
    }),
    per('day-month', (day) => day & 511),
    per('month-year', (day) => 1000 + (day >>> 5)),
    per('day-year', (day) => 70_000 + yearOf(day) * 32 + dayOf(day)),
    per('year', (day) => 600 + yearOf(day)),
  ]
}

const WORDS_KEPT = { name: 3, place: 2, text: 4 } as const

function bagAtoms(field: BagField, place: number, firstRow: number): Atoms[] {
  const width = WORDS_KEPT[field.type as keyof typeof WORDS_KEPT]
  const rows = field.starts.length - 1 - firstRow
  const word = sharedUint32(rows * width)
  const words = sharedUint32(rows)
  const kept = new Int32Array(width)
  for (let row = 0; row < rows; row++) {
    const count = rarestWords(
      field,
      field.starts[firstRow + row] as number,
      field.starts[firstRow + row + 1] as number,
      kept,
    )
    let sum = 0
    for (let slot = 0; slot < count; slot++) {
      const skeleton = field.skeletons[kept[slot] as number] as number
      word[row * width + slot] = skeleton
      sum = (sum + mixHash(skeleton)) >>> 0
    }
    words[row] = count > 1 ? mixHash(sum) | 1 : 0
  }
  return [
    { field: place, kind: 'words', width: 1, hashes: words },
    { field: place, kind: 'word', width, hashes: word },
  ]
}

/** The rarest words of a bag, rarest first; initials and titles only where there is nothing else. */
function rarestWords(field: BagField, from: number, to: number, kept: Int32Array): number {
  const count = pickRarest(field, from, to, kept, INITIAL | OPTIONAL)
  return count > 0 ? count : pickRarest(field, from, to, kept, 0)
}

function pickRarest(
  field: BagField,
  from: number,
  to: number,
  kept: Int32Array,
  skipped: number,
): number {
  let count = 0
  for (let read = from; read < to; read++) {
    const word = field.tokens[read] as number
    if (((field.flags[word] as number) & skipped) !== 0) continue
    let slot = count
    while (slot > 0 && isRarer(field, word, kept[slot - 1] as number)) slot--
    if (slot >= kept.length || (slot > 0 && kept[slot - 1] === word)) continue
    for (let move = Math.min(count, kept.length - 1); move > slot; move--)
      kept[move] = kept[move - 1] as number
    kept[slot] = word
    if (count < kept.length) count++
  }
  return count
}

function isRarer(field: BagField, one: number, other: number): boolean {
  const { counts } = field.words
  const difference = (counts[one] as number) - (counts[other] as number)
  if (difference !== 0) return difference < 0
  return (field.hashes[one] as number) < (field.hashes[other] as number)
}

export function joinAtoms(left: number, right: number): number {
  return (joinHash(left, right) | 1) >>> 0
}
