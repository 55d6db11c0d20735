import { expect, test } from 'vitest'
import { month } from '#vocabulary/month.ts'
import type { AllocationFund } from '../allocate/index.ts'
import { whyFunds } from './why-fund.ts'

function fund(id: string, overrides: Partial<AllocationFund> = {}): AllocationFund {
  return {
    id,
    ceilingRupiah: 1_000_000,
    from: month('2026-01'),
    to: month('2026-12'),
    accepts: [[]],
    arrivals: null,
    lastResort: false,
    ...overrides,
  }
}

const funds = [
  fund('dbh-sawit', { accepts: [['palm']] }),
  fund('add', { accepts: [['village:61.11.01.2001']] }),
  fund('csr', { arrivals: [] }),
  fund('provinsi'),
  fund('pad', { lastResort: true }),
]
const uses = [
  ['dbh-sawit', 500_000],
  ['add', 0],
  ['csr', 1_000_000],
  ['provinsi', 16_799],
  ['pad', 300_000],
].map(([id, leftRupiah]) => ({
  id: String(id),
  usedRupiah: 0,
  leftRupiah: Number(leftRupiah),
  nextRupiahBuys: null,
  price: null,
}))

test('each fund says why it pays her or why not, with its months and rupiah', () => {
  const spells = [{ fund: 'add', from: month('2026-04'), to: month('2026-12') }]
  const person = { tags: ['bpu', 'village:61.11.01.2001'], spells, monthlyRupiah: 16_800 }
  const reasons = whyFunds(person, funds, uses)
  expect(reasons.map(({ answer }) => answer)).toEqual([
    'not-accepted',
    'pays',
    'no-money',
    'ended',
    'spared',
  ])
  expect(reasons[1]?.sentence).toBe('Membayar April 2026 sampai Desember 2026.')
  // One rupiah short of one month is as good as nothing.
  expect(reasons[3]?.sentence).toContain('sisa Rp16.799')
})
