import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addMonths,
  countMonths,
  isMonth,
  listMonths,
  month,
  monthFromNumber,
  monthNumber,
} from './month.ts'

const months = fc.integer({ min: 12, max: 119_000 }).map(monthFromNumber)

test('only YYYY-MM with a real month is a month', () => {
  expect(['2026-01', '1999-12'].every(isMonth)).toBe(true)
  expect(['2026-13', '2026-00', '26-01', '2026-1', '0000-05', ''].some(isMonth)).toBe(false)
  expect(() => month('2026-13')).toThrow(RangeError)
})

test('adding months crosses years in both directions', () => {
  expect(addMonths(month('2026-11'), 3)).toBe('2027-02')
  expect(addMonths(month('2026-02'), -14)).toBe('2024-12')
})

test('a month and its number say the same, and text order is time order', () => {
  fc.assert(
    fc.property(months, months, (a, b) => {
      expect(monthFromNumber(monthNumber(a))).toBe(a)
      expect(a < b).toBe(monthNumber(a) < monthNumber(b))
    }),
    { seed: 20260101, numRuns: 200 },
  )
})

test('a listed span holds as many months as are counted, none when it ends before it starts', () => {
  expect(listMonths(month('2025-11'), month('2026-02'))).toEqual([
    '2025-11',
    '2025-12',
    '2026-01',
    '2026-02',
  ])
  expect(listMonths(month('2026-03'), month('2026-02'))).toEqual([])
  fc.assert(
    fc.property(months, fc.integer({ min: 0, max: 40 }), (from, count) => {
      const to = addMonths(from, count)
      expect(listMonths(from, to)).toHaveLength(countMonths(from, to))
    }),
    { seed: 20260102, numRuns: 100 },
  )
})
