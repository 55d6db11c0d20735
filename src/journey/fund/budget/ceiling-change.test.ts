import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type CeilingFacts,
  followCeiling,
  foreseeCeiling,
  type LedgerMonth,
} from './ceiling-change.ts'

const PREMIUM = 16_800

/** A fund that promised ten people the months given; the first `billed` of them are billed and paid. */
function tenPeople(months: readonly string[], billed: number): LedgerMonth[] {
  return months.map((month, at) => {
    const rupiah = at < billed ? 10 * PREMIUM : 0
    return {
      month,
      people: 10,
      committedRupiah: 10 * PREMIUM,
      billedRupiah: rupiah,
      paidRupiah: rupiah,
    }
  })
}

const HALF_YEAR = ['2026-07', '2026-08', '2026-09', '2026-10', '2026-11', '2026-12']

function factsOf(overrides: Partial<CeilingFacts> = {}): CeilingFacts {
  return {
    beforeRupiah: 60 * PREMIUM,
    arrivalsBefore: null,
    months: tenPeople(HALF_YEAR, 2),
    graceMonths: 3,
    limit: null,
    ...overrides,
  }
}

function effectOf(ceilingRupiah: number, overrides: Partial<CeilingFacts> = {}) {
  const foreseen = foreseeCeiling(factsOf(overrides), { ceilingRupiah })
  if (!foreseen.ok) throw new Error(foreseen.refusal.code)
  return foreseen.value
}

describe('what a new ceiling forces', () => {
  test('a cut takes the last promised months first and names people and rupiah of each', () => {
    // 60 person-months promised, 45 still payable: December whole and half of November.
    const effect = effectOf(45 * PREMIUM)
    expect(effect.broken).toEqual([
      { month: '2026-11', people: 5, rupiah: 5 * PREMIUM },
      { month: '2026-12', people: 10, rupiah: 10 * PREMIUM },
    ])
    expect(effect.brokenPersonMonths).toBe(15)
    expect(effect.remainderRupiah).toBe(-15 * PREMIUM)
  })

  test('half a premium short means one person whole', () => {
    expect(effectOf(60 * PREMIUM - 1).broken).toEqual([{ month: '2026-12', people: 1, rupiah: 1 }])
  })

  test('more money breaks nothing and leaves a remainder', () => {
    const effect = effectOf(100 * PREMIUM)
    expect(effect.broken).toEqual([])
    expect(effect.remainderRupiah).toBe(40 * PREMIUM)
  })

  test('what is billed cannot be taken back: the refusal says how much is missing', () => {
    const refused = foreseeCeiling(factsOf(), { ceilingRupiah: 19 * PREMIUM })
    expect(refused).toEqual({
      ok: false,
      refusal: {
        code: 'below-billed',
        ceilingRupiah: 19 * PREMIUM,
        billedRupiah: 20 * PREMIUM,
        paidRupiah: 20 * PREMIUM,
        missingRupiah: PREMIUM,
      },
    })
  })

  test('the same ceiling again is no change', () => {
    const refused = foreseeCeiling(factsOf(), { ceilingRupiah: 60 * PREMIUM })
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'no-change' } })
  })

  test('a part of a shared fifth may not grow over what its neighbours left', () => {
    const limit = {
      ruleId: 'DBH-OTHER',
      basisPoints: 2_000,
      poolRupiah: 5_000_000,
      otherRupiah: 0,
      limitRupiah: 1_000_000,
    }
    const refused = foreseeCeiling(factsOf({ limit }), { ceilingRupiah: 1_008_001 })
    expect(refused).toMatchObject({
      ok: false,
      refusal: { code: 'above-share-limit', limitRupiah: 1_000_000 },
    })
  })

  test('a stage that comes after the grace makes its months late, though the ceiling holds', () => {
    const arrivals = [
      { month: '2026-07', rupiah: 20 * PREMIUM },
      { month: '2026-12', rupiah: 40 * PREMIUM },
    ]
    // September to November wait until December at the longest: grace of one month reaches November only.
    const foreseen = foreseeCeiling(factsOf({ graceMonths: 1 }), {
      ceilingRupiah: 60 * PREMIUM,
      arrivals,
    })
    expect(foreseen.ok && foreseen.value.late).toEqual([
      { month: '2026-09', people: 10, rupiah: 10 * PREMIUM },
      { month: '2026-10', people: 10, rupiah: 10 * PREMIUM },
    ])
  })

  test('stages that do not add up to the ceiling are refused with both sums', () => {
    const refused = foreseeCeiling(factsOf(), {
      ceilingRupiah: 50 * PREMIUM,
      arrivals: [{ month: '2026-07', rupiah: 10 }],
    })
    expect(refused).toMatchObject({ ok: false, refusal: { arrivalsRupiah: 10 } })
  })
})

test('a cut comes off the last stage and the stages always add up', () => {
  const stages = [
    { month: '2026-05', rupiah: 500 },
    { month: '2026-10', rupiah: 500 },
  ]
  expect(followCeiling(stages, 800)).toEqual([
    { month: '2026-05', rupiah: 500 },
    { month: '2026-10', rupiah: 300 },
  ])
  expect(followCeiling(stages, 400)).toEqual([{ month: '2026-05', rupiah: 400 }])
  expect(followCeiling(stages, 1_200)?.at(-1)).toEqual({ month: '2026-10', rupiah: 700 })
})

test('broken and payable promises together are always all promises', () => {
  const months = fc.array(
    fc.record({ people: fc.integer({ min: 1, max: 50 }), billed: fc.boolean() }),
    { minLength: 1, maxLength: 12 },
  )
  fc.assert(
    fc.property(months, fc.integer({ min: 0, max: 12_000_000 }), (rows, ceilingRupiah) => {
      const ledger = rows.map(({ people, billed }, at) => {
        const committedRupiah = people * PREMIUM
        const spent = billed ? committedRupiah : 0
        const month = `2026-${String(at + 1).padStart(2, '0')}`
        return { month, people, committedRupiah, billedRupiah: spent, paidRupiah: spent }
      })
      const foreseen = foreseeCeiling(factsOf({ beforeRupiah: -1, months: ledger }), {
        ceilingRupiah,
      })
      const committed = ledger.reduce((all, one) => all + one.committedRupiah, 0)
      const billed = ledger.reduce((all, one) => all + one.billedRupiah, 0)
      if (!foreseen.ok) expect(ceilingRupiah).toBeLessThan(billed)
      else expect(foreseen.value.brokenRupiah).toBe(Math.max(0, committed - ceilingRupiah))
    }),
    { seed: 20260101, numRuns: 200 },
  )
})
