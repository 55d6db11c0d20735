import { expect, test } from 'vitest'
import { month } from '#vocabulary/month.ts'
import type { AllocationFund } from '../allocate/instance.ts'
import { buildInstance, firstMonthWithMoney } from './build-instance.ts'

function fund(
  id: string,
  accepts: string[][],
  arrivals: [string, number][] | null,
  lastResort = false,
): AllocationFund {
  return {
    id,
    ceilingRupiah: 1_000_000,
    from: month('2026-01'),
    to: month('2026-12'),
    accepts,
    arrivals: arrivals?.map(([at, rupiah]) => ({ month: month(at), rupiah })) ?? null,
    lastResort,
  }
}

const sawit = fund(
  'dbh-sawit',
  [['palm']],
  [
    ['2026-05', 500_000],
    ['2026-10', 500_000],
  ],
)
const pad = fund('pad', [[]], null, true)
const policy = {
  period: { from: month('2026-01'), to: month('2026-12') },
  graceMonths: 3,
  villageMinimum: 0,
  objective: [] as const,
  newMembersFrom: month('2026-04'),
}
const someone = {
  villageCode: '61.11.01.2001',
  tags: ['palm'],
  tier: 1,
  scoreMillionths: 830_000,
  monthlyRupiah: 16_800,
}

test('a new palm worker is promised nothing before the palm money is in hand', () => {
  const { workers } = buildInstance(policy, [sawit, pad], [{ ...someone, isRenewal: false }])
  expect(workers[0]?.from).toBe('2026-05')
})

test('somebody only general money accepts starts when new members can be entered', () => {
  const { workers } = buildInstance(
    policy,
    [sawit, pad],
    [{ ...someone, tags: ['bpu'], isRenewal: false }],
  )
  expect(workers[0]?.from).toBe('2026-04')
})

test('a renewal goes on from the start of the period, because grace belongs to members', () => {
  const { workers } = buildInstance(policy, [sawit, pad], [{ ...someone, isRenewal: true }])
  expect(workers[0]).toMatchObject({ from: '2026-01', renewal: true, score: 0.83, id: '000001' })
})

test('a fund that never gets money gives no first month', () => {
  expect(firstMonthWithMoney([fund('x', [['palm']], [])], ['palm'])).toBeUndefined()
  expect(
    firstMonthWithMoney(
      [
        fund(
          'x',
          [['palm']],
          [
            ['2026-02', 0],
            ['2026-03', 5],
          ],
        ),
      ],
      ['palm'],
    ),
  ).toBe('2026-03')
})
