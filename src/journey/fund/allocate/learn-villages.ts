import { countVillages, figureOfCounts } from './choice.ts'
import type { KeptGoals, Ladder } from './ladder.ts'

/** Villages with little more than their minimum will want watching too. */
const NEARLY = 1.15

/** Finds the villages a choice forgets; true when there were any it had not been told of. */
export function learnVillages(ladder: Ladder, kept: KeptGoals, counts: ArrayLike<number>): boolean {
  const minimum = kept.find(({ goal }) => goal.kind === 'villageMinimum')
  if (!minimum) return false
  const { problem, villages } = ladder
  if (figureOfCounts(problem, counts, minimum.goal) <= minimum.figure) return false
  const known = villages.size
  const covered = countVillages(problem, counts)
  problem.wanted.forEach((wanted, village) => {
    const reachable = wanted - (problem.unavoidable[village] ?? 0)
    if ((covered[village] ?? 0) < reachable * NEARLY) villages.add(village)
  })
  return villages.size > known
}
