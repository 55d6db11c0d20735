import fc from 'fast-check'
import { expect, test } from 'vitest'
import { month } from '#vocabulary/month.ts'
import { rupiah } from '#vocabulary/rupiah.ts'
import { nationalRules, ruleBook } from '../decide/index.ts'
import { reliefOf, relievedRupiah, spendCredit } from './relief.ts'

const book = ruleBook(nationalRules)
const answer = (payer: string, at: string, sector: 'transport' | 'other' = 'other') =>
  reliefOf({ segment: 'bpu', sector, payer }, month(at), book).answer

test('a self-paying worker gets half off inside her sector’s window only', () => {
  expect(['2026-03', '2026-04', '2026-12', '2027-01'].map((at) => answer('self', at))).toEqual([
    'none',
    'applies',
    'applies',
    'none',
  ])
  expect(
    ['2025-12', '2026-01', '2027-03', '2027-04'].map((at) => answer('self', at, 'transport')),
  ).toEqual(['none', 'applies', 'applies', 'none'])
})

test('state and regional budgets, revenue sharing included, never get it', () => {
  for (const payer of ['apbn', 'apbd', 'dbh']) expect(answer(payer, '2026-05')).toBe('excluded')
})

test('village, province and company money is shown as unsettled and still pays in full', () => {
  for (const payer of ['village', 'province', 'csr', 'donor', 'somebody-new'])
    expect(answer(payer, '2026-05')).toBe('unconfirmed')
  const relief = reliefOf({ segment: 'bpu', sector: 'other', payer: 'csr' }, month('2026-05'), book)
  expect(relievedRupiah(rupiah(16_800), relief)).toBe(16_800)
})

test('Rp16.800 becomes Rp8.400 and wage earners are not meant', () => {
  const relief = reliefOf(
    { segment: 'bpu', sector: 'other', payer: 'self' },
    month('2026-05'),
    book,
  )
  expect(relievedRupiah(rupiah(16_800), relief)).toBe(8_400)
  expect(
    reliefOf({ segment: 'pu', sector: 'other', payer: 'self' }, month('2026-05'), book),
  ).toEqual({
    answer: 'none',
    because: 'other-segment',
  })
})

test('three months overpaid by half pay one and a half of the months after', () => {
  const due = rupiah(8_400)
  expect(spendCredit(rupiah(25_200), [due, due, due, due])).toEqual({
    toPay: [0, 0, 0, 8_400],
    leftRupiah: 0,
  })
  expect(spendCredit(rupiah(12_600), [due, due])).toEqual({ toPay: [0, 4_200], leftRupiah: 0 })
})

test('credit is neither lost nor made', () => {
  const amount = fc.integer({ min: 0, max: 200_000 }).map(rupiah)
  fc.assert(
    fc.property(amount, fc.array(amount, { maxLength: 12 }), (credit, dues) => {
      const { toPay, leftRupiah } = spendCredit(credit, dues)
      const sum = (some: readonly number[]) => some.reduce((total, one) => total + one, 0)
      expect(sum(dues) - sum(toPay) + leftRupiah).toBe(credit)
    }),
    { seed: 20260101, numRuns: 200 },
  )
})
