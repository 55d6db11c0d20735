import { describe, expect, it } from 'vitest'
import { month } from '#vocabulary/month.ts'
import { fund, worker, year } from './allocate.examples.ts'
import { allocate } from './allocate.ts'
import { checkAllocation } from './check-allocation.ts'
import type { AllocationInstance } from './instance.ts'

const A_YEAR = 12 * 16_800

async function covered(instance: AllocationInstance): Promise<string[]> {
  const result = await allocate(instance)
  expect(checkAllocation(instance, result)).toEqual([])
  return result.covered.map((each) => each.worker)
}

describe('whom the money covers', () => {
  it('covers a worker for the whole year or not at all', async () => {
    expect(await covered(year([fund('pad', 2 * A_YEAR - 1)], [worker('a'), worker('b')]))).toEqual([
      'a',
    ])
  })

  it('keeps renewals before better tiers and better scores', async () => {
    const renewal = worker('b', { renewal: true, tier: 3, score: 0.1 })
    expect(
      await covered(year([fund('pad', A_YEAR)], [worker('a', { score: 0.9 }), renewal])),
    ).toEqual(['b'])
  })

  it('serves the village minimum before the first tier when the policy says so', async () => {
    const far = worker('far', { village: '61.11.02.2001', tier: 4 })
    const near = [worker('near1'), worker('near2')]
    const instance = year([fund('pad', 2 * A_YEAR)], [...near, far], { villageMinimum: 1 })
    expect(await covered(instance)).toEqual(['far', 'near1'])
    expect(await covered({ ...instance, objective: ['tiers', 'villageMinimum'] })).toEqual([
      'near1',
      'near2',
    ])
  })

  it('counts heads before scores: two cheap late starters beat one dear worker', async () => {
    const late = { from: month('2026-07'), score: 0.1 }
    const people = [worker('dear', { score: 1 }), worker('late1', late), worker('late2', late)]
    expect(await covered(year([fund('pad', A_YEAR)], people))).toEqual(['late1', 'late2'])
  })

  it('gives equals to the smaller ids, compared as text', async () => {
    const people = ['w9', 'w10', 'w1'].map((id) => worker(id))
    expect(await covered(year([fund('pad', 2 * A_YEAR)], people))).toEqual(['w1', 'w10'])
  })

  it('sums scores as millionths, so that a tenth thrice is three tenths', async () => {
    const people = ['a', 'b', 'c'].map((id) => worker(id, { score: 0.1 }))
    const result = await allocate(year([fund('pad', 3 * A_YEAR)], people))
    expect(result.objective.score).toBe(0.3)
  })

  it('routes months among funds where a list order would cover one worker fewer', async () => {
    // Earmarked money ends in June; only together with free money for the rest of the year it covers a palm worker.
    const palm = fund('palm', A_YEAR / 2, { accepts: [['palm']], to: month('2026-06') })
    const free = fund('free', A_YEAR + A_YEAR / 2)
    const people = [worker('a', { tags: ['palm'] }), worker('b')]
    const result = await allocate(year([free, palm], people))
    expect(result.covered).toEqual([
      {
        worker: 'a',
        spells: [
          { fund: 'palm', from: '2026-01', to: '2026-06' },
          { fund: 'free', from: '2026-07', to: '2026-12' },
        ],
      },
      { worker: 'b', spells: [{ fund: 'free', from: '2026-01', to: '2026-12' }] },
    ])
  })

  it('spends last-resort money only where nothing else can pay', async () => {
    const pad = fund('pad', 2 * A_YEAR, { lastResort: true })
    const csr = fund('csr', A_YEAR)
    const result = await allocate(year([pad, csr], [worker('a'), worker('b')]))
    expect(result.objective.lastResortRupiah).toBe(A_YEAR)
  })

  it('pays unequal premiums month by month without breaking one', async () => {
    // 5 + 3 fills each fund of 8; funds of 9 and 7 hold as much, but one month would have to be split.
    const two = { period: { from: month('2026-01'), to: month('2026-01') } }
    const people = [5, 5, 3, 3].map((premium, at) => worker(`w${at}`, { monthlyRupiah: premium }))
    expect(await covered(year([fund('a', 8), fund('b', 8)], people, two))).toHaveLength(4)
    expect(await covered(year([fund('a', 9), fund('b', 7)], people, two))).toHaveLength(3)
  })
})

describe('money that comes late', () => {
  const arrivals = [{ month: month('2026-04'), rupiah: A_YEAR }]

  it('covers nobody when the first month falls due before money and grace', async () => {
    const instance = year([fund('dbh', A_YEAR, { arrivals })], [worker('a')], { graceMonths: 2 })
    expect(await covered(instance)).toEqual([])
    expect(await covered({ ...instance, graceMonths: 3 })).toEqual(['a'])
  })

  it('counts money from before the period as there from its start', async () => {
    const early = [{ month: month('2024-11'), rupiah: A_YEAR }]
    expect(await covered(year([fund('dbh', A_YEAR, { arrivals: early })], [worker('a')]))).toEqual([
      'a',
    ])
  })

  it('counts money from after the period only through the grace', async () => {
    const late = [
      { month: month('2026-01'), rupiah: A_YEAR - 16_800 },
      { month: month('2027-02'), rupiah: 16_800 },
    ]
    const instance = year([fund('dbh', A_YEAR, { arrivals: late })], [worker('a')])
    expect(await covered({ ...instance, graceMonths: 1 })).toEqual([])
    expect(await covered({ ...instance, graceMonths: 2 })).toEqual(['a'])
  })

  it('takes an empty list of arrivals as money that never comes', async () => {
    expect(await covered(year([fund('dbh', A_YEAR, { arrivals: [] })], [worker('a')]))).toEqual([])
  })
})

describe('why somebody is left', () => {
  it('tells earmark, window and money apart', async () => {
    const funds = [
      fund('palm', 10 * A_YEAR, { accepts: [['palm']], to: month('2026-11') }),
      fund('pktd', 1, { accepts: [['pktd']] }),
    ]
    const people = [
      worker('d', { tags: ['fisher'] }),
      worker('c', { tags: ['palm'] }),
      worker('b', { tags: ['pktd'], tier: 2 }),
      worker('a', { tags: ['pktd'], from: month('2027-01') }),
    ]
    const result = await allocate(year(funds, people))
    expect(result.left).toEqual([
      { worker: 'a', reason: 'window', tier: 1 },
      { worker: 'b', reason: 'money', tier: 2 },
      { worker: 'c', reason: 'window', tier: 1 },
      { worker: 'd', reason: 'no-fund-accepts', tier: 1 },
    ])
  })

  it('answers an instance without workers', async () => {
    const result = await allocate(year([fund('pad', 5)], []))
    expect(result).toMatchObject({ status: 'optimal', covered: [], left: [], gap: 0 })
    expect(result.objective.tiers).toEqual([])
  })
})

describe('the price of money', () => {
  it('says that a rupiah more buys a part of a head in the first goal it serves', async () => {
    const people = [worker('a'), worker('b')]
    const result = await allocate(year([fund('pad', A_YEAR), fund('csr', 0)], people))
    const perRupiah = 1 / A_YEAR
    expect(result.funds[0]?.price?.goal).toBe('tiers[0]')
    expect(result.funds[0]?.price?.perRupiah).toBeCloseTo(perRupiah, 12)
    expect(result.funds[0]?.nextRupiahBuys).toBeCloseTo(perRupiah, 12)
  })

  it('gives no price while money is left', async () => {
    const result = await allocate(year([fund('pad', A_YEAR + 5)], [worker('a'), worker('b')]))
    expect(result.funds[0]).toMatchObject({ leftRupiah: 5, nextRupiahBuys: null })
  })
})

describe('repeatability', () => {
  it('gives the same bytes for the same instance, and the same figures when workers come in another order', async () => {
    const people = Array.from({ length: 60 }, (_, at) =>
      worker(`w${at}`, { score: ((at * 37) % 100) / 100, tier: 1 + (at % 3) }),
    )
    const funds = [fund('pad', 20 * A_YEAR), fund('csr', 7 * A_YEAR, { to: month('2026-08') })]
    const first = await allocate(year(funds, people))
    expect(JSON.stringify(await allocate(year(funds, people)))).toBe(JSON.stringify(first))
    const turned = await allocate(year(funds, people.toReversed()))
    expect(turned.objective).toEqual(first.objective)
  })
})
