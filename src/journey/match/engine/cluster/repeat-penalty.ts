import type { ScoredPairs } from '../crew/tasks.ts'
import type { Model } from '../model/model.ts'
import type { PairScorer } from '../score/pair-scorer.ts'
import { weighPair } from './evidence.ts'
import type { GroupScope } from './group-scope.ts'

const STRONG = 2
const FREE_FROM = 0.1
const MOST = -7

/**
 * Between two tables: how unlikely it is that one person stands in the left table twice, and in the right one. Told by the
 * data: where one record has two strong partners, do those look like one person? Zero where repeats are common.
 */
export function repeatPenalty(
  pairs: ScoredPairs,
  scorer: PairScorer,
  model: Model,
  scope: GroupScope,
): readonly [number, number] {
  if (scope.leftRows === 0) return [0, 0]
  const penaltyOf = (keys: Int32Array, values: Int32Array) => {
    const partner = new Int32Array(scope.rows).fill(-1)
    let linked = 0
    let repeated = 0
    for (let pair = 0; pair < pairs.lefts.length; pair++) {
      if ((pairs.logOdds[pair] as number) < STRONG) continue
      const [key, value] = [keys[pair] as number, values[pair] as number]
      if (value < scope.leftRows === key < scope.leftRows) continue
      const other = partner[key] as number
      if (other < 0) {
        partner[key] = value
        linked++
      } else if (weighPair(scorer, model, other, value, scope.leftRows).odds > 0) repeated++
    }
    const share = (repeated + 0.5) / (linked + 10)
    return share > FREE_FROM ? 0 : Math.max(MOST, Math.log(share / (1 - share)))
  }
  return [penaltyOf(pairs.rights, pairs.lefts), penaltyOf(pairs.lefts, pairs.rights)]
}
