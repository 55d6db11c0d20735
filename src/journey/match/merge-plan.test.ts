import { expect, test } from 'vitest'
import { type MoneyOfWorker, planMerge } from './merge-plan.ts'

function worker(id: string, money: Partial<MoneyOfWorker> & { paid?: readonly string[] } = {}) {
  const { paid = [], ...rest } = money
  return {
    id,
    openMonths: 0,
    isMember: false,
    months: new Map(paid.map((month) => [month, 16_800])),
    ...rest,
  }
}

test('of two people the one the insurer knows goes on, whichever side it stands on', () => {
  const member = worker('b', { isMember: true })
  const plan = { ok: true, value: { survivorId: 'b', mergedId: 'a' } }
  expect(planMerge(worker('a'), member)).toEqual(plan)
  expect(planMerge(member, worker('a'))).toEqual(plan)
})

test('among equals the one with more paid months goes on, then the one known longer', () => {
  const paid = worker('b', { paid: ['2025-01', '2025-02'] })
  expect(planMerge(worker('a'), paid)).toMatchObject({ value: { survivorId: 'b' } })
  expect(planMerge(worker('b'), worker('a'))).toMatchObject({ value: { survivorId: 'a' } })
})

test('months that both have a payer for are named with their money, and nothing is merged', () => {
  const [left, right] = [
    worker('a', { paid: ['2026-01', '2026-02', '2026-03'] }),
    worker('b', { paid: ['2026-02', '2026-03', '2026-04'] }),
  ]
  expect(planMerge(left, right)).toEqual({
    ok: false,
    refusal: { code: 'months-paid-twice', months: ['2026-02', '2026-03'], rupiah: 2 * 16_800 },
  })
})

test('two people who both stand on the roster or wait for months are not merged', () => {
  const refusal = planMerge(worker('a', { isMember: true }), worker('b', { openMonths: 4 }))
  expect(refusal).toEqual({
    ok: false,
    refusal: { code: 'both-on-roster', workerIds: ['a', 'b'], openMonths: [0, 4] },
  })
})
