import type { ScoredPairs } from '../crew/tasks.ts'
import { MATCH_CLASSES, type Model } from '../model/model.ts'
import type { PairScorer } from '../score/pair-scorer.ts'
import { type Components, componentsOf } from './components.ts'
import { type GroupEvidence, weighPair } from './evidence.ts'
import { greedyTogether } from './greedy.ts'
import type { GroupScope } from './group-scope.ts'
import { EXACT_SIZE, exactTogether } from './partition.ts'
import { repeatPenalty } from './repeat-penalty.ts'
import { type Leftovers, noLeftovers, sharpenLeftovers } from './sharpen-leftovers.ts'

/** Pairs of rows with probabilities; lower row first, unsorted. */
export interface ProbablePairs {
  readonly lefts: number[]
  readonly rights: number[]
  readonly probabilities: number[]
}

const JOINING = -3
/** Below this penalty people stand in a table once. */
const ONCE = -3
const LEAST = 0.01
const LARGEST = 400

/** Looks at whole groups: who belongs together with whom, so that pairs support and contradict each other. */
export function resolveGroups(
  scored: ScoredPairs,
  scorer: PairScorer,
  model: Model,
  scope: GroupScope,
): ProbablePairs {
  const out: ProbablePairs = { lefts: [], rights: [], probabilities: [] }
  const penalties = repeatPenalty(scored, scorer, model, scope)
  const isOnce = scope.leftRows > 0 && Math.max(...penalties) < ONCE
  const leftovers = isOnce ? sharpenLeftovers(scored, scope, logMatch(model.cross)) : noLeftovers
  const pairs = raise(scored, leftovers, scope)
  const components = componentsOf(pairs, scope.rows, JOINING)
  const sizeOf = (row: number) => {
    const group = components.groupOf[row] as number
    if (group < 0) return 0
    return (components.starts[group + 1] as number) - (components.starts[group] as number)
  }
  for (let pair = 0; pair < pairs.lefts.length; pair++) {
    const [i, j] = [pairs.lefts[pair] as number, pairs.rights[pair] as number]
    const size = components.groupOf[i] === components.groupOf[j] ? sizeOf(i) : 0
    if (size > 2 && size <= LARGEST) continue
    add(out, i, j, 1 / (1 + Math.exp(-(pairs.logOdds[pair] as number))))
  }
  for (let group = 0; group + 1 < components.starts.length; group++)
    resolveGroup(components, group, scorer, model, scope, penalties, leftovers, out)
  return out
}

/** Log share of matches among all possible pairs. */
function logMatch(priors: Float64Array): number {
  let share = 0
  for (let part = 0; part < MATCH_CLASSES; part++) share += Math.exp(priors[part] as number)
  return Math.log(share)
}

function raise(scored: ScoredPairs, leftovers: Leftovers, scope: GroupScope): ScoredPairs {
  if (leftovers.gain === 0) return scored
  const logOdds = scored.logOdds.map((odds, pair) => {
    const [i, j] = [scored.lefts[pair] as number, scored.rights[pair] as number]
    return i < scope.leftRows && j >= scope.leftRows ? odds + leftovers.gainOf(i, j) : odds
  })
  return { ...scored, logOdds }
}

function add(out: ProbablePairs, i: number, j: number, probability: number): void {
  if (probability < LEAST) return
  out.lefts.push(i)
  out.rights.push(j)
  out.probabilities.push(probability)
}

function resolveGroup(
  components: Components,
  group: number,
  scorer: PairScorer,
  model: Model,
  scope: GroupScope,
  penalties: readonly [number, number],
  leftovers: Leftovers,
  out: ProbablePairs,
): void {
  const members = components.rows.subarray(components.starts[group], components.starts[group + 1])
  const size = members.length
  if (size < 3 || size > LARGEST) return
  const evidence: GroupEvidence = {
    size,
    odds: new Float64Array(size * size),
    against: new Float64Array(size * size),
  }
  for (let i = 0; i < size; i++)
    for (let j = i + 1; j < size; j++) {
      const one = weighPair(
        scorer,
        model,
        members[i] as number,
        members[j] as number,
        scope.leftRows,
      )
      const crosses =
        (members[i] as number) < scope.leftRows && (members[j] as number) >= scope.leftRows
      const gain = crosses ? leftovers.gainOf(members[i] as number, members[j] as number) : 0
      for (const at of [i * size + j, j * size + i]) {
        evidence.odds[at] = one.odds + gain
        evidence.against[at] = one.against
      }
    }
  const isLeft = Array.from(members, (row) => row < scope.leftRows)
  const penaltyOf = (own: readonly number[]) => {
    let lefts = 0
    for (const member of own) if (isLeft[member] === true) lefts++
    const rights = own.length - lefts
    return Math.max(0, lefts - 1) * penalties[0] + Math.max(0, rights - 1) * penalties[1]
  }
  const together =
    size <= EXACT_SIZE
      ? exactTogether(evidence, (subset) => penaltyOf(bitsOf(subset, size)))
      : greedyTogether(evidence, penaltyOf)
  for (let i = 0; i < size; i++)
    for (let j = i + 1; j < size; j++) {
      const [row, other] = [members[i] as number, members[j] as number]
      const isCross = row < scope.leftRows && other >= scope.leftRows
      if (!isCross && (other < scope.leftRows || !scope.within)) continue
      add(out, row, other, together[i * size + j] as number)
    }
}

function bitsOf(subset: number, size: number): number[] {
  const bits: number[] = []
  for (let bit = 0; bit < size; bit++) if ((subset & (1 << bit)) !== 0) bits.push(bit)
  return bits
}
