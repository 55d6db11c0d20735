import type { PairScope } from '../block/pair-scope.ts'
import { mixHash } from '../lexicon.ts'

/** Fewer pairs than this between two tables tell too little about chance: pairs inside the tables help out. */
const FEW = 3000

/** Pairs drawn evenly from those that may be one person by chance alone; all of them where there are few. */
export function drawRandomPairs(scope: PairScope, wanted: number): [Int32Array, Int32Array] {
  const { leftRows, rows } = scope
  const right = rows - leftRows
  const cross = scope.cross && leftRows * right >= FEW
  const from = scope.cross ? 0 : leftRows
  const possible = cross ? leftRows * right : ((rows - from) * (rows - from - 1)) / 2
  if (possible <= wanted) return allPairs(from, cross ? leftRows : rows, cross, rows)
  const lefts = new Int32Array(wanted)
  const rights = new Int32Array(wanted)
  let count = 0
  for (let draw = 0; count < wanted; draw++) {
    const [one, two] = [mixHash(draw * 2 + 1), mixHash(draw * 2 + 2)]
    const i = cross ? one % leftRows : from + (one % (rows - from))
    const j = cross ? leftRows + (two % right) : from + (two % (rows - from))
    if (i === j) continue
    lefts[count] = Math.min(i, j)
    rights[count++] = Math.max(i, j)
  }
  return [lefts, rights]
}

function allPairs(
  from: number,
  end: number,
  cross: boolean,
  rows: number,
): [Int32Array, Int32Array] {
  const lefts: number[] = []
  const rights: number[] = []
  for (let i = from; i < end; i++)
    for (let j = cross ? end : i + 1; j < rows; j++) {
      lefts.push(i)
      rights.push(j)
    }
  return [Int32Array.from(lefts), Int32Array.from(rights)]
}
