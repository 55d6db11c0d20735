import { describe, expect, test } from 'vitest'
import { isoDate } from '#vocabulary/iso-date.ts'
import { month } from '#vocabulary/month.ts'
import { checkPolicy, monthsBeyond, periodOf, readPolicy } from './policy.ts'
import { askStudio, standingAt } from './question.ts'
import { member, pad, policyOf, suiati, tableOf } from './studio.examples.ts'

const YEAR_RUPIAH = 201_600

describe('when cover starts', () => {
  const table = tableOf([member(), suiati()], [pad(YEAR_RUPIAH)])

  test.each([
    ['2026-01', 'member'],
    ['2026-04', 'member'],
    ['2026-05', 'lapsed'],
    ['2026-08', 'lapsed'],
  ] as const)('a member paid until December stands as it should in %s: %s', (start, standing) => {
    // January to March unpaid are three months: more than three end the membership (PAY-LAPSE).
    expect(standingAt(table, member(), month(start))).toBe(standing)
  })

  test('who lapsed at 65 cannot come back, who is 64 on the first day can', () => {
    const at = (birthDate: string) =>
      standingAt(table, member({ birthDate: isoDate(birthDate) }), month('2026-08'))
    expect(at('1961-08-01')).toBe('too-old')
    expect(at('1961-08-02')).toBe('lapsed')
  })

  test('a member who lapsed is asked about as a new one, who is too old about no month at all', () => {
    const old = member({ birthDate: isoDate('1950-01-01') })
    const { instance, standings } = askStudio(
      tableOf([member(), old], [pad(YEAR_RUPIAH)]),
      policyOf({ startMonth: month('2026-08'), coverMonths: 5, newFromMonth: month('2026-09') }),
    )
    expect(standings).toEqual(['lapsed', 'too-old'])
    expect(instance.workers.map(({ renewal, from }) => [renewal, from])).toEqual([
      [false, '2026-09'],
      [false, '2027-01'],
    ])
  })

  test('a month already paid is not asked for again', () => {
    const { instance } = askStudio(
      tableOf([member({ lastPaidMonth: month('2026-02') })], [pad(YEAR_RUPIAH)]),
      policyOf(),
    )
    expect(instance.workers[0]?.from).toBe('2026-03')
  })

  test('twelve months from August are paid ahead by the funds that end with the year, and by no other', () => {
    const short = pad(1, { id: 'csr', to: month('2026-06') })
    const policy = policyOf({ startMonth: month('2026-08') })
    const { instance } = askStudio(tableOf([suiati()], [pad(1), short]), policy)
    expect(periodOf(policy)).toEqual({ from: '2026-08', to: '2027-07' })
    expect(monthsBeyond(policy, 2026)).toBe(7)
    expect(instance.funds.map(({ to }) => to)).toEqual(['2027-07', '2026-06'])
  })
})

describe('the weights', () => {
  test('each part keeps its share of the most it can earn', () => {
    const half = suiati({ parts: [{ name: 'income', points: 175_000 }] })
    const { instance } = askStudio(
      tableOf([half], [pad(1)]),
      policyOf({ points: { income: 20, risk: 25 } }),
    )
    // Half of 35 points becomes half of 20.
    expect(instance.workers[0]?.score).toBe(0.1)
  })

  test('as they were, every score is as it was decided', () => {
    const { instance } = askStudio(tableOf([suiati()], [pad(1)]), policyOf())
    expect(instance.workers[0]?.score).toBe(0.6)
  })
})

describe('what cannot be asked is refused', () => {
  test('renewals stand first', () => {
    expect(checkPolicy(policyOf({ objective: ['score', 'renewals'] }))).toMatchObject({
      ok: false,
      refusal: { code: 'renewals-not-first' },
    })
  })

  test('new members start within the months asked for, and never before the first', () => {
    expect(readPolicy(policyOf({ newFromMonth: month('2025-11') }))).toMatchObject({
      value: { newFromMonth: '2026-01' },
    })
    expect(readPolicy(policyOf({ coverMonths: 3, newFromMonth: month('2026-04') }))).toMatchObject({
      refusal: { code: 'new-members-too-late', lastMonth: '2026-03' },
    })
  })
})
