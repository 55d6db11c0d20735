import { describe, expect, it } from 'vitest'
import { month } from '#vocabulary/month.ts'
import { fund, worker, year } from './allocate.examples.ts'
import { allocate } from './allocate.ts'
import { checkAllocation, findViolations } from './check-allocation.ts'
import type { AllocationResult } from './result.ts'
import type { Violation } from './violation.ts'

const MONTH = 16_800
const instance = year(
  [
    fund('palm', 6 * MONTH, { accepts: [['palm']], to: month('2026-06') }),
    fund('pad', 100 * MONTH, {
      arrivals: [
        { month: month('2026-01'), rupiah: 12 * MONTH },
        { month: month('2026-07'), rupiah: 12 * MONTH },
      ],
    }),
  ],
  [
    worker('a', { tags: ['palm'], score: 0.5, renewal: true }),
    worker('b', { from: month('2026-07') }),
    worker('c', { from: month('2026-07') }),
    worker('d', { tier: 2, from: month('2026-07') }),
    worker('e', { tier: 2, from: month('2026-07') }),
  ],
)
const truth: AllocationResult = await allocate(instance)

function codes(change: Partial<AllocationResult>): Violation['code'][] {
  return findViolations(instance, { ...truth, ...change }).map(({ code }) => code)
}

function spellsOf(id: string, spells: [string, string, string][]): Partial<AllocationResult> {
  const changed = spells.map(([fundId, from, to]) => ({
    fund: fundId,
    from: month(from),
    to: month(to),
  }))
  return {
    covered: truth.covered.map((each) =>
      each.worker === id ? { worker: id, spells: changed } : each,
    ),
  }
}

describe('the independent check of an allocation', () => {
  it('finds nothing wrong with a true result', () => {
    expect(truth.covered.map((each) => each.worker)).toEqual(['a', 'b', 'c', 'd'])
    expect(checkAllocation(instance, truth)).toEqual([])
  })

  it('finds a worker who is missing, doubled or unknown', () => {
    expect(codes({ left: [] })).toContain('worker-missing')
    expect(codes({ left: [...truth.left, { worker: 'z', reason: 'money', tier: 1 }] })).toContain(
      'worker-unknown',
    )
    expect(codes({ left: [{ worker: 'a', reason: 'money', tier: 1 }, ...truth.left] })).toContain(
      'worker-twice',
    )
  })

  it('finds rows out of order', () => {
    expect(codes({ covered: truth.covered.toReversed() })).toContain('not-in-order')
  })

  it('finds a month that nobody pays', () => {
    expect(codes(spellsOf('a', [['palm', '2026-01', '2026-06']]))).toContain('months-wrong')
    expect(
      codes(
        spellsOf('a', [
          ['palm', '2026-01', '2026-05'],
          ['pad', '2026-07', '2026-12'],
        ]),
      ),
    ).toContain('months-wrong')
  })

  it('finds two spells that should be one', () => {
    const cut: [string, string, string][] = [
      ['pad', '2026-07', '2026-08'],
      ['pad', '2026-09', '2026-12'],
    ]
    expect(codes(spellsOf('b', cut))).toContain('spells-not-joined')
  })

  it('finds a fund outside its window, its earmark, its ceiling and its arrivals', () => {
    expect(codes(spellsOf('b', [['palm', '2026-07', '2026-12']]))).toEqual(
      expect.arrayContaining(['outside-window', 'earmark', 'over-ceiling']),
    )
    const all = findViolations(
      { ...instance, funds: instance.funds.map((each) => ({ ...each, arrivals: [] })) },
      truth,
    )
    expect(all.map(({ code }) => code)).toContain('before-arrival')
  })

  it('finds a figure that does not count right', () => {
    const objective = { ...truth.objective, renewals: truth.objective.renewals + 1 }
    expect(findViolations(instance, { ...truth, objective })).toEqual([
      {
        code: 'figure-wrong',
        figure: 'renewals',
        stated: truth.objective.renewals + 1,
        counted: truth.objective.renewals,
      },
    ])
  })

  it('finds a wrong reason and a larger id served before an equal smaller one', () => {
    expect(codes({ left: [{ worker: 'e', reason: 'window', tier: 2 }] })).toEqual(['reason-wrong'])
    const swapped = truth.covered.map((each) =>
      each.worker === 'd' ? { ...each, worker: 'e' } : each,
    )
    const left = [{ worker: 'd', reason: 'money' as const, tier: 2 }]
    expect(codes({ covered: swapped, left })).toEqual(['tie-broken'])
  })
})
