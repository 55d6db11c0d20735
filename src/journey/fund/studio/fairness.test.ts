import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dealEqually, fairnessOf } from './fairness.ts'

const village = (code: string, eligible: number, covered: number) => ({ code, eligible, covered })

describe('how evenly cover lies', () => {
  test('equal shares give no inequality, whatever the sizes', () => {
    expect(fairnessOf([village('a', 10, 5), village('b', 100, 50)]).gini).toBeCloseTo(0, 12)
  })

  test('one of two equal villages having all gives one half', () => {
    // The Lorenz curve runs along the floor for half of the people: 1 − 2·(1/4) = 1/2.
    expect(fairnessOf([village('a', 10, 0), village('b', 10, 8)]).gini).toBeCloseTo(0.5, 12)
  })

  test('the worst village is the one with the least share; villages that list nobody do not count', () => {
    const { worst } = fairnessOf([village('a', 10, 5), village('b', 40, 10), village('c', 0, 0)])
    expect(worst?.code).toBe('b')
  })

  test('nobody covered is nobody before another', () => {
    expect(fairnessOf([village('a', 10, 0)]).gini).toBe(0)
  })
})

test('equal shares deal every place once and no village a whole place more than its due', () => {
  const villages = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(villages, fc.double({ min: 0, max: 1, noNaN: true }), (sizes, share) => {
      const listed = sizes.map((size, at) => village(String(at).padStart(2, '0'), size, 0))
      const total = sizes.reduce((sum, size) => sum + size, 0)
      const places = Math.floor(total * share)
      const dealt = dealEqually(listed, places)
      expect([...dealt.values()].reduce((sum, one) => sum + one, 0)).toBe(places)
      for (const { code, eligible } of listed)
        expect(Math.abs((dealt.get(code) ?? 0) - (places * eligible) / total)).toBeLessThan(1)
    }),
    { seed: 20260101, numRuns: 200 },
  )
})
