import type { FieldType } from './column-map.ts'

/** Distinct byte strings as every thread sees them. */
export interface Words {
  readonly bytes: Uint8Array
  readonly starts: Uint32Array
  readonly counts: Uint32Array
  readonly size: number
}

/** One value a record: identifiers, telephone numbers, addresses of mail, codes; −1 is missing. */
export interface ValueField {
  readonly kind: 'value'
  readonly type: FieldType
  readonly words: Words
  readonly ids: Int32Array
}

/**
 * Dates packed as year × 512 + month × 32 + day; 0 is missing, −1 − k is no date but digits that might have been one, the
 * k-th of `malformed`. `counts` is indexed by the packed date.
 */
export interface DateField {
  readonly kind: 'date'
  readonly type: 'date'
  readonly days: Int32Array
  readonly counts: Uint32Array
  readonly malformed: Words
  /** The date each of them is with day and month swapped, 0 where it is none. */
  readonly swapped: Int32Array
}

export const INITIAL = 1
export const OPTIONAL = 2
export const NUMERIC = 4
/** The father's name follows. */
export const PATRONYMIC = 8

/** Several words a record: names, places, free text. `flags` and what follows are per distinct word. */
export interface BagField {
  readonly kind: 'bag'
  readonly type: FieldType
  readonly words: Words
  readonly starts: Uint32Array
  readonly tokens: Int32Array
  readonly flags: Uint8Array
  readonly sounds: Int32Array
  readonly skeletons: Uint32Array
  /** Of the word's letters: an order of words that does not depend on where they were first seen. */
  readonly hashes: Uint32Array
  /** Which letters occur, one bit each: a quick look before comparing. */
  readonly letters: Uint32Array
}

export type Field = ValueField | DateField | BagField

/**
 * What comparing needs most, record by record, so that one look at memory serves all fields. A date is one number; a value
 * its number, and for identifiers two fingerprints; words are their count and the first three of them.
 */
export interface PackedRows {
  readonly facts: Int32Array
  readonly stride: number
  readonly offsets: readonly number[]
}

/** Left rows first, then right rows, in one numbering; made of shared memory, so that threads can read it. */
export interface Encoded {
  readonly rows: number
  readonly leftRows: number
  readonly fields: readonly Field[]
  readonly packed: PackedRows
}

/** Shared memory holding a copy of the values. */
export function share<
  T extends Uint8Array | Uint32Array | Int32Array | Float32Array | Float64Array,
>(values: T): T {
  const Kind = values.constructor as new (memory: SharedArrayBuffer) => T
  const copy = new Kind(new SharedArrayBuffer(values.byteLength))
  copy.set(values as never)
  return copy
}

export function sharedInt32(length: number): Int32Array {
  return new Int32Array(new SharedArrayBuffer(length * 4))
}

export function sharedUint32(length: number): Uint32Array {
  return new Uint32Array(new SharedArrayBuffer(length * 4))
}
