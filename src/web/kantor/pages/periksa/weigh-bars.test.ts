import { expect, test } from 'vitest'
import { waterfallOf } from './weigh-bars.ts'

const bars = [
  { field: 'start', level: -1, meaning: '', bits: -13 },
  { field: 'village_code', level: 2, meaning: '', bits: -1.6 },
  { field: 'name', level: 1, meaning: '', bits: 5.6 },
  { field: 'kk', level: -1, meaning: '', bits: 0 },
  { field: 'nik', level: 1, meaning: '', bits: 14.1 },
]

test('the waterfall begins at the base rate, goes up by the strongest evidence and ends at the odds', () => {
  const fall = waterfallOf(bars, 972_000)
  expect(fall.steps.map((step) => step.field)).toEqual(['start', 'nik', 'name', 'village_code'])
  expect(fall.steps[0]).toMatchObject({ from: 0, to: -13 })
  expect(fall.steps[1]?.from).toBe(-13)
  // 0.972 : 0.028 are odds of 34.7, which is 2 to the power of 5.1.
  expect(fall.result).toBeCloseTo(5.117, 2)
  expect(fall.steps.at(-1)?.to).toBeCloseTo(5.1, 6)
  expect(fall.silent).toEqual(['kk'])
  expect([fall.least, fall.most]).toEqual([-13, expect.closeTo(6.7, 6)])
})

test('certainty has no end, so the odds stop at one in a million', () => {
  expect(waterfallOf([], 1_000_000).result).toBeCloseTo(19.93, 2)
  expect(waterfallOf([], 0).result).toBeCloseTo(-19.93, 2)
})
