import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { backTest, type YearValue } from './back-test.ts'

// Published totals of West Kalimantan with all its regencies, in billions of rupiah.
const observed: YearValue[] = [
  { year: 2023, value: 310.92 },
  { year: 2024, value: 276.03 },
  { year: 2025, value: 111.668 },
]
const pricePath = new URL('../../../data/palm-oil-price-annual.csv', import.meta.url)
const prices: string[][] = parse(readFileSync(pricePath, 'utf8'), { from_line: 2 })
const priceOf = (year: number) => Number(prices.find((row) => row[0] === String(year))?.[1])
const followPrice = (known: readonly YearValue[], year: number) => {
  const base = known[0]
  return base === undefined ? 0 : (base.value * priceOf(year - 1)) / priceOf(base.year - 1)
}

test('the palm price of the year before would have missed 2025 by half: the fund must be simulated as uncertain', () => {
  const tested = backTest(observed, [2023], [2024, 2025], followPrice)
  if (!tested.ok) throw new Error(tested.refusal.code)
  // 310.92 × 886.5 ÷ 1276.0 = 216.01 against 276.03; 310.92 × 963.4 ÷ 1276.0 = 234.75 against 111.668
  expect(tested.value.rows.map((row) => Math.round(row.predicted * 100) / 100)).toEqual([
    216.01, 234.75,
  ])
  expect(tested.value.rows.map((row) => Math.round(row.error * 100))).toEqual([-22, 110])
  expect(tested.value.meanAbsoluteError).toBeGreaterThan(0.5)
})

test('a year used for fitting, or never observed, is refused as a test', () => {
  expect(backTest(observed, [2023, 2024], [2024], followPrice)).toMatchObject({
    refusal: { code: 'year-used-for-fitting', year: 2024 },
  })
  expect(backTest(observed, [2023], [2026], followPrice)).toMatchObject({
    refusal: { code: 'year-not-observed', year: 2026 },
  })
  expect(backTest(observed, [2023], [], followPrice)).toMatchObject({
    refusal: { code: 'nothing-to-test' },
  })
})

test('the predictor never sees the years it is judged by', () => {
  backTest(observed, [2023], [2025], (known) => {
    expect(known.map((one) => one.year)).toEqual([2023])
    return 1
  })
})
