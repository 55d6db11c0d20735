import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultPolicy } from './default-policy.ts'
import { faultOfPolicy, type PriorityFacts, scoreWorker } from './priority.ts'

const nothingKnown: PriorityFacts = {
  renewal: false,
  decile: null,
  monthlyIncomeRupiah: null,
  occupationRisk: null,
  soleEarner: null,
  dependants: null,
  age: null,
  nikMatched: null,
}
const score = (change: Partial<PriorityFacts>) =>
  scoreWorker({ ...nothingKnown, ...change }, defaultPolicy)

describe('the shipped order of priority', () => {
  test('is marked as the regency’s to confirm and holds together', () => {
    expect(defaultPolicy.status).toBe('to-be-confirmed')
    expect(faultOfPolicy(defaultPolicy)).toBeUndefined()
  })

  test('puts members first, then the very poor, then the poor or endangered, then the others', () => {
    expect(score({ renewal: true, decile: 9 }).tier).toBe(1)
    expect(score({ decile: 1 }).tier).toBe(2)
    expect(score({ monthlyIncomeRupiah: 500_000 }).tier).toBe(2)
    expect(score({ monthlyIncomeRupiah: 500_001 }).tier).toBe(3)
    expect(score({ occupationRisk: 3, decile: 7 }).tier).toBe(3)
    expect(score({ decile: 7 }).tier).toBe(4)
    expect(score({}).tier).toBe(4)
  })

  test('adds up by hand: decile 1, high risk, sole earner, 61 years, matched NIK is one', () => {
    const best = score({
      decile: 1,
      occupationRisk: 3,
      soleEarner: true,
      age: 61,
      nikMatched: true,
    })
    expect(best.score).toBe(1)
    expect(best.parts.map((part) => part.points)).toEqual([
      350_000, 250_000, 200_000, 150_000, 50_000,
    ])
    expect(
      score({ decile: 3, occupationRisk: 2, dependants: 2, age: 45, nikMatched: false }).score,
    ).toBe(0.48)
  })

  test('gives nothing for what is not known and says so', () => {
    expect(score({}).score).toBe(0)
    expect(score({}).parts[0]?.because).toBe('Desil dan penghasilan belum diketahui.')
  })
})

test('the parts always add up to the score, which never has more than six decimals', () => {
  const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null })
  const facts = fc.record({
    renewal: fc.boolean(),
    decile: maybe(fc.integer({ min: 1, max: 10 })),
    monthlyIncomeRupiah: maybe(fc.integer({ min: 0, max: 9_000_000 })),
    occupationRisk: maybe(fc.integer({ min: 1, max: 3 })),
    soleEarner: maybe(fc.boolean()),
    dependants: maybe(fc.integer({ min: 0, max: 9 })),
    age: maybe(fc.integer({ min: 18, max: 80 })),
    nikMatched: maybe(fc.boolean()),
  })
  fc.assert(
    fc.property(facts, (one) => {
      const priority = scoreWorker(one, defaultPolicy)
      const sum = priority.parts.reduce((total, part) => total + part.points, 0)
      expect(sum).toBe(Math.round(priority.score * 1_000_000))
      expect(String(priority.score)).toMatch(/^(0|1|0\.\d{1,6})$/)
      expect(priority.tier).toBeGreaterThanOrEqual(1)
      expect(priority.tier).toBeLessThanOrEqual(4)
      if (one.decile !== null && one.decile > 1)
        expect(scoreWorker({ ...one, decile: 1 }, defaultPolicy).tier).toBeLessThanOrEqual(
          priority.tier,
        )
    }),
    { seed: 20260101, numRuns: 300 },
  )
})

test('a policy whose last tier leaves somebody out, or that counts beyond one, is named as faulty', () => {
  const tiers = defaultPolicy.tiers.slice(0, 2)
  expect(faultOfPolicy({ ...defaultPolicy, tiers })).toBe('the last tier does not take everybody')
  expect(() => scoreWorker(nothingKnown, { ...defaultPolicy, tiers })).toThrow(RangeError)
  const parts = [...defaultPolicy.parts, ...defaultPolicy.parts]
  expect(faultOfPolicy({ ...defaultPolicy, parts })).toContain('more than one')
})
