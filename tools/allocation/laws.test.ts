import { describe, expect, it } from 'vitest'
import { allocate } from '#journey/fund/allocate/allocate.ts'
import type { AllocationInstance } from '#journey/fund/allocate/instance.ts'
import { isGreater } from './brute-force.ts'
import { tryAllocator } from './differential.ts'
import { smallInstance } from './small-instance.ts'

const SIZE = { workers: 9, months: 4, funds: 3 }
const SEEDS = Array.from({ length: 60 }, (_, at) => 60_001 + at)

/** Every fund has more: a larger ceiling, and the same again with each arrival. */
function withMore(instance: AllocationInstance, rupiah: number): AllocationInstance {
  const funds = instance.funds.map((fund) => ({
    ...fund,
    ceilingRupiah: fund.ceilingRupiah + rupiah,
    arrivals:
      fund.arrivals?.map((each) => ({ ...each, rupiah: each.rupiah + rupiah })) ?? fund.arrivals,
  }))
  return { ...instance, funds }
}

describe('laws that every allocation keeps', () => {
  it('more money never worsens the figures, in the order of the policy', async () => {
    for (const seed of SEEDS) {
      const instance = smallInstance(seed, SIZE)
      const less = await tryAllocator(instance)
      const more = await tryAllocator(withMore(instance, 16_800))
      expect({ seed, isWorse: isGreater(less.figures, more.figures) }).toEqual({
        seed,
        isWorse: false,
      })
    }
  }, 30_000)

  it('new names for the same people change no figure, and equals take their turns by the new names', async () => {
    for (const seed of SEEDS) {
      const instance = smallInstance(seed, SIZE)
      const workers = instance.workers.map((worker, at) => ({
        ...worker,
        id: `x${instance.workers.length - at}`,
      }))
      const before = await allocate(instance)
      const after = await tryAllocator({ ...instance, workers })
      expect({ seed, ...after.result.objective }).toEqual({ seed, ...before.objective })
      expect({ seed, violations: after.violations }).toEqual({ seed, violations: [] })
    }
  }, 30_000)
})
