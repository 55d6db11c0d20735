import type { Atoms } from '../block/atoms.ts'
import { atomsOfField } from '../block/atoms.ts'
import { type Blocks, CandidateWalk } from '../block/candidates.ts'
import { type BlockIndex, indexTemplate } from '../block/index-template.ts'
import type { PairScope } from '../block/pair-scope.ts'
import type { Template } from '../block/templates.ts'
import { reorderField } from '../canonical.ts'
import type { FieldMap } from '../column-map.ts'
import type { Comparer } from '../compare/comparer.ts'
import { comparersOf } from '../compare/comparers.ts'
import { encodeField } from '../encode.ts'
import type { Encoded, Field, PackedRows } from '../encoded.ts'
import type { NameKnowledge } from '../knowledge.ts'
import type { Model } from '../model/model.ts'
import { comparePairs, type PairTable } from '../model/pair-table.ts'
import { packField } from '../pack-rows.ts'
import type { RawTable } from '../read-table.ts'
import { PairScorer } from '../score/pair-scorer.ts'

/** Pairs of rows with their log odds, lower row first. */
export interface ScoredPairs {
  readonly lefts: Int32Array
  readonly rights: Int32Array
  readonly logOdds: Float64Array
}

/** What one thread can be asked to do; all of it gives the same answer on any thread. */
export type Task =
  | { readonly kind: 'tables'; readonly tables: OpenedTables }
  | { readonly kind: 'encode'; readonly field: number }
  | { readonly kind: 'compare'; readonly lefts: Int32Array; readonly rights: Int32Array }
  | { readonly kind: 'encoded'; readonly encoded: Encoded; readonly scope: PairScope }
  | { readonly kind: 'atoms'; readonly field: number }
  | { readonly kind: 'index'; readonly template: Template; readonly budget: number }
  | { readonly kind: 'blocks'; readonly blocks: Blocks }
  | {
      readonly kind: 'candidates'
      readonly from: number
      readonly to: number
      readonly step: number
      /** Least weight of shared keys. */
      readonly least: number
    }
  | { readonly kind: 'model'; readonly model: Model; readonly floor: number }
  | { readonly kind: 'score'; readonly from: number; readonly to: number; readonly least: number }

/** Tables whose cells have been found, and the order their rows shall have. */
export interface OpenedTables {
  readonly tables: readonly RawTable[]
  readonly fields: readonly FieldMap[]
  readonly knowledge: NameKnowledge
  readonly order: Uint32Array
  readonly packed: PackedRows
}

export interface CandidatePairs {
  readonly weights: Uint16Array
  readonly lefts: Int32Array
  readonly rights: Int32Array
}

export type TaskAnswer =
  | Field
  | PairTable
  | readonly Atoms[]
  | BlockIndex
  | ScoredPairs
  | CandidatePairs
  | undefined

/** Keeps what the tasks have in common between them: the records, the keys, the model. */
export class TaskDesk {
  private opened: OpenedTables | undefined
  private encoded: Encoded | undefined
  private scope: PairScope | undefined
  private walk: CandidateWalk | undefined
  private comparers: readonly Comparer[] | undefined
  private scorer: PairScorer | undefined
  private model: Model | undefined
  private floor = 0

  run(task: Task): TaskAnswer {
    switch (task.kind) {
      case 'tables':
        this.opened = task.tables
        return undefined
      case 'encode':
        return this.encode(task.field)
      case 'compare':
        return comparePairs(this.heldComparers(), task.lefts, task.rights)
      case 'encoded':
        this.encoded = task.encoded
        this.opened = undefined
        this.scope = task.scope
        return undefined
      case 'atoms':
        return atomsOfField(this.held().encoded, task.field)
      case 'index':
        return indexTemplate(task.template, this.held().scope, task.budget)
      case 'blocks':
        this.walk = new CandidateWalk(task.blocks, this.held().scope)
        return undefined
      case 'candidates':
        return this.collect(task.from, task.to, task.step, task.least)
      case 'model':
        this.model = task.model
        this.floor = task.floor
        this.scorer = new PairScorer(this.held().encoded, this.heldComparers(), task.model)
        return undefined
      case 'score':
        return this.score(task.from, task.to, task.least)
    }
  }

  private heldComparers(): readonly Comparer[] {
    this.comparers ??= comparersOf(this.held().encoded)
    return this.comparers
  }

  private encode(place: number): Field {
    const { opened } = this
    const map = opened?.fields[place]
    if (opened === undefined || map === undefined) throw new Error('no tables yet')
    const field = reorderField(
      encodeField(opened.tables, opened.order.length, map, opened.knowledge),
      opened.order,
    )
    packField(opened.packed, place, field)
    return field
  }

  private held(): { encoded: Encoded; scope: PairScope } {
    if (this.encoded === undefined || this.scope === undefined) throw new Error('no records yet')
    return { encoded: this.encoded, scope: this.scope }
  }

  /** Candidate pairs of every `step`-th row. */
  private collect(from: number, to: number, step: number, least: number): CandidatePairs {
    const { walk } = this
    if (walk === undefined) throw new Error('no keys yet')
    const lefts: number[] = []
    const rights: number[] = []
    const weights: number[] = []
    for (let row = from; row < to; row += step) {
      walk.walk(row, least)
      const found = walk.found.subarray(0, walk.count).sort()
      for (const other of found) {
        lefts.push(row)
        rights.push(other)
        weights.push(walk.weightOf(other))
      }
    }
    return {
      weights: Uint16Array.from(weights),
      lefts: Int32Array.from(lefts),
      rights: Int32Array.from(rights),
    }
  }

  private score(from: number, to: number, least: number): ScoredPairs {
    const { model, scorer, walk } = this
    if (walk === undefined || scorer === undefined || model === undefined)
      throw new Error('no model yet')
    const { leftRows } = this.held().scope
    const lefts: number[] = []
    const rights: number[] = []
    const odds: number[] = []
    for (let row = from; row < to; row++) {
      walk.walk(row, least)
      const begin = lefts.length
      const priors = row < leftRows ? model.cross : model.within
      for (let at = 0; at < walk.count; at++) {
        const other = walk.found[at] as number
        const logOdds = scorer.score(row, other, priors, this.floor)
        if (logOdds < this.floor) continue
        let slot = lefts.length
        while (slot > begin && (rights[slot - 1] as number) > other) {
          rights[slot] = rights[slot - 1] as number
          odds[slot] = odds[slot - 1] as number
          slot--
        }
        lefts.push(row)
        rights[slot] = other
        odds[slot] = logOdds
      }
    }
    return {
      lefts: Int32Array.from(lefts),
      rights: Int32Array.from(rights),
      logOdds: Float64Array.from(odds),
    }
  }
}
