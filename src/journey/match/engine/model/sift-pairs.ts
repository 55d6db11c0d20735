import { logWeights } from './log-weights.ts'
import { CLASSES, type Model } from './model.ts'
import type { PairTable } from './pair-table.ts'
import type { TrainingData } from './training-data.ts'

/** Chance is e²⁰ times likelier than any class: such a pair teaches nothing any more. */
const CERTAIN = 20

/** The candidate pairs that still have something to say. */
export function siftPairs(data: TrainingData, model: Model): PairTable {
  const { cells, count, fields, lefts, logs, rights } = data.candidates
  const weights = new Float64Array(CLASSES + 1)
  const kept = new Int32Array(count)
  let size = 0
  for (let pair = 0; pair < count; pair++) {
    logWeights(data, data.candidates, model, pair, weights)
    let best = Number.NEGATIVE_INFINITY
    for (let part = 0; part < CLASSES; part++) best = Math.max(best, weights[part] as number)
    if (best > (weights[CLASSES] as number) - CERTAIN) kept[size++] = pair
  }
  const pairs = kept.subarray(0, size)
  const sifted = {
    fields,
    count: size,
    lefts: Int32Array.from(pairs, (pair) => lefts[pair] as number),
    rights: Int32Array.from(pairs, (pair) => rights[pair] as number),
    cells: new Uint16Array(size * fields),
    logs: new Float32Array(size * fields),
  }
  for (const [at, pair] of pairs.entries()) {
    sifted.cells.set(cells.subarray(pair * fields, (pair + 1) * fields), at * fields)
    sifted.logs.set(logs.subarray(pair * fields, (pair + 1) * fields), at * fields)
  }
  return sifted
}
