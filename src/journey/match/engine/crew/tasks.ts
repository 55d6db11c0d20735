import type { Atoms } from '../block/atoms.ts'
import { atomsOfField } from '../block/atoms.ts'
import { type Blocks, CandidateWalk } from '../block/candidates.ts'
import { type BlockIndex, indexTemplate, type PairScope } from '../block/index-template.ts'
import type { Template } from '../block/templates.ts'
import type { Comparer } from '../compare/comparer.ts'
import { comparersOf } from '../compare/comparers.ts'
import type { Encoded } from '../encoded.ts'
import type { Model } from '../model/model.ts'
import { PairScorer } from '../score/pair-scorer.ts'

/** Pairs of rows with their log odds, lower row first. */
export interface ScoredPairs {
  readonly lefts: Int32Array
  readonly rights: Int32Array
  readonly logOdds: Float64Array
}

/** What one thread can be asked to do; all of it gives the same answer on any thread. */
export type Task =
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

export interface CandidatePairs {
  readonly weights: Uint16Array
  readonly lefts: Int32Array
  readonly rights: Int32Array
}

export type TaskAnswer = readonly Atoms[] | BlockIndex | ScoredPairs | CandidatePairs | undefined

/** Keeps what the tasks have in common between them: the records, the keys, the model. */
export class TaskDesk {
  private encoded: Encoded | undefined
  private scope: PairScope | undefined
  private walk: CandidateWalk | undefined
  private comparers: readonly Comparer[] | undefined
  private scorer: PairScorer | undefined
  private model: Model | undefined
  private floor = 0

  run(task: Task): TaskAnswer {
    switch (task.kind) {
      case 'encoded':
        this.encoded = task.encoded
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
        this.comparers ??= comparersOf(this.held().encoded)
        this.scorer = new PairScorer(this.held().encoded, this.comparers, task.model)
        return undefined
      case 'score':
        return this.score(task.from, task.to, task.least)
    }
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
