import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, isoDate } from '#vocabulary/iso-date.ts'
import { addMonths, listMonths, type Month, month } from '#vocabulary/month.ts'
import { nationalRules, ruleBook } from '../decide/index.ts'
import { countByState, listLapsing, type PaidMonth, protectionOf } from './lapse.ts'
import { whoMustAct } from './who-must-act.ts'

const book = ruleBook(nationalRules)
const months = (from: string, to: string) => listMonths(month(from), month(to))
const paid = (on: string, ...some: Month[]): PaidMonth[] =>
  some.map((one) => ({ month: one, paidOn: isoDate(on) }))
const ask = (some: readonly (Month | PaidMonth)[], on: string, knownOn = on) =>
  protectionOf(some, book, isoDate(on), isoDate(knownOn))

describe('somebody paid from January to June 2026', () => {
  const half = months('2026-01', '2026-06')

  test('is protected on 30 June and in grace on 1 July', () => {
    expect(ask(half, '2026-06-30')).toMatchObject({
      state: 'protected',
      protectedUntil: '2026-06-30',
      consecutiveMonths: 6,
      unpaidMonths: [],
    })
    expect(ask(half, '2026-07-01')).toMatchObject({ state: 'in-grace', unpaidMonths: ['2026-07'] })
  })

  test('has nineteen days left on 12 October, with three months of arrears and October open', () => {
    expect(ask(half, '2026-10-12')).toMatchObject({
      state: 'in-grace',
      unpaidMonths: ['2026-07', '2026-08', '2026-09', '2026-10'],
      graceEnd: '2026-10-31',
      lapseOn: '2026-11-01',
      daysLeft: 19,
      consecutiveMonths: 6,
    })
  })

  test('can be mended on 31 October for the last time and has lapsed on 1 November', () => {
    expect(ask(half, '2026-10-31')).toMatchObject({ state: 'in-grace', daysLeft: 0 })
    expect(ask(half, '2026-11-01')).toMatchObject({
      state: 'lapsed',
      daysLeft: null,
      consecutiveMonths: 0,
      monthsSinceEntry: 0,
      monthsEver: 6,
    })
  })

  test('keeps the unbroken run when arrears of July to September come on 20 October', () => {
    const mended = [...half, ...paid('2026-10-20', ...months('2026-07', '2026-10'))]
    expect(ask(mended, '2026-10-20')).toMatchObject({
      state: 'protected',
      consecutiveMonths: 10,
      entryMonth: '2026-01',
    })
    expect(ask(mended, '2026-10-19')).toMatchObject({ state: 'in-grace', consecutiveMonths: 6 })
  })

  test('gets nothing for arrears paid on 2 November and starts anew with November', () => {
    const late = [...half, ...paid('2026-11-02', ...months('2026-07', '2026-11'))]
    expect(ask(late, '2026-11-15')).toMatchObject({
      state: 'protected',
      entryMonth: '2026-11',
      consecutiveMonths: 1,
      monthsSinceEntry: 1,
      monthsEver: 7,
      uselessMonths: ['2026-07', '2026-08', '2026-09', '2026-10'],
    })
  })

  test('counts months paid ahead as protection, not as months already served', () => {
    expect(ask(half, '2026-02-10')).toMatchObject({
      state: 'protected',
      protectedUntil: '2026-06-30',
      consecutiveMonths: 2,
    })
  })
})

test('a list that ends in December and is next paid in April keeps its members', () => {
  const member = [
    ...months('2025-01', '2025-12'),
    ...paid('2026-04-20', ...months('2026-01', '2026-04')),
  ]
  expect(ask(member, '2026-04-25')).toMatchObject({
    state: 'protected',
    entryMonth: '2025-01',
    consecutiveMonths: 16,
  })
  const late = [
    ...months('2025-01', '2025-12'),
    ...paid('2026-05-02', ...months('2026-01', '2026-05')),
  ]
  expect(ask(late, '2026-05-10')).toMatchObject({
    state: 'protected',
    entryMonth: '2026-05',
    consecutiveMonths: 1,
  })
})

test('a hole bridged in time keeps the membership and begins the unbroken run again', () => {
  const holed = [...months('2026-01', '2026-03'), ...months('2026-06', '2026-07')]
  expect(ask(holed, '2026-07-15')).toMatchObject({
    entryMonth: '2026-01',
    consecutiveMonths: 2,
    monthsSinceEntry: 5,
  })
})

test('a hole may be mended until the grace of the run before it ends', () => {
  const holed = [...months('2026-01', '2026-03'), ...months('2026-06', '2026-07')]
  const hole = { months: ['2026-04', '2026-05'], payableUntil: '2026-07-31' }
  expect(ask(holed, '2026-07-31').hole).toEqual(hole)
  expect(ask(holed, '2026-07-15', '2026-08-01').hole).toBeNull()
  const mended = [...holed, ...paid('2026-07-31', ...months('2026-04', '2026-05'))]
  expect(ask(mended, '2026-07-31')).toMatchObject({ hole: null, consecutiveMonths: 7 })
})

test('nobody is protected before the first paid month, or without one', () => {
  expect(ask([], '2026-01-01')).toMatchObject({ state: 'never', daysLeft: null })
  expect(ask(months('2026-04', '2026-12'), '2026-03-31')).toMatchObject({
    state: 'not-started',
    entryMonth: '2026-04',
  })
})

test('an office that learns of a stricter reading enters it and the day moves', () => {
  const strict = ruleBook(nationalRules, [
    {
      id: 'PAY-LAPSE',
      from: isoDate('2026-01-01'),
      to: null,
      parameters: { unpaidMonths: 2 },
      status: 'verified',
      reason: 'Surat cabang',
      enteredBy: 'a',
      enteredOn: '2026-01-02',
    },
  ])
  const half = months('2026-01', '2026-06')
  expect(protectionOf(half, strict, isoDate('2026-08-01')).graceEnd).toBe('2026-09-30')
})

test('paying a month more, and paying it earlier, never shortens protection or the unbroken run', () => {
  const start = month('2024-01')
  const some = fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 20 })
  fc.assert(
    fc.property(
      some,
      fc.integer({ min: 0, max: 30 }),
      fc.integer({ min: 0, max: 900 }),
      (offsets, extra, day) => {
        const on = addDays(isoDate('2024-01-01'), day)
        const before = protectionOf(
          offsets.map((one) => addMonths(start, one)),
          book,
          on,
        )
        const after = protectionOf(
          [...offsets, extra].map((one) => addMonths(start, one)),
          book,
          on,
        )
        expect(after.monthsEver).toBeGreaterThanOrEqual(before.monthsEver)
        expect(after.monthsSinceEntry).toBeGreaterThanOrEqual(before.monthsSinceEntry)
        if (before.state === 'protected') expect(after.state).toBe('protected')
        if (before.state === 'protected')
          expect(after.consecutiveMonths).toBeGreaterThanOrEqual(before.consecutiveMonths)
        expect((after.protectedUntil ?? '') >= (before.protectedUntil ?? '')).toBe(true)
      },
    ),
    { seed: 20260101, numRuns: 500 },
  )
})

test('people are counted by state and listed by who lapses first', () => {
  const half = months('2026-01', '2026-06')
  const people = [
    { name: 'Juli', protection: ask(months('2026-01', '2026-07'), '2026-10-12') },
    { name: 'Juni', protection: ask(half, '2026-10-12') },
    { name: 'Lengkap', protection: ask(months('2026-01', '2026-12'), '2026-10-12') },
    { name: 'Lepas', protection: ask(months('2026-01', '2026-05'), '2026-10-12') },
  ]
  expect(countByState(people.map((one) => one.protection))).toEqual({
    never: 0,
    'not-started': 0,
    protected: 1,
    'in-grace': 2,
    lapsed: 1,
  })
  expect(listLapsing(people, 60).map((one) => one.name)).toEqual(['Juni', 'Juli'])
  expect(listLapsing(people, 20).map((one) => one.name)).toEqual(['Juni'])
})

test('an unpaid month always has somebody whose turn it is', () => {
  expect(whoMustAct('money-not-arrived').office).toBe('BKAD')
  expect(whoMustAct('not-billed').actor).toBe('branch')
  expect(whoMustAct('agreed')).toMatchObject({
    actor: 'treasury',
    task: 'Bayar tagihan yang sudah disetujui.',
  })
})
