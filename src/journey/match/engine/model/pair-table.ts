import { type Comparer, MISSING } from '../compare/comparer.ts'

/**
 * Pairs and what comparing them field by field gave. All levels of all fields are cells of one row of numbers; cell 0 is
 * "one side says nothing".
 */
export interface PairTable {
  readonly fields: number
  readonly count: number
  readonly lefts: Int32Array
  readonly rights: Int32Array
  readonly cells: Uint16Array
  readonly logs: Float32Array
}

/** Where the cells of each field begin; the last entry is the number of cells. */
export function cellOffsets(comparers: readonly Comparer[]): Int32Array {
  const offsets = new Int32Array(comparers.length + 1)
  offsets[0] = 1
  for (const [field, comparer] of comparers.entries())
    offsets[field + 1] = (offsets[field] as number) + comparer.levels
  return offsets
}

export function comparePairs(
  comparers: readonly Comparer[],
  lefts: Int32Array,
  rights: Int32Array,
): PairTable {
  const fields = comparers.length
  const count = lefts.length
  const cells = new Uint16Array(count * fields)
  const logs = new Float32Array(count * fields)
  const offsets = cellOffsets(comparers)
  for (const [field, comparer] of comparers.entries()) {
    const offset = offsets[field] as number
    for (let pair = 0; pair < count; pair++) {
      const level = comparer.compare(lefts[pair] as number, rights[pair] as number)
      if (level === MISSING) continue
      cells[pair * fields + field] = offset + level
      logs[pair * fields + field] = comparer.logFrequency
    }
  }
  return { fields, count, lefts, rights, cells, logs }
}

export function joinTables(parts: readonly PairTable[]): PairTable {
  const fields = parts[0]?.fields ?? 0
  const count = parts.reduce((sum, part) => sum + part.count, 0)
  const joined = {
    fields,
    count,
    lefts: new Int32Array(count),
    rights: new Int32Array(count),
    cells: new Uint16Array(count * fields),
    logs: new Float32Array(count * fields),
  }
  let filled = 0
  for (const part of parts) {
    joined.lefts.set(part.lefts, filled)
    joined.rights.set(part.rights, filled)
    joined.cells.set(part.cells, filled * fields)
    joined.logs.set(part.logs, filled * fields)
    filled += part.count
  }
  return joined
}
