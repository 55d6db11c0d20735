import type { Encoded, PackedRows, ValueField, Words } from './encoded.ts'
import { hashBytes } from './lexicon.ts'

/** Two columns that have more than this in common belong together, as a person's number and the father's do. */
const MOST_STRAYS = 0.06
const ALWAYS_ALLOWED = 2

/**
 * A number typed into another number's column, such as the family's card as one's own number, says nothing there: it is
 * forgotten in the column in which it is rarer. Where rows before `first` have been read, later ones are not held against
 * all of them: only a row's own two columns are compared then.
 */
export function dropStrayedNumbers(encoded: Encoded, first: number): void {
  const places = encoded.fields.flatMap((field, place) =>
    field.kind === 'value' && field.type === 'identifier' ? [place] : [],
  )
  for (const [at, one] of places.entries())
    for (const other of places.slice(at + 1)) {
      const fields = [encoded.fields[one], encoded.fields[other]] as [ValueField, ValueField]
      if (first > 0) {
        dropRepeated(encoded, first, fields, [one, other])
        continue
      }
      const strays = straysOf(fields[0].words, fields[1].words)
      if (strays === undefined) continue
      for (let row = 0; row < encoded.rows; row++) {
        if (isMarked(strays[0], fields[0], row)) forget(encoded.packed, one, fields[0], row)
        if (isMarked(strays[1], fields[1], row)) forget(encoded.packed, other, fields[1], row)
      }
    }
}

function isMarked(strays: Uint8Array, { ids }: ValueField, row: number): boolean {
  const id = ids[row] as number
  return id >= 0 && strays[id] === 1
}

/** One number in two columns of a row stays in the column that has fewer different ones. */
function dropRepeated(
  encoded: Encoded,
  first: number,
  fields: readonly [ValueField, ValueField],
  places: readonly [number, number],
): void {
  const [one, other] = fields
  const loser = one.words.size >= other.words.size ? 0 : 1
  for (let row = first; row < encoded.rows; row++) {
    const [a, b] = [one.ids[row] as number, other.ids[row] as number]
    if (a >= 0 && b >= 0 && isSame(one.words, a, other.words, b))
      forget(encoded.packed, places[loser], fields[loser], row)
  }
}

/** Which words of either side belong to the other; nothing where there are none, or too many for slips. */
function straysOf(one: Words, other: Words): [Uint8Array, Uint8Array] | undefined {
  if (one.size < other.size) {
    const turned = straysOf(other, one)
    return turned === undefined ? undefined : [turned[1], turned[0]]
  }
  const marks: [Uint8Array, Uint8Array] = [new Uint8Array(one.size), new Uint8Array(other.size)]
  const slots = slotsOf(other)
  let found = 0
  for (let word = 0; word < one.size; word++) {
    const twin = one.counts[word] === 0 ? -1 : find(slots, other, one, word)
    if (twin < 0 || other.counts[twin] === 0) continue
    found++
    const isRarer = (other.counts[twin] as number) < (one.counts[word] as number)
    if (isRarer) marks[1][twin] = 1
    else marks[0][word] = 1
  }
  const most = Math.max(ALWAYS_ALLOWED, other.size * MOST_STRAYS)
  return found > 0 && found <= most ? marks : undefined
}

function slotsOf(words: Words): Int32Array {
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(words.size * 2 + 2))).fill(-1)
  for (let word = 0; word < words.size; word++) {
    let slot = hashOf(words, word) & (slots.length - 1)
    while ((slots[slot] as number) >= 0) slot = (slot + 1) & (slots.length - 1)
    slots[slot] = word
  }
  return slots
}

function find(slots: Int32Array, words: Words, from: Words, sought: number): number {
  let slot = hashOf(from, sought) & (slots.length - 1)
  for (let word = slots[slot] as number; word >= 0; word = slots[slot] as number) {
    if (isSame(words, word, from, sought)) return word
    slot = (slot + 1) & (slots.length - 1)
  }
  return -1
}

function hashOf({ bytes, starts }: Words, word: number): number {
  return hashBytes(bytes, starts[word] as number, starts[word + 1] as number)
}

function isSame(one: Words, a: number, other: Words, b: number): boolean {
  const [from, start] = [one.starts[a] as number, other.starts[b] as number]
  const length = (one.starts[a + 1] as number) - from
  if ((other.starts[b + 1] as number) - start !== length) return false
  for (let at = 0; at < length; at++)
    if (one.bytes[from + at] !== other.bytes[start + at]) return false
  return true
}

function forget(
  { facts, offsets, stride }: PackedRows,
  place: number,
  { ids, words }: ValueField,
  row: number,
): void {
  const id = ids[row] as number
  words.counts[id] = (words.counts[id] as number) - 1
  ids[row] = -1
  facts[row * stride + (offsets[place] as number)] = -1
}
