import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isAccepted } from '../earmark.ts'
import { adoptionAccepts, splitPeople } from './split-people.ts'

const bengkulu = [
  { id: 'regency', basisPoints: 7_000 },
  { id: 'province', basisPoints: 3_000 },
]

test('Kepahiang’s 12,156 people at 70/30 are 8,509 and 3,647 whole people', () => {
  expect(Object.fromEntries(splitPeople(12_156, bengkulu))).toEqual({
    regency: 8_509,
    province: 3_647,
  })
})

test('one person among three equal payers goes to the first named', () => {
  const thirds = ['a', 'b', 'c'].map((id) => ({ id, basisPoints: 3_333 }))
  expect([...splitPeople(1, thirds).values()]).toEqual([1, 0, 0])
})

test('shares above the whole are refused', () => {
  expect(() => splitPeople(10, [...bengkulu, { id: 'csr', basisPoints: 1 }])).toThrow(RangeError)
})

test('parts are whole, never off by a person, and add up', () => {
  const shares = fc.array(fc.integer({ min: 0, max: 2_000 }), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 200_000 }), shares, (people, points) => {
      const parts = points.map((basisPoints, at) => ({ id: `f${at}`, basisPoints }))
      const split = splitPeople(people, parts)
      let sum = 0
      for (const { id, basisPoints } of parts) {
        const got = split.get(id) ?? -1
        sum += got
        expect(Math.abs(got - (people * basisPoints) / 10_000)).toBeLessThan(1)
      }
      const whole = points.reduce((all, one) => all + one, 0)
      expect(sum).toBe(Math.round((people * whole) / 10_000))
    }),
    { seed: 20260101, numRuns: 200 },
  )
})

test('a company adopts by village, by trade, or the trade in the village only', () => {
  const fisher = ['bpu', 'trade:fisher', 'village:61.11.01.2001']
  const farmer = ['bpu', 'trade:farmer', 'village:61.11.01.2001']
  const both = adoptionAccepts({ villages: ['61.11.01.2001'], trades: ['fisher'] })
  expect([isAccepted(both, fisher), isAccepted(both, farmer)]).toEqual([true, false])
  const village = adoptionAccepts({ villages: ['61.11.01.2001'], trades: [] })
  expect([isAccepted(village, fisher), isAccepted(village, farmer)]).toEqual([true, true])
  expect(adoptionAccepts({ villages: [], trades: [] })).toEqual([])
})
