import { expect, test } from 'vitest'
import { StandingClock } from '#vocabulary/clock.ts'
import { GuessGuard } from './guess-guard.ts'

test('the tenth miss makes a name wait, another name goes on, and a quarter of an hour heals', () => {
  const clock = new StandingClock('2026-11-22T02:00:00Z')
  const guard = new GuessGuard(clock)
  for (let miss = 1; miss <= 9; miss++) guard.miss('kantor')
  expect(guard.waitMinutes('kantor')).toBe(0)
  guard.miss('kantor')
  expect(guard.waitMinutes('kantor')).toBe(15)
  expect(guard.waitMinutes('desa.2001')).toBe(0)
  clock.moveTo('2026-11-22T02:14:01Z')
  expect(guard.waitMinutes('kantor')).toBe(1)
  clock.moveTo('2026-11-22T02:15:01Z')
  expect(guard.waitMinutes('kantor')).toBe(0)
})

test('a right password forgets the misses before it', () => {
  const guard = new GuessGuard(new StandingClock('2026-11-22T02:00:00Z'))
  for (let miss = 1; miss <= 10; miss++) guard.miss('kantor')
  guard.forget('kantor')
  expect(guard.waitMinutes('kantor')).toBe(0)
})
