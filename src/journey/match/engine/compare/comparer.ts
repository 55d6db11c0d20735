import type { PackedRows } from '../encoded.ts'

/** One side says nothing: no evidence either way. */
export const MISSING = 255

/** One field's place in the packed records: its facts of a record begin at row × stride + offset. */
export interface PackedColumn {
  readonly facts: Int32Array
  readonly stride: number
  readonly offset: number
}

export function columnOf({ facts, offsets, stride }: PackedRows, place: number): PackedColumn {
  return { facts, stride, offset: offsets[place] as number }
}

/** Compares two records in one field. Level 0 is equality; `logFrequency` is how common the shared part is, after `compare`. */
export interface Comparer {
  readonly levels: number
  /** Levels up to this one mean "the same but for slips". */
  readonly sameUpTo: number
  logFrequency: number
  compare(i: number, j: number): number
  /** The greatest −`logFrequency` that any comparison with this record can have. */
  rarityOf(row: number): number
}

/**
 * Log of the chance that another person has the value too. The pair at hand accounts for two uses; the rest is smoothed
 * by `variety`, the number of values one expects in the world, so that small tables do not call every name common.
 */
export function valueLogFrequencies(
  counts: Uint32Array,
  size: number,
  rows: number,
  variety: number,
): Float32Array {
  const logs = new Float32Array(size)
  const rare = logFrequency(2, rows, variety)
  for (let value = 0; value < size; value++) {
    const count = counts[value] as number
    logs[value] = count <= 2 ? rare : logFrequency(count, rows, variety)
  }
  return logs
}

export function logFrequency(count: number, rows: number, variety: number): number {
  return Math.log((Math.max(count - 2, 0) + 0.5) / (rows + variety))
}
