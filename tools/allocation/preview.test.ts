import { describe, expect, it } from 'vitest'
import type { AllocationInstance } from '#journey/fund/allocate/instance.ts'
import { previewAllocation } from '#journey/fund/allocate/preview.ts'
import { bruteForce, cheapestPayment, isGreater, listTiers, rate } from './brute-force.ts'
import { smallInstance } from './small-instance.ts'

const SIZE = { workers: 8, months: 4, funds: 4 }
const SEEDS = Array.from({ length: 300 }, (_, at) => 40_001 + at)

function look(instance: AllocationInstance) {
  const preview = previewAllocation(instance)
  const ids = new Set(preview.covered)
  const covered = instance.workers.filter(({ id }) => ids.has(id))
  return { preview, covered, payable: cheapestPayment(instance, covered) }
}

describe('the preview against every possible choice, on 300 small instances', () => {
  it('covers only people whom the funds can pay in whole months', () => {
    for (const seed of SEEDS) {
      const { preview, payable } = look(smallInstance(seed, SIZE))
      expect({ seed, payable: payable !== null }).toEqual({ seed, payable: true })
      expect(payable ?? Infinity).toBeLessThanOrEqual(preview.objective.lastResortRupiah)
    }
  })

  it('never claims more than the optimum allows, and bounds what the optimum reaches', () => {
    for (const seed of SEEDS) {
      const instance = smallInstance(seed, SIZE)
      const { preview, covered } = look(instance)
      const best = bruteForce(instance)
      const claimed = rate(instance, covered, preview.objective.lastResortRupiah)
      expect({ seed, isAhead: isGreater(claimed, best) }).toEqual({ seed, isAhead: false })
      const bound = instance.objective.flatMap((name) => {
        if (name === 'renewals') return [preview.bound.renewals]
        if (name === 'villageMinimum') return [0 - preview.bound.villageShortfall]
        if (name === 'tiers') {
          return listTiers(instance.workers).map((tier) => preview.bound.tiers[tier - 1] ?? 0)
        }
        return [name === 'score' ? Math.round(preview.bound.score * 1e6) : 0]
      })
      const passed = best.findIndex((figure, at) => figure > (bound[at] ?? 0))
      expect({ seed, passed }).toEqual({ seed, passed: -1 })
    }
  })

  it('counts what it says it covers', () => {
    for (const seed of SEEDS.slice(0, 100)) {
      const instance = smallInstance(seed, SIZE)
      const { preview, covered } = look(instance)
      const count = (isOne: (worker: (typeof covered)[number]) => boolean) =>
        covered.filter(isOne).length
      expect(preview.objective.renewals).toBe(count(({ renewal }) => renewal))
      preview.objective.tiers.forEach((figure, at) => {
        expect(figure).toBe(count(({ tier }) => tier === at + 1))
      })
      for (const { village, covered: inVillage } of preview.villages) {
        expect(inVillage).toBe(count((worker) => worker.village === village))
      }
    }
  })
})
