import { buildBlocks, CandidateWalk, entriesByRow } from './block/candidates.ts'
import type { PairScope } from './block/index-template.ts'
import { comparersOf } from './compare/comparers.ts'
import type { Encoded } from './encoded.ts'
import { at, mixHash } from './lexicon.ts'
import { logLikelihoods, logOdds, type Model } from './model/model.ts'
import { comparePairs } from './model/pair-table.ts'
import { trainModel } from './model/train.ts'

/** Scored pairs of row numbers, lower row first, sorted. */
export interface ScoredPairs {
  readonly lefts: Int32Array
  readonly rights: Int32Array
  readonly logOdds: Float64Array
}

const TRAINING_PAIRS = 250_000
const RANDOM_PAIRS = 200_000

export function linkEncoded(encoded: Encoded, scope: PairScope): { pairs: ScoredPairs; model: Model } {
  const indexes = buildBlocks(encoded, scope)
  const [starts, entries] = entriesByRow(indexes, encoded.rows)
  const walk = new CandidateWalk(indexes, scope, starts, entries)
  const all = collectPairs(walk, encoded.rows)
  const comparers = comparersOf(encoded)
  const [sampleLefts, sampleRights] = samplePairs(all.lefts, all.rights)
  const candidates = comparePairs(comparers, sampleLefts, sampleRights)
  const random = comparePairs(comparers, ...randomPairs(scope))
  const rights = scope.rows - scope.leftRows
  const model = trainModel({
    encoded: { ...encoded, leftRows: scope.leftRows },
    comparers,
    candidates,
    random,
    share: candidates.count / Math.max(all.lefts.length, 1),
    crossPairs: scope.cross ? scope.leftRows * rights : 0,
    withinPairs: scope.within ? (rights * (rights - 1)) / 2 : 0,
  })
  const table = comparePairs(comparers, all.lefts, all.rights)
  const odds = new Float64Array(table.count)
  const logs = new Float64Array(4)
  for (let pair = 0; pair < table.count; pair++) {
    logLikelihoods(model, table, pair, logs)
    odds[pair] = logOdds(logs, at(all.lefts, pair) < scope.leftRows ? model.cross : model.within)
  }
  return { pairs: { ...all, logOdds: odds }, model }
}

function collectPairs(walk: CandidateWalk, rows: number): { lefts: Int32Array; rights: Int32Array } {
  let lefts = new Int32Array(1 << 16)
  let rights = new Int32Array(1 << 16)
  let count = 0
  for (let row = 0; row < rows; row++) {
    walk.walk(row)
    while (count + walk.count > lefts.length) {
      lefts = doubled(lefts)
      rights = doubled(rights)
    }
    rights.set(walk.found.subarray(0, walk.count).sort(), count)
    lefts.fill(row, count, count + walk.count)
    count += walk.count
  }
  return { lefts: lefts.subarray(0, count), rights: rights.subarray(0, count) }
}

function doubled(values: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(values.length * 2)
  larger.set(values)
  return larger
}

function samplePairs(lefts: Int32Array, rights: Int32Array): [Int32Array, Int32Array] {
  if (lefts.length <= TRAINING_PAIRS) return [lefts, rights]
  const limit = (TRAINING_PAIRS / lefts.length) * 2 ** 32
  const chosen: number[] = []
  for (let pair = 0; pair < lefts.length; pair++)
    if (mixHash(Math.imul(at(lefts, pair), 0x9e3779b1) ^ at(rights, pair)) < limit) chosen.push(pair)
  return [Int32Array.from(chosen, (pair) => at(lefts, pair)), Int32Array.from(chosen, (pair) => at(rights, pair))]
}

/** Pairs drawn evenly from all possible ones; all of them where there are few. */
function randomPairs(scope: PairScope): [Int32Array, Int32Array] {
  const [left, right] = [scope.leftRows, scope.rows - scope.leftRows]
  const lefts: number[] = []
  const rights: number[] = []
  const add = (i: number, j: number) => {
    lefts.push(i)
    rights.push(j)
  }
  const possible = scope.cross ? left * right : (right * (right - 1)) / 2
  if (possible <= RANDOM_PAIRS) {
    for (let i = scope.cross ? 0 : left; i < (scope.cross ? left : scope.rows); i++)
      for (let j = scope.cross ? left : i + 1; j < scope.rows; j++) add(i, j)
  } else {
    for (let draw = 0; lefts.length < RANDOM_PAIRS; draw++) {
      const i = scope.cross ? mixHash(draw * 2 + 1) % left : left + (mixHash(draw * 2 + 1) % right)
      const j = left + (mixHash(draw * 2 + 2) % right)
      if (i !== j) add(Math.min(i, j), Math.max(i, j))
    }
  }
  return [Int32Array.from(lefts), Int32Array.from(rights)]
}
