import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sha256 } from '#platform/crypto.ts'
import { canonicalJson } from './canonical.ts'
import { checkChain, genesis, linkHash, type SealedEvent } from './chain.ts'
import { merkleRoot } from './merkle.ts'

function chainOf(count: number): SealedEvent[] {
  const events: SealedEvent[] = []
  let previous = genesis('61.11')
  for (let seq = 1; seq <= count; seq++) {
    const event = {
      id: `e${seq}`,
      at: '2026-03-01T02:00:00.000Z',
      actor: 'a',
      kind: 'k',
      facts: { seq },
    }
    const hash = linkHash(previous, seq, event)
    events.push({ ...event, seq, previous, hash })
    previous = hash
  }
  return events
}

test('canonical JSON does not depend on the order in which keys were written', () => {
  expect(canonicalJson({ b: [1, { d: 2, c: 'x' }], a: undefined, e: null })).toBe(
    '{"b":[1,{"c":"x","d":2}],"e":null}',
  )
})

test('an untouched chain is whole, and any change names the first event that does not fit', () => {
  const events = chainOf(20)
  expect(checkChain(genesis('61.11'), events)).toMatchObject({ count: 20, root: events[19]?.hash })
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 19 }),
      fc.constantFrom('actor', 'kind', 'at', 'hash', 'previous'),
      (at, field) => {
        const changed = events.map((event, index) =>
          index === at ? { ...event, [field]: 'x' } : event,
        )
        expect(checkChain(genesis('61.11'), changed)).toMatchObject({ line: at + 1 })
      },
    ),
    { seed: 20260105, numRuns: 100 },
  )
})

test('a chain of one regency does not verify as another’s', () => {
  expect(checkChain(genesis('61.04'), chainOf(3))).toMatchObject({ line: 1, reason: 'previous' })
})

test('the root of a bulk step changes with any row, its order and its number', () => {
  const rows = ['a', 'b', 'c', 'd', 'e'].map((row) => sha256(row))
  const root = merkleRoot(rows)
  expect(merkleRoot([...rows])).toBe(root)
  expect(merkleRoot(rows.toReversed())).not.toBe(root)
  expect(merkleRoot(rows.slice(0, 4))).not.toBe(root)
  expect(merkleRoot([...rows, rows[4] ?? ''])).not.toBe(root)
})
