import type { PairScope } from '../block/index-template.ts'
import { mixHash } from '../lexicon.ts'

/** Pairs drawn evenly from all possible ones of the scope; all of them where there are few. */
export function drawRandomPairs(scope: PairScope, wanted: number): [Int32Array, Int32Array] {
  const [left, right] = [scope.leftRows, scope.rows - scope.leftRows]
  const possible = scope.cross ? left * right : (right * (right - 1)) / 2
  if (possible <= wanted) return allPairs(scope, possible)
  const lefts = new Int32Array(wanted)
  const rights = new Int32Array(wanted)
  let count = 0
  for (let draw = 0; count < wanted; draw++) {
    const one = mixHash(draw * 2 + 1)
    const i = scope.cross ? one % left : left + (one % right)
    const j = left + (mixHash(draw * 2 + 2) % right)
    if (i === j) continue
    lefts[count] = Math.min(i, j)
    rights[count++] = Math.max(i, j)
  }
  return [lefts, rights]
}

function allPairs(scope: PairScope, possible: number): [Int32Array, Int32Array] {
  const lefts = new Int32Array(possible)
  const rights = new Int32Array(possible)
  let count = 0
  const [first, last] = scope.cross ? [0, scope.leftRows] : [scope.leftRows, scope.rows]
  for (let i = first; i < last; i++)
    for (let j = scope.cross ? scope.leftRows : i + 1; j < scope.rows; j++) {
      lefts[count] = i
      rights[count++] = j
    }
  return [lefts, rights]
}
