import { expect, test } from 'vitest'
import { month } from '#vocabulary/month.ts'
import { type MonthEvent, monthCellsOf } from './person-months.ts'

const event = (one: string, kind: MonthEvent['kind'], seq = 1, fund_id = 'add'): MonthEvent => ({
  month: one,
  seq,
  kind,
  fund_id,
  jkk_rupiah: 10_000,
  jkm_rupiah: 6_800,
})
const fundName = (id: string) => ({ name: id.toUpperCase(), kind: id })
const kindsFrom = (events: readonly MonthEvent[], from: string) =>
  monthCellsOf(events, fundName, month('2026-10'))
    .filter((cell) => cell.month >= from)
    .map((cell) => cell.kind)

test('the last event of a month is where the month stands; relief is no step of it', () => {
  const events = [
    event('2026-07', 'promised', 1),
    event('2026-07', 'billed', 2),
    event('2026-07', 'paid', 3),
    event('2026-07', 'confirmed', 4),
    event('2026-07', 'credited', 5),
    event('2026-08', 'promised', 1),
    event('2026-09', 'billed', 1),
    event('2026-11', 'promised', 1),
    event('2026-12', 'promised', 1),
    event('2026-12', 'released', 2),
  ]
  // August and September came without money; October has no promise at all, though she is a member.
  expect(kindsFrom(events, '2026-07')).toEqual([
    'confirmed',
    'unpaid',
    'unpaid',
    'unpaid',
    'promised',
    'none',
  ])
})

test('before the first paid month nobody owes anything', () => {
  expect(kindsFrom([event('2026-09', 'confirmed')], '2026-07')).toEqual([
    'none',
    'none',
    'confirmed',
    'unpaid',
    'none',
    'none',
  ])
})

test('two whole years are shown, and more when more is known', () => {
  expect(monthCellsOf([], fundName, month('2026-10'))).toHaveLength(24)
  const long = monthCellsOf(
    [event('2023-05', 'confirmed'), event('2027-02', 'promised')],
    fundName,
    month('2026-10'),
  )
  expect(long[0]?.month).toBe('2023-05')
  expect(long.at(-1)?.month).toBe('2027-02')
})
