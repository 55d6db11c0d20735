import { describe, expect, it } from 'vitest'
import { bruteForce } from './brute-force.ts'
import { tryAllocator } from './differential.ts'
import { solvePlainly } from './plain-model.ts'
import { smallInstance } from './small-instance.ts'
import { wildInstance } from './wild-instance.ts'

describe('the allocator against slower, simpler judges', () => {
  it('finds what trying every set of people and every way to pay finds, on 120 small instances', async () => {
    for (let seed = 1; seed <= 120; seed++) {
      const instance = smallInstance(seed, { workers: 7, months: 4, funds: 3 })
      const { result, figures, violations } = await tryAllocator(instance)
      expect({ seed, violations, status: result.status, figures }).toEqual({
        seed,
        violations: [],
        status: 'optimal',
        figures: bruteForce(instance),
      })
    }
  }, 60_000)

  it('finds what the textbook model finds, on 25 instances of up to 14 people', async () => {
    for (let seed = 7001; seed <= 7025; seed++) {
      const instance = smallInstance(seed, { workers: 14, months: 4, funds: 4 })
      const plain = await solvePlainly(instance, 30)
      const { result, figures } = await tryAllocator(instance)
      expect({ seed, status: result.status, figures }).toEqual({
        seed,
        status: plain.isSolved ? 'optimal' : 'not compared',
        figures: plain.figures,
      })
    }
  }, 60_000)

  it('finds what every set of people and every payment finds where tiers, premiums and money are odd', async () => {
    for (let seed = 30_001; seed <= 30_060; seed++) {
      const instance = wildInstance(seed, { workers: 6, months: 4, funds: 4, premiums: 6 })
      const { result, figures, violations } = await tryAllocator(instance)
      expect({ seed, violations, status: result.status, figures }).toEqual({
        seed,
        violations: [],
        status: 'optimal',
        figures: bruteForce(instance),
      })
    }
  }, 60_000)
})
