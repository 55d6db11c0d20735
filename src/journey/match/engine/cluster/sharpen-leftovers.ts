import type { ScoredPairs } from '../crew/tasks.ts'
import type { GroupScope } from './group-scope.ts'

/** What is added to the log odds of a cross pair of two records that nobody has claimed. */
export interface Leftovers {
  readonly gain: number
  gainOf(i: number, j: number): number
}

export const noLeftovers: Leftovers = { gain: 0, gainOf: () => 0 }

const SURE = 3
const ROUNDS = 12
const MOST_GAIN = 5

/**
 * Where every person stands at most once in either table, those already matched are no longer to be had: a record that is
 * left over meets far fewer strangers than the whole table holds. Log odds between leftovers rise accordingly; how many of
 * them still match is found by iteration.
 */
export function sharpenLeftovers(
  pairs: ScoredPairs,
  scope: GroupScope,
  logPrior: number,
): Leftovers {
  const { logOdds } = pairs
  const taken = new Uint8Array(scope.rows)
  for (let pair = 0; pair < logOdds.length; pair++) {
    if (!isCross(pairs, pair, scope) || (logOdds[pair] as number) < SURE) continue
    taken[pairs.lefts[pair] as number] = 1
    taken[pairs.rights[pair] as number] = 1
  }
  const left: number[] = []
  for (let pair = 0; pair < logOdds.length; pair++)
    if (
      isCross(pairs, pair, scope) &&
      taken[pairs.lefts[pair] as number] === 0 &&
      taken[pairs.rights[pair] as number] === 0
    )
      left.push(pair)
  const gain = settleGain(logOdds, left, leftoverPairs(taken, scope), logPrior)
  return { gain, gainOf: (i, j) => (taken[i] === 0 && taken[j] === 0 ? gain : 0) }
}

function isCross(pairs: ScoredPairs, pair: number, scope: GroupScope): boolean {
  return (
    (pairs.lefts[pair] as number) < scope.leftRows &&
    (pairs.rights[pair] as number) >= scope.leftRows
  )
}

function leftoverPairs(taken: Uint8Array, scope: GroupScope): number {
  let [lefts, rights] = [0, 0]
  for (let row = 0; row < scope.rows; row++) {
    if (taken[row] === 1) continue
    if (row < scope.leftRows) lefts++
    else rights++
  }
  return lefts * rights
}

/** The change of the log prior at which the leftovers' own pairs expect what the prior says. */
function settleGain(
  logOdds: Float64Array,
  left: readonly number[],
  possible: number,
  logPrior: number,
): number {
  if (possible === 0) return 0
  let gain = 0
  for (let round = 0; round < ROUNDS; round++) {
    let expected = 0.1
    for (const pair of left) expected += 1 / (1 + Math.exp(-(logOdds[pair] as number) - gain))
    const next = Math.log(expected / possible) - logPrior
    gain = Math.min(MOST_GAIN, Math.max(0, next))
  }
  return gain
}
