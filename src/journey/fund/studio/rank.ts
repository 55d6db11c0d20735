import type { AllocationInstance, AllocationWorker } from '../allocate/index.ts'

/** Tier and score in the order the goals name them; equals by id. Renewals are a goal of their own and not looked at here. */
export function byRank({ objective }: Pick<AllocationInstance, 'objective'>) {
  const isScoreFirst =
    objective.includes('score') &&
    (!objective.includes('tiers') || objective.indexOf('score') < objective.indexOf('tiers'))
  return (a: AllocationWorker, b: AllocationWorker): number => {
    const [tier, score] = [a.tier - b.tier, b.score - a.score]
    return (isScoreFirst ? score || tier : tier || score) || (a.id < b.id ? -1 : 1)
  }
}

/** Everybody in the order of need: members first, then by rank. */
export function rankAll(instance: AllocationInstance): AllocationWorker[] {
  const rank = byRank(instance)
  return [...instance.workers].sort((a, b) => Number(b.renewal) - Number(a.renewal) || rank(a, b))
}
