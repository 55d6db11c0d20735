import { CandidateWalk } from '../block/candidates.ts'
import { resolveGroups } from '../cluster/resolve-groups.ts'
import type { ColumnMap } from '../column-map.ts'
import type { Comparer } from '../compare/comparer.ts'
import { comparersOf } from '../compare/comparers.ts'
import type { ScoredPairs } from '../crew/tasks.ts'
import type { Encoded, PackedRows } from '../encoded.ts'
import { FieldEncoder } from '../field-encoder.ts'
import type { NameKnowledge } from '../knowledge.ts'
import { drawRandomPairs } from '../model/draw-random-pairs.ts'
import type { Model } from '../model/model.ts'
import { cellOffsets, comparePairs } from '../model/pair-table.ts'
import { trainModel } from '../model/train.ts'
import { meanWholeChance } from '../model/whole-chance.ts'
import { layOut, packField } from '../pack-rows.ts'
import type { RawTable } from '../read-table.ts'
import { PairScorer } from '../score/pair-scorer.ts'
import { type EngineSettings, standardSettings } from '../settings.ts'
import { noWatch, type StopWatch } from '../stop-watch.ts'
import { adjustPriors } from './adjust-priors.ts'
import { type BaseKeys, keepKeys, lookUp } from './base-keys.ts'

/** One likely pair: a row of the new table, a row of the base, both counted from 0. */
export interface BasePair {
  readonly freshRow: number
  readonly baseRow: number
  readonly probability: number
}

export interface LinkBaseOptions {
  readonly knowledge: NameKnowledge
  readonly settings?: EngineSettings
  readonly watch?: StopWatch
}

/** Fewer than in a long run: a batch is small, and somebody waits for it. */
const TRAINING_PAIRS = 40_000
const RANDOM_PAIRS = 50_000
const CANDIDATES_A_ROW = 24
const PAIRS_A_ROW = 6

/**
 * A table kept in memory, encoded and indexed, against which new tables are linked without looking at all of it again.
 * The first table teaches the weights; for later ones only the share of matches is learned anew. One thread.
 */
export class LinkBase {
  private readonly map: ColumnMap
  private readonly options: LinkBaseOptions
  private readonly baseRows: number
  private readonly encoders: readonly FieldEncoder[]
  private readonly keys: BaseKeys
  private packed: PackedRows
  private model: Model | undefined

  constructor(base: RawTable, map: ColumnMap, options: LinkBaseOptions) {
    this.map = map
    this.options = options
    this.baseRows = base.rows
    this.encoders = map.fields.map(
      (field) => new FieldEncoder(field, options.knowledge, base.rows + 8192),
    )
    for (const encoder of this.encoders) encoder.append(base)
    this.packed = this.layOutRows(base.rows + 8192)
    this.keys = keepKeys(this.encode(base.rows, 0))
  }

  /** Pairs of a new table with the base, from probability 0.01 on, in the order of the new rows. The base stays as it is. */
  link(fresh: RawTable): BasePair[] {
    if (fresh.rows === 0 || this.baseRows === 0) return []
    const watch = this.options.watch ?? noWatch
    for (const encoder of this.encoders) encoder.append(fresh)
    try {
      const encoded = this.encode(this.baseRows + fresh.rows, this.baseRows)
      watch.lap('encoding')
      return this.linkEncoded(encoded, fresh.rows, watch)
    } finally {
      for (const encoder of this.encoders) encoder.truncate(this.baseRows)
    }
  }

  private linkEncoded(encoded: Encoded, fresh: number, watch: StopWatch): BasePair[] {
    const settings = this.options.settings ?? standardSettings
    const budget = Math.max(settings.pairsAtLeast, fresh * PAIRS_A_ROW)
    const blocks = lookUp(this.keys, encoded, budget)
    const walk = new CandidateWalk(blocks, this.scope(encoded.rows))
    const least = chooseLeast(walk, fresh)
    watch.lap('keys')
    const comparers = comparersOf(encoded)
    const isLearned = this.model !== undefined
    this.model ??= this.train(encoded, fresh, comparers, walk, least)
    watch.lap('training')
    const scorer = new PairScorer(encoded, comparers, this.model)
    const scored = this.score(walk, fresh, least, scorer, this.model, settings.floor)
    watch.lap('scoring')
    const pairs = isLearned ? adjustPriors(scored, this.model, this.baseRows * fresh) : scored
    const { lefts, probabilities, rights } = resolveGroups(pairs, scorer, this.model, {
      rows: encoded.rows,
      leftRows: this.baseRows,
      within: false,
    })
    watch.lap('groups')
    return lefts
      .map((baseRow, at): BasePair => {
        const freshRow = (rights[at] as number) - this.baseRows
        return { freshRow, baseRow, probability: probabilities[at] as number }
      })
      .sort((a, b) => a.freshRow - b.freshRow || a.baseRow - b.baseRow)
  }

  private score(
    walk: CandidateWalk,
    fresh: number,
    least: number,
    scorer: PairScorer,
    model: Model,
    floor: number,
  ): ScoredPairs {
    const [lefts, rights, odds] = [[] as number[], [] as number[], [] as number[]]
    for (let row = 0; row < fresh; row++) {
      walk.walk(row, least)
      for (const other of walk.found.subarray(0, walk.count).sort()) {
        const logOdds = scorer.score(other, this.baseRows + row, model.cross, floor)
        if (logOdds < floor) continue
        lefts.push(other)
        rights.push(this.baseRows + row)
        odds.push(logOdds)
      }
    }
    return {
      lefts: Int32Array.from(lefts),
      rights: Int32Array.from(rights),
      logOdds: Float64Array.from(odds),
    }
  }

  private train(
    encoded: Encoded,
    fresh: number,
    comparers: readonly Comparer[],
    walk: CandidateWalk,
    least: number,
  ): Model {
    const [lefts, rights] = [[] as number[], [] as number[]]
    const step = Math.max(1, Math.ceil((fresh * CANDIDATES_A_ROW) / TRAINING_PAIRS))
    for (let row = 0; row < fresh; row += step) {
      walk.walk(row, least)
      for (const other of walk.found.subarray(0, walk.count).sort()) {
        lefts.push(other)
        rights.push(this.baseRows + row)
      }
    }
    const [a, b] = drawRandomPairs(this.scope(encoded.rows), RANDOM_PAIRS)
    return trainModel({
      encoded,
      leftRows: this.baseRows,
      offsets: cellOffsets(comparers),
      candidates: comparePairs(comparers, Int32Array.from(lefts), Int32Array.from(rights)),
      random: comparePairs(comparers, a, b),
      wholeChance: comparers.map((comparer) => meanWholeChance(comparer, encoded.rows)),
      share: 1 / step,
      crossPairs: this.baseRows * fresh,
      withinPairs: 0,
    })
  }

  private scope(rows: number) {
    return { rows, leftRows: this.baseRows, cross: true, within: false }
  }

  /** All rows as integers; those from `first` on are new to the packed records. */
  private encode(rows: number, first: number): Encoded {
    const fields = this.encoders.map((encoder) => encoder.field())
    if (rows * this.packed.stride > this.packed.facts.length) {
      const larger = this.layOutRows(rows + 8192)
      larger.facts.set(this.packed.facts)
      this.packed = larger
    }
    for (const [place, field] of fields.entries()) packField(this.packed, place, field, first)
    return { rows, leftRows: this.baseRows, fields, packed: this.packed }
  }

  private layOutRows(rows: number): PackedRows {
    return layOut(
      this.map.fields.map((field) => field.type),
      rows,
    )
  }
}

/** The least weight of shared keys that leaves no more candidates than a batch should look at. */
function chooseLeast(walk: CandidateWalk, fresh: number): number {
  const counts = new Float64Array(65_536)
  const step = Math.max(1, Math.floor(fresh / 2000))
  for (let row = 0; row < fresh; row += step) {
    walk.walk(row, 0)
    for (let at = 0; at < walk.count; at++) {
      const weight = walk.weightOf(walk.found[at] as number)
      counts[weight] = (counts[weight] as number) + step
    }
  }
  let pairs = counts.reduce((sum, count) => sum + count, 0)
  let least = 0
  while (pairs > fresh * CANDIDATES_A_ROW) pairs -= counts[least++] as number
  return least
}
