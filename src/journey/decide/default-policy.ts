import { faultOfPolicy, type PriorityPolicy } from './priority.ts'
import shipped from './rules/priority-policy.json' with { type: 'json' }

/** A starting order, status to be confirmed: the regency decides its own. */
export const defaultPolicy: PriorityPolicy = readShipped(shipped as unknown as PriorityPolicy)

function readShipped(policy: PriorityPolicy): PriorityPolicy {
  const fault = faultOfPolicy(policy)
  if (fault !== undefined) throw new RangeError(`shipped policy: ${fault}`)
  return policy
}
