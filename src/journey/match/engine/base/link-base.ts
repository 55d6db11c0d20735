import type { PairScope } from '../block/pair-scope.ts'
import { inContentOrder } from '../canonical.ts'
import { resolveGroups } from '../cluster/resolve-groups.ts'
import type { ColumnMap } from '../column-map.ts'
import { comparersOf } from '../compare/comparers.ts'
import type { Encoded } from '../encoded.ts'
import { type FieldEvidence, fieldEvidence } from '../field-evidence.ts'
import type { NameKnowledge } from '../knowledge.ts'
import { type LearnedField, learnedWeights } from '../quality/learned-weights.ts'
import type { RawTable } from '../read-table.ts'
import { PairScorer } from '../score/pair-scorer.ts'
import { type EngineSettings, standardSettings } from '../settings.ts'
import { noWatch, type StopWatch } from '../stop-watch.ts'
import { adjustPriors, MOST_CHANGE } from './adjust-priors.ts'
import { BaseKeys } from './base-keys.ts'
import { Batch } from './batch.ts'
import { HeldRows } from './held-rows.ts'
import { templatesFrom } from './kept-keys.ts'
import { type KeptWeights, learnWeights, mayStay } from './learn-weights.ts'

/** One likely pair: `left` is a row of the base where the pair is cross, else an earlier row of the new table. */
export interface BasePair {
  readonly kind: 'cross' | 'within'
  readonly left: number
  readonly fresh: number
  readonly probability: number
  /** Empty where none was asked for. */
  readonly evidence: readonly FieldEvidence[]
}

export interface LinkBaseOptions {
  readonly knowledge: NameKnowledge
  readonly settings?: EngineSettings
  readonly watch?: StopWatch
  /** Rows to make room for. */
  readonly expected?: number
}

export interface LinkFreshOptions {
  /** Look for pairs inside the new table as well. */
  readonly within?: boolean
  readonly evidence?: boolean
  /**
   * `always`: base and batch alone decide the weights. `when-needed`: weights stay until the base has changed by a quarter
   * or a batch comes that is twice as large as the one that taught them; the share of matches is told anew.
   */
  readonly learn?: 'always' | 'when-needed'
}

export interface LinkedFresh {
  readonly pairs: readonly BasePair[]
  readonly learned: readonly LearnedField[]
}

const PAIRS_A_ROW = 6

/** Tables kept in memory, encoded and indexed, against which new ones are linked without looking at all of it again. */
export class LinkBase {
  private readonly map: ColumnMap
  private readonly settings: EngineSettings
  private readonly watch: StopWatch
  private held: HeldRows
  private keys = new BaseKeys()
  private weights: KeptWeights | undefined
  /** Rows that came and went since the weights were learned. */
  private changes = 0

  constructor(map: ColumnMap, options: LinkBaseOptions) {
    this.map = map
    this.settings = options.settings ?? standardSettings
    this.watch = options.watch ?? noWatch
    this.held = new HeldRows(map, options.knowledge, options.expected ?? 0)
  }

  /** All it holds as plain data, which `revive` makes a base of again. */
  copy(): object {
    const { changes, held, keys, weights } = this
    return { changes, held, keys, weights }
  }

  static revive(kept: object, map: ColumnMap, options: LinkBaseOptions): LinkBase {
    const base = new LinkBase({ ...map, fields: [] }, options)
    Object.assign(base, kept, { map })
    base.held = HeldRows.revive(base.held, map, options.knowledge)
    base.keys = BaseKeys.revive(base.keys)
    return base
  }

  /** Adds rows; the first of them gets the number that is returned. */
  append(table: RawTable): number {
    const first = this.held.rows
    this.held.append(table)
    this.changes += table.rows
    return first
  }

  forget(row: number): void {
    this.held.forget(row)
    this.changes += 1
  }

  /** Brings the keys up to date. Where this numbers the rows anew: which number each of them had before. */
  settle(): Int32Array | undefined {
    const { held, keys } = this
    if (!keys.isLoose(held.rows, held.gone)) {
      keys.sortLatest(held.encoded())
      return undefined
    }
    const before = held.gone > 0 ? held.tidy() : undefined
    keys.sortAll(held.encoded())
    return before
  }

  /** Pairs of a settled base with a new table, from probability 0.01 on, by the new table's rows. The base stays as it is. */
  link(table: RawTable, options: LinkFreshOptions = {}): LinkedFresh {
    if (table.rows === 0) return { pairs: [], learned: [] }
    const { order, table: fresh } = inContentOrder(table)
    return this.held.withTable(fresh, (encoded) => {
      this.watch.lap('encoding')
      const linked = this.linkEncoded(encoded, order, options)
      this.watch.lap('groups')
      return linked
    })
  }

  private linkEncoded(
    encoded: Encoded,
    order: Uint32Array,
    options: LinkFreshOptions,
  ): LinkedFresh {
    const { held, settings, watch } = this
    const { leftRows, rows } = encoded
    const fresh = rows - leftRows
    const scope = { rows, leftRows, cross: leftRows > 0, within: options.within === true }
    const batch = new Batch(
      {
        segments: this.keys.segments,
        templates: templatesFrom(encoded, leftRows, this.keys.sorted || fresh),
        fresh,
        rows,
        budget: Math.max(settings.pairsAtLeast, fresh * PAIRS_A_ROW),
        isGone: (row) => held.isGone(row),
      },
      scope,
    )
    watch.lap('keys')
    const comparers = comparersOf(encoded)
    const known = this.knownWeights(scope, options)
    const model = known?.model ?? learnWeights(encoded, scope, comparers, batch)
    if (known === undefined) this.weights = { model, fresh, within: scope.within }
    if (known === undefined) this.changes = 0
    watch.lap('training')
    const scorer = new PairScorer(encoded, comparers, model)
    const floor = known === undefined ? settings.floor : settings.floor - MOST_CHANGE / 2
    const scored = batch.score(scorer, model, floor)
    watch.lap('scoring')
    const possible = {
      cross: scope.cross ? leftRows * fresh : 0,
      within: scope.within ? (fresh * (fresh - 1)) / 2 : 0,
    }
    const told =
      known === undefined ? { model, scored } : adjustPriors(scored, model, leftRows, possible)
    const found = resolveGroups(told.scored, scorer, told.model, scope)
    const identity = Uint32Array.from({ length: rows }, (_, row) => row)
    const weighed = { encoded, order: identity, model: told.model }
    const explain = fieldEvidence(weighed, this.map, comparers, scope.cross)
    const fileRow = (row: number) => order[row - leftRows] as number
    const pairs = found.lefts.map((i, at): BasePair => {
      const j = found.rights[at] as number
      const probability = found.probabilities[at] as number
      const evidence = options.evidence === true ? explain(i, j, probability) : []
      if (i < leftRows) return { kind: 'cross', left: i, fresh: fileRow(j), probability, evidence }
      const [one, other] = [fileRow(i), fileRow(j)]
      return {
        kind: 'within',
        left: Math.min(one, other),
        fresh: Math.max(one, other),
        probability,
        evidence,
      }
    })
    pairs.sort((a, b) => a.fresh - b.fresh || compareKinds(a, b) || a.left - b.left)
    return { pairs, learned: learnedWeights(model, this.map) }
  }

  private knownWeights(scope: PairScope, options: LinkFreshOptions): KeptWeights | undefined {
    const { changes, held, weights } = this
    if (options.learn !== 'when-needed' || weights === undefined) return undefined
    const batch = { fresh: scope.rows - scope.leftRows, within: scope.within }
    const base = { changes, size: held.rows - held.gone }
    return mayStay(weights, batch, base) ? weights : undefined
  }
}

function compareKinds(a: BasePair, b: BasePair): number {
  return Number(a.kind === 'within') - Number(b.kind === 'within')
}
