import { isCost } from './goal.ts'
import type { KeptGoals } from './ladder.ts'

/** Does the first fall behind the second in the first goal where they differ? */
export function isBehind(one: KeptGoals, other: KeptGoals): boolean {
  const at = one.findIndex(({ figure }, index) => figure !== other[index]?.figure)
  const [mine, theirs] = [one[at], other[at]]
  if (!mine || !theirs) return false
  return isCost(mine.goal) ? mine.figure > theirs.figure : mine.figure < theirs.figure
}
