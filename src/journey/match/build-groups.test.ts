import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupPairs, type OpenEdge } from './build-groups.ts'

const edge = (left: string, worker: string, percent: number, isUrgent = false): OpenEdge => ({
  kind: 'line',
  left_id: left,
  worker_id: worker,
  probability_millionths: percent * 10_000,
  is_urgent: isUrgent,
})

const told = (edges: readonly OpenEdge[]) =>
  groupPairs(edges).map((group) => group.map((one) => `${one.left_id}${one.worker_id}`))

test('three writings that hang together stand side by side, though another pair is likelier than two of theirs', () => {
  expect(told([edge('a', 'B', 60), edge('x', 'Y', 90), edge('a', 'C', 97)])).toEqual([
    ['aC', 'aB'],
    ['xY'],
  ])
})

test('a chain a–B, B–c, c–D is one group, however it comes', () => {
  const chain = [edge('a', 'B', 70), edge('c', 'D', 80), edge('c', 'B', 75)]
  expect(told(chain)).toEqual([['cD', 'cB', 'aB']])
})

test('a group with a death comes first', () => {
  expect(told([edge('a', 'B', 99), edge('x', 'Y', 60, true)])).toEqual([['xY'], ['aB']])
})

test('every pair is asked once, two groups share nobody, and the order of the rows changes nothing', () => {
  const ids = fc.constantFrom('p', 'q', 'r', 's', 't', 'u', 'v', 'w')
  const pairs = fc.uniqueArray(fc.tuple(ids, ids, fc.integer({ min: 1, max: 99 })), {
    selector: ([a, b]) => `${a} ${b}`,
    maxLength: 12,
  })
  fc.assert(
    fc.property(pairs, (rows) => {
      const edges = rows.map(([a, b, percent]) => edge(a, b.toUpperCase(), percent))
      const groups = told(edges)
      expect(groups.flat().sort()).toEqual(
        edges.map((one) => `${one.left_id}${one.worker_id}`).sort(),
      )
      const people = groups.map((group) => new Set(group.flatMap((pair) => [...pair])))
      for (const [at, one] of people.entries())
        for (const other of people.slice(at + 1))
          expect([...one].some((id) => other.has(id))).toBe(false)
      expect(told(edges.toReversed())).toEqual(groups)
    }),
    { seed: 20260101, numRuns: 200 },
  )
})
