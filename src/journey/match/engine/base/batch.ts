import { CandidateWalk, joinIndexes } from '../block/candidates.ts'
import { indexTemplate } from '../block/index-template.ts'
import type { PairScope } from '../block/pair-scope.ts'
import type { Template } from '../block/templates.ts'
import type { ScoredPairs } from '../crew/tasks.ts'
import type { Model } from '../model/model.ts'
import type { PairScorer } from '../score/pair-scorer.ts'
import { wholeScope } from './kept-keys.ts'
import { type LookUp, lookUp } from './look-up.ts'

const CANDIDATES_A_ROW = 24
const SAMPLED_ROWS = 2000

interface Walk {
  readonly walk: CandidateWalk
  /** Added to what the walk finds: where its rows begin among all rows. */
  readonly base: number
  readonly least: number
}

/** A new table's candidate pairs: with the base, and where asked for inside the table. */
export class Batch {
  private readonly baseRows: number
  private readonly fresh: number
  private readonly walks: readonly Walk[]

  constructor(request: LookUp, scope: PairScope) {
    this.baseRows = scope.leftRows
    this.fresh = request.fresh
    const walks: Walk[] = []
    if (scope.cross) walks.push(this.startWalk(new CandidateWalk(lookUp(request), scope), 0))
    if (scope.within) walks.push(this.startWalk(walkInside(request), scope.leftRows))
    this.walks = walks
  }

  /** The candidates of every `step`-th new row, lower row first. */
  pairs(step: number): [Int32Array, Int32Array] {
    const [lefts, rights] = [[] as number[], [] as number[]]
    for (let row = 0; row < this.fresh; row += step)
      this.visit(row, (i, j) => {
        lefts.push(i)
        rights.push(j)
      })
    return [Int32Array.from(lefts), Int32Array.from(rights)]
  }

  /** About how many candidates there are. */
  get most(): number {
    return this.fresh * CANDIDATES_A_ROW * this.walks.length
  }

  score(scorer: PairScorer, model: Model, floor: number): ScoredPairs {
    const [lefts, rights, odds] = [[] as number[], [] as number[], [] as number[]]
    for (let row = 0; row < this.fresh; row++)
      this.visit(row, (i, j) => {
        const priors = i < this.baseRows ? model.cross : model.within
        const logOdds = scorer.score(i, j, priors, floor)
        if (logOdds < floor) return
        lefts.push(i)
        rights.push(j)
        odds.push(logOdds)
      })
    return {
      lefts: Int32Array.from(lefts),
      rights: Int32Array.from(rights),
      logOdds: Float64Array.from(odds),
    }
  }

  private visit(row: number, see: (i: number, j: number) => void): void {
    for (const { base, least, walk } of this.walks) {
      walk.walk(row, least)
      for (const found of walk.found.subarray(0, walk.count).sort()) {
        const [one, other] = [found + base, row + this.baseRows]
        see(Math.min(one, other), Math.max(one, other))
      }
    }
  }

  private startWalk(walk: CandidateWalk, base: number): Walk {
    return { walk, base, least: this.chooseLeast(walk) }
  }

  /** The least weight of shared keys that leaves no more candidates than a batch should look at. */
  private chooseLeast(walk: CandidateWalk): number {
    const counts = new Float64Array(65_536)
    const step = Math.max(1, Math.floor(this.fresh / SAMPLED_ROWS))
    for (let row = 0; row < this.fresh; row += step) {
      walk.walk(row, 0)
      for (let at = 0; at < walk.count; at++) {
        const weight = walk.weightOf(walk.found[at] as number)
        counts[weight] = (counts[weight] as number) + step
      }
    }
    let pairs = counts.reduce((sum, count) => sum + count, 0)
    let least = 0
    while (pairs > this.fresh * CANDIDATES_A_ROW) pairs -= counts[least++] as number
    return least
  }
}

/** Pairs inside the new table; each from its earlier row. */
function walkInside({ budget, fresh, templates }: LookUp): CandidateWalk {
  const scope = wholeScope(fresh)
  const index = (template: Template) => indexTemplate(template, scope, budget)
  return new CandidateWalk(joinIndexes(templates.map(index), scope), scope)
}
