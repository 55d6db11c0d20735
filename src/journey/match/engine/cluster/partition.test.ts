import { expect, test } from 'vitest'
import type { GroupEvidence } from './evidence.ts'
import { greedyTogether } from './greedy.ts'
import { exactTogether } from './partition.ts'

/** Log odds and objections for pairs of three members: 01, 02, 12. */
function three(odds: readonly number[], against: readonly number[]): GroupEvidence {
  const spread = ([a = 0, b = 0, c = 0]: readonly number[]) =>
    Float64Array.of(0, a, b, a, 0, c, b, c, 0)
  return { size: 3, odds: spread(odds), against: spread(against) }
}

const none = () => 0

test('two copies of a third are one person, though they look unlike each other', () => {
  const together = exactTogether(three([8, 8, -4], [0, 0, 0]), none)
  expect(together[5]).toBeGreaterThan(0.99)
})

test('of two partners who object to each other the stronger one wins', () => {
  const together = exactTogether(three([9, 5, -8], [0, 0, -10]), none)
  expect(together[1]).toBeGreaterThan(0.97)
  expect(together[2]).toBeLessThan(0.03)
})

test('with three members the five ways to divide them are weighed', () => {
  // Weights by hand: apart 1; 01 e¹; 02 e²; 12 e⁻¹; all e^(2+1) with no objection.
  const total = 1 + Math.E + Math.E ** 2 + Math.E ** -1 + Math.E ** 3
  const together = exactTogether(three([1, 2, -1], [0, 0, 0]), none)
  expect(together[1]).toBeCloseTo((Math.E + Math.E ** 3) / total, 12)
  expect(together[5]).toBeCloseTo((Math.E ** -1 + Math.E ** 3) / total, 12)
})

test('a penalty on repeats keeps a second copy out', () => {
  const evidence = three([6, 5, 1], [0, 0, 0])
  const free = exactTogether(evidence, none)
  const once = exactTogether(evidence, (subset) => (subset === 7 || subset === 6 ? -7 : 0))
  expect(free[2]).toBeGreaterThan(0.99)
  expect(once[2]).toBeLessThan(0.35)
})

test('large groups are divided greedily to the same end', () => {
  const together = greedyTogether(three([9, 5, -8], [0, 0, -10]), none)
  expect(together[1]).toBeGreaterThan(0.97)
  expect(together[2]).toBeLessThan(0.03)
})
