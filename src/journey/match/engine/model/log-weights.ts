import { CLASSES, type Model } from './model.ts'
import type { PairTable } from './pair-table.ts'

/** Log likelihoods of a compared pair, priors included: classes, then chance. */
export function logWeights(
  scope: { readonly leftRows: number },
  table: PairTable,
  model: Model,
  pair: number,
  out: Float64Array,
): void {
  const { cells, fields, lefts, logs } = table
  const { chance, classes, power } = model
  out.set((lefts[pair] as number) < scope.leftRows ? model.cross : model.within)
  for (let at = pair * fields; at < (pair + 1) * fields; at++) {
    const cell = cells[at] as number
    if (cell === 0) continue
    for (let part = 0; part < CLASSES; part++)
      out[part] = (out[part] as number) + (classes[cell * CLASSES + part] as number)
    out[CLASSES] =
      (out[CLASSES] as number) +
      (chance[cell] as number) +
      (power[cell] as number) * (logs[at] as number)
  }
}
