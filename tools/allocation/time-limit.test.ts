import { beforeAll, describe, expect, it } from 'vitest'
import { allocate } from '#journey/fund/allocate/allocate.ts'
import { checkAllocation } from '#journey/fund/allocate/check-allocation.ts'
import { previewAllocation } from '#journey/fund/allocate/preview.ts'
import { realisticInstance, USUAL_SIZE } from './realistic-instance.ts'

const HARD = { ...USUAL_SIZE, workers: 3000, funds: 47, villageMinimum: 3 }
/** Far below what proving it takes, far above what a busy or slow machine adds: the pace itself is a bench's matter. */
const MOST_SECONDS = 12

async function allocateWithin(seconds: number, premiums: 1 | 3) {
  const instance = realisticInstance(1, { ...HARD, premiums })
  // Processor time: on a machine busy with others the clock runs on while nothing is done.
  const before = process.cpuUsage()
  const result = await allocate(instance, { seconds })
  const { user, system } = process.cpuUsage(before)
  return { instance, result, spentSeconds: (user + system) / 1e6 }
}

describe('an allocation that may not take long', () => {
  // The solver is loaded once in a process; the limit is about what comes after.
  beforeAll(() => allocateWithin(0.001, 3))

  it.each([1, 3] as const)(
    'ends soon after its limit with %i premiums and says what is open',
    async (premiums) => {
      const limit = premiums === 3 ? 0.3 : 0.05
      const { instance, result, spentSeconds } = await allocateWithin(limit, premiums)
      expect(checkAllocation(instance, result)).toEqual([])
      expect(spentSeconds).toBeLessThan(MOST_SECONDS)
      expect(result.status).toBe('feasible')
      expect(result.gap).toBeGreaterThan(0)
      expect(result.gapAt).not.toBeNull()
    },
  )

  it.each([1, 3] as const)(
    'falls back on a choice no worse than the preview with %i premiums',
    async (premiums) => {
      const { instance, result } = await allocateWithin(0.001, premiums)
      const { objective } = previewAllocation(instance)
      expect(checkAllocation(instance, result)).toEqual([])
      expect(result.objective.renewals).toBe(objective.renewals)
      expect(result.objective.villageShortfall).toBe(objective.villageShortfall)
      expect(result.objective.tiers).toEqual(objective.tiers)
    },
  )
})
