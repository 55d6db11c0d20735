import { expect, test } from 'vitest'
import { type GroupEvidence, soften } from './evidence.ts'
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

test('what two groups of four object to each other outweighs the one pair that joins them', () => {
  const size = 8
  const odds = new Float64Array(size * size)
  const against = new Float64Array(size * size)
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++) {
      if (i === j) continue
      const isOne = i < 4 === j < 4
      odds[i * size + j] = isOne ? 9 : -6
      against[i * size + j] = isOne ? 0 : -3
    }
  odds[0 * size + 4] = 4
  odds[4 * size + 0] = 4
  const together = greedyTogether({ size, odds, against }, none)
  expect(together[1]).toBeGreaterThan(0.99)
  expect(together[4]).toBeLessThan(0.01)
})

test('an error of one record, held against it by all others, does not part it from its own', () => {
  // Joined by a pair of log odds 8; nine others object by 3 each, of which two count: 8 - 6 > 0.
  expect(soften(-27, 1, 10)).toBeCloseTo(-6, 12)
  expect(soften(-3, 1, 2)).toBeCloseTo(-3, 12)
})
