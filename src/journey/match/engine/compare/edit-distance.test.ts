import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editDistance } from './edit-distance.ts'

/** Optimal string alignment as the textbook writes it: the whole table, nothing left out. */
function plainDistance(one: string, other: string): number {
  const cost: number[][] = []
  const at = (i: number, j: number) => cost[i]?.[j] ?? Number.POSITIVE_INFINITY
  for (let i = 0; i <= one.length; i++) {
    cost.push([])
    for (let j = 0; j <= other.length; j++) {
      const change = one[i - 1] === other[j - 1] ? 0 : 1
      const isSwap = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
      cost[i]?.push(
        i === 0 || j === 0
          ? i + j
          : Math.min(
              at(i - 1, j) + 1,
              at(i, j - 1) + 1,
              at(i - 1, j - 1) + change,
              i > 1 && j > 1 && isSwap ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
            ),
      )
    }
  }
  return at(one.length, other.length)
}

const distance = (one: string, other: string, limit: number) => {
  const [left, right] = [Buffer.from(`..${one}`), Buffer.from(`.${other}`)]
  return editDistance(left, 2, left.length, right, 1, right.length, limit)
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 })

test('up to the limit it is the textbook distance, beyond it one more than the limit', () => {
  const anything = fc.tuple(word, word, fc.integer({ min: 1, max: 4 }))
  fc.assert(
    fc.property(anything, ([one, other, limit]) => {
      expect(distance(one, other, limit)).toBe(Math.min(plainDistance(one, other), limit + 1))
    }),
    { seed: 20260101, numRuns: 3000 },
  )
})

test('neighbours that changed places are one edit, a number read twice is one, two slips are two', () => {
  expect(distance('6111010810520001', '6111010810250001', 1)).toBe(1)
  expect(distance('6111010810520001', '61110108105200011', 2)).toBe(1)
  expect(distance('6111010810520001', '6111070810520004', 2)).toBe(2)
  expect(distance('6111010810520001', '6111070810520004', 1)).toBe(2)
  expect(distance('', 'abc', 2)).toBe(3)
})
