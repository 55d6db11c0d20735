import { type Comparer, MISSING } from '../compare/comparer.ts'
import { at } from '../lexicon.ts'

/** Pairs and what comparing them field by field gave. */
export interface PairTable {
  readonly fields: number
  readonly count: number
  readonly lefts: Int32Array
  readonly rights: Int32Array
  readonly levels: Uint8Array
  readonly logs: Float32Array
}

export function comparePairs(
  comparers: readonly Comparer[],
  lefts: Int32Array,
  rights: Int32Array,
): PairTable {
  const fields = comparers.length
  const count = lefts.length
  const levels = new Uint8Array(count * fields)
  const logs = new Float32Array(count * fields)
  for (const [field, comparer] of comparers.entries()) {
    for (let pair = 0; pair < count; pair++) {
      const level = comparer.compare(at(lefts, pair), at(rights, pair))
      levels[pair * fields + field] = level
      if (level !== MISSING) logs[pair * fields + field] = comparer.logFrequency
    }
  }
  return { fields, count, lefts, rights, levels, logs }
}
