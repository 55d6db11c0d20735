import { expect, test } from 'vitest'
import { StandingClock } from './clock.ts'
import { idSource } from './ids.ts'

const still = new StandingClock('2026-03-01T02:00:00Z')

test('ids of one source sort in the order they were made, also within one millisecond', () => {
  let draw = 0
  const source = idSource(still, (count) =>
    Uint8Array.from({ length: count }, () => ((draw * 97 + 13) % 256) ^ draw++),
  )
  const made = Array.from({ length: 10_000 }, () => source.next<string>())
  expect(made).toEqual([...made].sort())
  expect(new Set(made).size).toBe(made.length)
})

test('an id is a UUID of version 7 that carries its moment', () => {
  const id = idSource(still, (count) => new Uint8Array(count)).next<string>()
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(still.now())
})

test('the same clock and the same bytes give the same ids', () => {
  const source = () => idSource(still, (count) => new Uint8Array(count).fill(7))
  expect(source().next<string>()).toBe(source().next<string>())
})
