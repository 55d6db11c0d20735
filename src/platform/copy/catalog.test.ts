import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inOrderOfReference } from './catalog.ts'

test('every table comes after all tables it refers to', () => {
  const edges = fc.array(fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 9 })))
  fc.assert(
    fc.property(edges, (pairs) => {
      const tables = Array.from({ length: 10 }, (_, number) => ({
        name: `t${number}`,
        // Only to higher numbers, so that there is no circle.
        refersTo: pairs.filter(([a, b]) => a === number && b > a).map(([, b]) => `t${b}`),
      }))
      const order = inOrderOfReference(tables).map(({ name }) => name)
      expect([...order].sort()).toEqual(tables.map(({ name }) => name))
      for (const { name, refersTo } of tables) {
        for (const other of refersTo) expect(order.indexOf(other)).toBeLessThan(order.indexOf(name))
      }
    }),
    { seed: 20260101, numRuns: 200 },
  )
})

test('a reference to a table outside the copy is no reason to wait', () => {
  expect(inOrderOfReference([{ name: 'worker', refersTo: ['area'] }])).toHaveLength(1)
})

test('tables that refer to each other in a circle are named', () => {
  const circle = [
    { name: 'bill', refersTo: ['payment'] },
    { name: 'payment', refersTo: ['bill'] },
  ]
  expect(() => inOrderOfReference(circle)).toThrow(
    'these tables refer to each other in a circle: bill, payment',
  )
})
