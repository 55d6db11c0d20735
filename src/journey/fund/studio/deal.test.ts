import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { month } from '#vocabulary/month.ts'
import { allocate } from '../allocate/allocate.ts'
import { compareDealt } from './compare.ts'
import { type Dealt, dealtOf, guessDeal } from './deal.ts'
import { tellOutcome } from './outcome.ts'
import { askStudio, type StudioQuestion } from './question.ts'
import {
  arriving,
  member,
  pad,
  policyOf,
  SEJAHTERA,
  SUTERA,
  suiati,
  tableOf,
} from './studio.examples.ts'

const YEAR_RUPIAH = 201_600

/** The figures in the policy's order, every one the more the better. */
function figuresOf(question: StudioQuestion, dealt: Dealt): number[] {
  const told = tellOutcome(question, dealt)
  return question.instance.objective.flatMap((goal) => {
    if (goal === 'renewals') return [told.renewals.covered]
    if (goal === 'villageMinimum') return [-told.villageShortfall]
    if (goal === 'tiers') return told.tiers.map(({ covered }) => covered)
    return goal === 'score' ? [told.scoreMillionths] : []
  })
}

function isAhead(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((figure, index) => figure !== other[index])
  return at >= 0 && (one[at] ?? 0) > (other[at] ?? 0)
}

const people = fc.array(
  fc.record({
    village: fc.constantFrom(SUTERA, SEJAHTERA),
    isMember: fc.boolean(),
    isPalm: fc.boolean(),
    tier: fc.integer({ min: 1, max: 3 }),
    points: fc.integer({ min: 0, max: 10 }),
  }),
  { minLength: 1, maxLength: 10 },
)

describe('the guess', () => {
  test('never claims more than the proof has, and what it claims costs what its funds pay', async () => {
    await fc.assert(
      fc.asyncProperty(
        people,
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 1, max: 10 }),
        fc.integer({ min: 0, max: 3 }),
        async (drawn, ownMonths, palmMonths, arrival, villageMinimum) => {
          const at = `2026-${String(arrival).padStart(2, '0')}`
          const table = tableOf(
            drawn.map(({ village, isMember, isPalm, tier, points }) =>
              (isMember ? member : suiati)({
                villageCode: village,
                tags: isPalm ? ['bpu', 'palm'] : ['bpu'],
                tier,
                parts: [{ name: 'income', points: points * 35_000 }],
              }),
            ),
            [
              pad(ownMonths * 16_800, { lastResort: true }),
              pad(palmMonths * 16_800, {
                id: 'dbh',
                accepts: [['palm']],
                arrivals: arriving(at, palmMonths * 16_800),
              }),
            ],
          )
          const question = askStudio(table, policyOf({ villageMinimum }))
          const guess = guessDeal(question.instance)
          const proof = dealtOf(await allocate(question.instance))
          expect(isAhead(figuresOf(question, guess), figuresOf(question, proof))).toBe(false)
          const told = tellOutcome(question, guess)
          expect(told.funds.reduce((sum, { usedRupiah }) => sum + usedRupiah, 0)).toBe(told.rupiah)
          for (const { usedRupiah, ceilingRupiah } of told.funds)
            expect(usedRupiah).toBeLessThanOrEqual(ceilingRupiah)
        },
      ),
      { seed: 20260101, numRuns: 60 },
    )
  })

  test('everybody is covered or left, with the reason the format names', () => {
    const table = tableOf(
      [suiati(), suiati(), suiati({ tags: ['asn'] }), suiati({ tags: ['csr'] })],
      [
        pad(YEAR_RUPIAH, { accepts: [['bpu']] }),
        pad(YEAR_RUPIAH, { id: 'csr', accepts: [['csr']], to: month('2026-06') }),
      ],
    )
    const { covered, left } = guessDeal(askStudio(table, policyOf()).instance)
    expect(covered).toHaveLength(1)
    expect(left.map(({ worker, reason }) => [worker, reason])).toEqual([
      ['000002', 'money'],
      ['000003', 'no-fund-accepts'],
      ['000004', 'window'],
    ])
  })
})

describe('what is told of an allocation', () => {
  // Money for two of three; the third is short of one year's premium.
  const table = tableOf(
    [
      suiati({ parts: [{ name: 'income', points: 350_000 }] }),
      suiati({ parts: [{ name: 'income', points: 0 }] }),
      suiati({ villageCode: SEJAHTERA, parts: [{ name: 'risk', points: 250_000 }] }),
    ],
    [pad(2 * YEAR_RUPIAH)],
  )
  const question = askStudio(table, policyOf())
  const told = tellOutcome(question, guessDeal(question.instance))

  test('the line lies between the last covered and the first left, with the rupiah she is short of', () => {
    expect(told).toMatchObject({ covered: 2, eligible: 3, rupiah: 403_200, personMonths: 24 })
    expect(told.cutLine.map(({ place, shortRupiah }) => [place, shortRupiah])).toEqual([
      [1, null],
      [3, null],
      [2, YEAR_RUPIAH],
    ])
    // Ten million more reach the one who waits.
    expect(told.funds).toMatchObject([{ nextPeople: 1, nextScoreMillionths: 0, people: null }])
  })

  test('two of three shared equally would give each village two thirds of what it lists', () => {
    // Sutera lists two of three people: 4/3 places, Sejahtera 2/3; the spare place goes to the larger remainder.
    expect(told.fairness.equalShare).toBeCloseTo(2 / 3, 9)
    expect(told.tiers).toEqual([{ tier: 2, eligible: 3, covered: 2, equally: 2 }])
  })

  test('two policies are compared person by person', () => {
    const other = askStudio(table, policyOf({ points: { income: 35, risk: 0 } }))
    const change = compareDealt(table, guessDeal(question.instance), guessDeal(other.instance))
    // Without points for risk the third ties with the second, who stands before her in the list.
    expect(change).toMatchObject({ gained: 1, lost: 1, gainers: [2], losers: [3] })
    expect(change.villages).toEqual([
      { code: SUTERA, gained: 1, lost: 0 },
      { code: SEJAHTERA, gained: 0, lost: 1 },
    ])
    expect(change.funds).toEqual([{ id: 'pad', rupiah: 0 }])
  })
})
