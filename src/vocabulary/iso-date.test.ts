import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, ageOn, daysBetween, isIsoDate, isoDate, lastDayOf, monthOf } from './iso-date.ts'
import { month } from './month.ts'

test('only days that exist are dates', () => {
  expect(['2024-02-29', '2026-12-31', '1900-01-01'].every(isIsoDate)).toBe(true)
  expect(['2026-02-29', '1900-02-29', '2026-04-31', '2026-1-1', '0000-01-01'].some(isIsoDate)).toBe(
    false,
  )
})

test('somebody turns 65 on the birthday, not the day before', () => {
  expect(ageOn(isoDate('1961-03-13'), isoDate('2026-03-12'))).toBe(64)
  expect(ageOn(isoDate('1961-03-13'), isoDate('2026-03-13'))).toBe(65)
})

test('somebody born on 29 February has the birthday on 1 March in common years', () => {
  expect(ageOn(isoDate('2000-02-29'), isoDate('2026-02-28'))).toBe(25)
  expect(ageOn(isoDate('2000-02-29'), isoDate('2026-03-01'))).toBe(26)
})

test('the last day of a month knows leap years', () => {
  expect(lastDayOf(month('2024-02'))).toBe('2024-02-29')
  expect(lastDayOf(month('2100-02'))).toBe('2100-02-28')
})

test('adding days and counting them agree, across months and years', () => {
  fc.assert(
    fc.property(fc.integer({ min: -20_000, max: 20_000 }), (days) => {
      const start = isoDate('2026-01-31')
      const end = addDays(start, days)
      expect(daysBetween(start, end)).toBe(days)
      expect(monthOf(end)).toBe(end.slice(0, 7))
    }),
    { seed: 20260103, numRuns: 200 },
  )
})
