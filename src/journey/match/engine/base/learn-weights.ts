import type { PairScope } from '../block/pair-scope.ts'
import type { Comparer } from '../compare/comparer.ts'
import type { Encoded } from '../encoded.ts'
import { drawRandomPairs } from '../model/draw-random-pairs.ts'
import type { Model } from '../model/model.ts'
import { cellOffsets, comparePairs } from '../model/pair-table.ts'
import { trainModel } from '../model/train.ts'
import { meanWholeChance } from '../model/whole-chance.ts'
import type { Batch } from './batch.ts'

/** Fewer than in a long run: a batch is small, and somebody waits for it. */
const TRAINING_PAIRS = 40_000
const RANDOM_PAIRS = 50_000

/** Weights as this batch teaches them. */
export function learnWeights(
  encoded: Encoded,
  scope: PairScope,
  comparers: readonly Comparer[],
  batch: Batch,
): Model {
  const fresh = scope.rows - scope.leftRows
  const step = Math.max(1, Math.ceil(batch.most / TRAINING_PAIRS))
  const [lefts, rights] = batch.pairs(step)
  const [one, other] = drawRandomPairs(scope, RANDOM_PAIRS)
  return trainModel({
    encoded,
    leftRows: scope.leftRows,
    offsets: cellOffsets(comparers),
    candidates: comparePairs(comparers, lefts, rights),
    random: comparePairs(comparers, one, other),
    wholeChance: comparers.map((comparer) => meanWholeChance(comparer, encoded.rows)),
    share: 1 / step,
    crossPairs: scope.cross ? scope.leftRows * fresh : 0,
    withinPairs: scope.within ? (fresh * (fresh - 1)) / 2 : 0,
  })
}

/** Weights, and what taught them. */
export interface KeptWeights {
  readonly model: Model
  readonly fresh: number
  readonly within: boolean
}

/** Whether weights are still good: a base that changed by a quarter or a batch twice as large may know better. */
export function mayStay(
  weights: KeptWeights,
  batch: { readonly fresh: number; readonly within: boolean },
  base: { readonly changes: number; readonly size: number },
): boolean {
  const isTaught = weights.within || !batch.within
  return isTaught && batch.fresh < weights.fresh * 2 && base.changes * 4 <= base.size
}
