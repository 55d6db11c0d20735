import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nationalRules, ruleBook } from '../decide/index.ts'
import { compareBill } from './bill.ts'
import { postingsOf } from './posting.ts'
import { reliefFor } from './relieved-line.ts'

const promised = (workerId: string) => ({ workerId, jkkRupiah: 10_000, jkmRupiah: 6_800 })
const line = (no: number, workerId: string | undefined, jkkRupiah = 10_000, jkmRupiah = 6_800) => ({
  no,
  workerId,
  jkkRupiah,
  jkmRupiah,
})

test('a bill that names exactly the promised people at the promised amounts has no difference', () => {
  expect(compareBill([line(1, 'b'), line(2, 'a')], [promised('a'), promised('b')])).toEqual([])
})

test('each kind of difference is named with its amounts', () => {
  const found = compareBill(
    [line(1, 'a'), line(2, 'a'), line(3, undefined), line(4, 'b', 12_000)],
    [promised('a'), promised('b'), promised('c')],
  )
  expect(
    found.map(({ kind, no, workerId, billedRupiah, promisedRupiah }) => ({
      kind,
      no,
      workerId,
      billedRupiah,
      promisedRupiah,
    })),
  ).toEqual([
    { kind: 'twice', no: 2, workerId: 'a', billedRupiah: 16_800, promisedRupiah: 0 },
    { kind: 'not-promised', no: 3, workerId: undefined, billedRupiah: 16_800, promisedRupiah: 0 },
    { kind: 'amount', no: 4, workerId: 'b', billedRupiah: 18_800, promisedRupiah: 16_800 },
    { kind: 'not-billed', no: undefined, workerId: 'c', billedRupiah: 0, promisedRupiah: 16_800 },
  ])
})

test('billed minus promised equals the sum of the differences, whatever the branch writes', () => {
  const people = fc.subarray(['a', 'b', 'c', 'd'])
  const lines = fc.array(
    fc.record({
      worker: fc.constantFrom('a', 'b', 'c', 'd', undefined),
      jkk: fc.constantFrom(10_000, 12_000),
    }),
    { maxLength: 8 },
  )
  fc.assert(
    fc.property(people, lines, (wanted, billed) => {
      const rows = billed.map((one, at) => line(at + 1, one.worker, one.jkk))
      const differences = compareBill(rows, wanted.map(promised))
      const sum =
        rows.reduce((total, row) => total + row.jkkRupiah + row.jkmRupiah, 0) -
        wanted.length * 16_800
      expect(
        differences.reduce((total, one) => total + one.billedRupiah - one.promisedRupiah, 0),
      ).toBe(sum)
    }),
    { seed: 20260106, numRuns: 300 },
  )
})

test('half the premium is relief for company money in its months, and a difference for the regency’s', () => {
  const book = ruleBook(nationalRules)
  const half = [line(1, 'a', 5_000, 3_400)]
  expect(compareBill(half, [promised('a')], reliefFor('csr', '2026-06', book))).toEqual([])
  expect(compareBill(half, [promised('a')], reliefFor('apbd', '2026-06', book))).toHaveLength(1)
  expect(compareBill(half, [promised('a')], reliefFor('csr', '2027-06', book))).toHaveLength(1)
})

test('every posting is balanced, and billed, paid and confirmed together leave only expense and cash', () => {
  const sum = { jkkRupiah: 1_000_000, jkmRupiah: 680_000 }
  const accounts = new Map<string, number>()
  for (const step of ['billed', 'paid', 'confirmed'] as const) {
    const postings = postingsOf(step, sum)
    expect(postings.reduce((total, one) => total + one.debit_rupiah - one.credit_rupiah, 0)).toBe(0)
    for (const one of postings)
      accounts.set(
        one.account,
        (accounts.get(one.account) ?? 0) + one.debit_rupiah - one.credit_rupiah,
      )
  }
  expect(Object.fromEntries(accounts)).toEqual({
    'expense-jkk': 1_000_000,
    'expense-jkm': 680_000,
    payable: 0,
    transit: 0,
    cash: -1_680_000,
  })
})
