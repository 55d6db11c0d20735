import { allocate } from '#journey/fund/allocate/allocate.ts'
import { checkAllocation } from '#journey/fund/allocate/check-allocation.ts'
import type { AllocationInstance } from '#journey/fund/allocate/instance.ts'
import { rate } from './brute-force.ts'

/** What the allocator says of an instance: its figures in the policy's order, and why they may not be trusted. */
export async function tryAllocator(instance: AllocationInstance, seconds = 60) {
  const result = await allocate(instance, { seconds })
  const ids = new Set(result.covered.map(({ worker }) => worker))
  const covered = instance.workers.filter(({ id }) => ids.has(id))
  return {
    result,
    figures: rate(instance, covered, result.objective.lastResortRupiah),
    violations: checkAllocation(instance, result),
  }
}
