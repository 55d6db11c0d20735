import { describe, expect, it } from 'vitest'
import { allocate } from '#journey/fund/allocate/allocate.ts'
import type { AllocationInstance } from '#journey/fund/allocate/instance.ts'
import { isGreater } from './brute-force.ts'
import { tryAllocator } from './differential.ts'
import { smallInstance } from './small-instance.ts'
import { wildInstance } from './wild-instance.ts'

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

  it('with more money the first goal never covers fewer of those it asks for, and then the next', async () => {
    for (const seed of SEEDS.slice(0, 30)) {
      const instance = wildInstance(seed, { workers: 12, months: 6, funds: 5, premiums: 4 })
      const less = await tryAllocator(instance)
      const more = await tryAllocator(withMore(instance, 20_000))
      expect({ seed, proved: [less.result.status, more.result.status] }).toEqual({
        seed,
        proved: ['optimal', 'optimal'],
      })
      expect({ seed, isWorse: isGreater(less.figures, more.figures) }).toEqual({
        seed,
        isWorse: false,
      })
    }
  }, 60_000)

  it('keeps every ceiling, arrival, window and earmark on instances of any shape', async () => {
    for (const seed of SEEDS.slice(0, 40)) {
      const instance = wildInstance(seed, { workers: 60, months: 24, funds: 12, premiums: 3 })
      const { violations } = await tryAllocator(instance, 1)
      expect({ seed, violations }).toEqual({ seed, violations: [] })
    }
  }, 90_000)
})
