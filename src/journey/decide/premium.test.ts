import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isoDate } from '#vocabulary/iso-date.ts'
import { nationalRules } from './national-rules.ts'
import { type DeclaredIncome, type Premium, premiumOf } from './premium.ts'
import { type RuleOverride, ruleBook } from './rule-book.ts'

const book = ruleBook(nationalRules)
const on = isoDate('2026-06-01')

function bpu(income: DeclaredIncome): Premium {
  const answer = premiumOf('bpu', income, book, on)
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.value
}

describe('a non-wage worker', () => {
  test('pays Rp10.000 and Rp6.800 at the lowest base, known from the press', () => {
    expect(bpu('lowest-base')).toMatchObject({
      jkkRupiah: 10_000,
      jkmRupiah: 6_800,
      baseRupiah: 1_000_000,
      status: 'press',
    })
  })

  test.each([
    [1_099_000, 10_000, 'press'],
    [1_099_500, 10_000, 'press'],
    [1_100_000, 12_000, 'to-be-confirmed'],
    [2_699_000, 26_000, 'to-be-confirmed'],
    [2_700_000, 29_500, 'to-be-confirmed'],
    [3_200_000, 34_500, 'to-be-confirmed'],
    [8_199_000, 79_500, 'to-be-confirmed'],
    [8_200_000, 87_000, 'to-be-confirmed'],
    [20_199_000, 197_000, 'to-be-confirmed'],
    [20_200_000, 207_000, 'press'],
    [90_000_000, 207_000, 'press'],
  ])('who declares Rp%i pays Rp%i of JKK (%s)', (income, jkk, status) => {
    expect(bpu(income)).toMatchObject({ jkkRupiah: jkk, jkmRupiah: 6_800, status })
  })

  test('never pays less for declaring more', () => {
    const income = fc.integer({ min: 0, max: 30_000_000 })
    fc.assert(
      fc.property(income, income, (a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a]
        expect(bpu(low).jkkRupiah).toBeLessThanOrEqual(bpu(high).jkkRupiah)
        expect(bpu(high).jkkRupiah * 100).toBe(bpu(high).baseRupiah)
      }),
      { seed: 20260101, numRuns: 300 },
    )
  })

  test('is asked for an income when none is declared, and for whole rupiah', () => {
    expect(premiumOf('bpu', null, book, on)).toMatchObject({ refusal: { code: 'income-missing' } })
    expect(premiumOf('bpu', 1.5, book, on)).toMatchObject({
      refusal: { code: 'income-not-rupiah' },
    })
    expect(premiumOf('bpu', 'lowest-base', book, isoDate('2015-06-30'))).toMatchObject({
      refusal: { code: 'no-rule' },
    })
  })
})

describe('a wage worker paid by the regency', () => {
  const entered: RuleOverride = {
    id: 'IUR-PU-NONASN',
    from: isoDate('2026-01-01'),
    to: null,
    parameters: { jkkBasisPoints: 24, jkmBasisPoints: 30, wageRupiah: 2_000_000 },
    status: 'verified',
    reason: 'Tagihan cabang Januari 2026',
    enteredBy: 'disnaker',
    enteredOn: '2026-01-05',
  }

  test('never falls back on the non-wage amount while the office has not entered the tariff', () => {
    for (const segment of ['pu-non-asn', 'pu-village'] as const)
      expect(premiumOf(segment, 'lowest-base', book, on)).toMatchObject({
        refusal: { code: 'tariff-not-entered', segment },
      })
    expect(premiumOf('asn', 3_000_000, book, on)).toMatchObject({
      refusal: { code: 'segment-not-served' },
    })
  })

  test('pays the entered rates of the entered wage', () => {
    expect(premiumOf('pu-non-asn', null, ruleBook(nationalRules, [entered]), on)).toMatchObject({
      value: { jkkRupiah: 4_800, jkmRupiah: 6_000, baseRupiah: 2_000_000, status: 'verified' },
    })
  })

  test('pays on the declared wage where the office entered rates only, half a rupiah rounded up', () => {
    const rates = ruleBook(nationalRules, [
      { ...entered, parameters: { jkkBasisPoints: 24, jkmBasisPoints: 30 } },
    ])
    // 3,220,756 × 0.24 % = 7,729.81; × 0.30 % = 9,662.27
    expect(premiumOf('pu-non-asn', 3_220_756, rates, on)).toMatchObject({
      value: { jkkRupiah: 7_730, jkmRupiah: 9_662 },
    })
    expect(premiumOf('pu-non-asn', null, rates, on)).toMatchObject({
      refusal: { code: 'income-missing' },
    })
  })
})

describe('the published programmes', () => {
  const path = new URL('../../../data/premium-cases.csv', import.meta.url)
  const cases: Record<string, string>[] = parse(readFileSync(path, 'utf8'), { columns: true })
  const publishedMinusExact: Record<string, number> = {
    'landak-2025-dbh': -800_000,
    'landak-2025-apbd': -739_200,
    'ppu-2025': 0,
    'bengkayang-2024': 38_400,
  }

  test.each(cases.filter((one) => one['months'] !== ''))(
    '$case_id comes out to the rupiah',
    (one) => {
      const month = bpu('lowest-base')
      const total =
        (month.jkkRupiah + month.jkmRupiah) * Number(one['workers']) * Number(one['months'])
      expect(total).toBe(Number(one['expected_total_idr']))
      const published = one['published_total_idr']
      if (published)
        expect(Number(published) - total).toBe(publishedMinusExact[one['case_id'] ?? ''])
    },
  )

  test('say of Ketapang 2024 that its money lasts seven whole months, not twelve', () => {
    const ketapang = cases.find((one) => one['case_id'] === 'ketapang-2024')
    const monthly = 16_800 * Number(ketapang?.['workers'])
    expect(Math.floor(Number(ketapang?.['published_total_idr']) / monthly)).toBe(7)
  })
})
