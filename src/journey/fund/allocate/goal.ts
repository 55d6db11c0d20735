import type { AllocationInstance } from './instance.ts'

/** One rung of the ladder: a goal that is driven to its best before the next one is looked at. */
export type Goal =
  | { readonly kind: 'renewals' }
  | { readonly kind: 'villageMinimum' }
  | { readonly kind: 'tier'; readonly tier: number }
  | { readonly kind: 'score' }
  | { readonly kind: 'thrift' }

/** The policy's goals in order, `tiers` spelt out tier by tier. */
export function listGoals(instance: AllocationInstance): Goal[] {
  return instance.objective.flatMap((name): Goal[] => {
    if (name !== 'tiers') return [{ kind: name }]
    return listTiers(instance).map((tier) => ({ kind: 'tier', tier }))
  })
}

/** The name a result gives to a goal: `tiers[0]` is tier 1. */
export function goalName(goal: Goal): string {
  return goal.kind === 'tier' ? `tiers[${goal.tier - 1}]` : goal.kind
}

/** Is less better? */
export function isCost(goal: Goal): boolean {
  return goal.kind === 'villageMinimum' || goal.kind === 'thrift'
}

function listTiers(instance: AllocationInstance): number[] {
  return [...new Set(instance.workers.map(({ tier }) => tier))].sort((a, b) => a - b)
}

export function sameGoal(one: Goal, other: Goal): boolean {
  if (one.kind === 'tier' && other.kind === 'tier') return one.tier === other.tier
  return one.kind === other.kind
}
