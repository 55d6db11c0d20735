import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type IsoDate, isoDate } from '#vocabulary/iso-date.ts'
import { addMonths, listMonths, type Month, month } from '#vocabulary/month.ts'
import { rupiah } from '#vocabulary/rupiah.ts'
import { nationalRules, ruleBook } from '../decide/index.ts'
import type { PaidMonth } from '../pay/index.ts'
import { type Entitlement, entitlementOf } from './entitlement.ts'
import type { Child, InsuredEvent } from './insured-event.ts'

const book = ruleBook(nationalRules)
const base = rupiah(1_000_000)
const months = (from: string, to: string) => listMonths(month(from), month(to))
const ask = (event: InsuredEvent, paid: readonly (Month | PaidMonth)[], on: IsoDate = event.on) =>
  entitlementOf(event, paid, base, book, on)
const death = (on: string, children: readonly Child[] = []): InsuredEvent => ({
  kind: 'death',
  on: isoDate(on),
  children,
})
const child = (birthDate: string, change: Partial<Child> = {}): Child => ({
  birthDate: isoDate(birthDate),
  level: 'sd',
  isMarried: false,
  isWorking: false,
  ...change,
})
const total = (answer: Entitlement) => {
  if (answer.answer === 'refused') return 0
  return (answer.answer === 'entitled' ? answer.benefit : answer.benefitIfPaid).totalRupiah
}

describe('a death not caused by work', () => {
  test('pays Rp42 million from the third consecutive month and Rp10 million before', () => {
    expect(total(ask(death('2026-03-20'), months('2026-01', '2026-03')))).toBe(42_000_000)
    const early = ask(death('2026-02-20'), months('2026-01', '2026-02'))
    expect(total(early)).toBe(10_000_000)
    expect(early.citations[0]).toEqual({
      ruleId: 'BEN-JKM-WAIT',
      sentence:
        'Biaya pemakaman Rp10.000.000: baru 2 dari 3 bulan iuran berturut-turut; hanya biaya pemakaman.',
    })
  })

  test('paid Rp42 million without waiting on 23 February 2025 and not on the next day', () => {
    expect(total(ask(death('2025-02-23'), months('2025-02', '2025-12')))).toBe(42_000_000)
    expect(total(ask(death('2025-02-24'), months('2025-02', '2025-12')))).toBe(10_000_000)
  })

  test('does not count months paid ahead as months served', () => {
    expect(total(ask(death('2026-01-31'), months('2026-01', '2026-12')))).toBe(10_000_000)
  })

  test('starts waiting again after a lapse', () => {
    const again = [...months('2024-01', '2025-08'), ...months('2026-01', '2026-03')]
    expect(total(ask(death('2026-02-10'), again))).toBe(10_000_000)
    expect(total(ask(death('2026-03-10'), again))).toBe(42_000_000)
  })

  test('is pended while arrears can be paid, with the amount that is at stake', () => {
    const answer = ask(death('2026-08-15'), months('2026-01', '2026-06'), isoDate('2026-09-10'))
    expect(answer).toMatchObject({
      answer: 'pended',
      unpaidMonths: ['2026-07', '2026-08'],
      payBefore: '2026-10-31',
      benefitIfPaid: { totalRupiah: 42_000_000 },
    })
    expect(answer.citations[0]).toEqual({
      ruleId: 'PAY-HOLD',
      sentence:
        'Klaim menunggu iuran Juli 2026, Agustus 2026; bayar paling lambat 31 Oktober 2026.',
    })
  })

  test('is paid once the arrears have come in time, though after the death', () => {
    const late = months('2026-07', '2026-08').map((one) => ({
      month: one,
      paidOn: isoDate('2026-10-30'),
    }))
    const paid = [...months('2026-01', '2026-06'), ...late]
    expect(ask(death('2026-08-15'), paid, isoDate('2026-10-30'))).toMatchObject({
      answer: 'entitled',
    })
    expect(ask(death('2026-08-15'), paid, isoDate('2026-10-29'))).toMatchObject({
      answer: 'pended',
    })
  })

  test('is refused when nobody paid in time, after a lapse, before membership and without any', () => {
    const half = months('2026-01', '2026-06')
    const code = (answer: Entitlement) =>
      answer.answer === 'refused' ? answer.code : answer.answer
    expect(code(ask(death('2026-08-15'), half, isoDate('2026-11-01')))).toBe('arrears-too-late')
    expect(code(ask(death('2026-11-01'), half))).toBe('after-lapse')
    expect(code(ask(death('2025-12-31'), half))).toBe('before-membership')
    expect(code(ask(death('2026-08-15'), []))).toBe('never-a-member')
    expect(ask(death('2026-11-01'), half).citations[0]?.sentence).toBe(
      'Perlindungan berakhir 30 Juni 2026 dan kepesertaan putus sebelum kejadian 1 November 2026.',
    )
  })
})

describe('a work accident', () => {
  const firstDay = months('2026-01', '2026-01')

  test('pays Rp70 million for a death on the first protected day at the lowest base', () => {
    const answer = ask({ kind: 'work-accident-death', on: isoDate('2026-01-01') }, firstDay)
    expect(answer).toMatchObject({
      answer: 'entitled',
      benefit: { programme: 'JKK', totalRupiah: 70_000_000 },
    })
    if (answer.answer !== 'entitled') throw new Error('refused')
    expect(answer.benefit.parts.map((part) => part.rupiah)).toEqual([
      48_000_000, 12_000_000, 10_000_000,
    ])
  })

  test('never pays less than Rp20 million for the death itself', () => {
    const event: InsuredEvent = { kind: 'work-accident-death', on: isoDate('2026-01-01') }
    const answer = entitlementOf(event, firstDay, rupiah(400_000), book, event.on)
    expect(total(answer)).toBe(42_000_000)
  })

  test('pays Rp56 million for total disability, and the periodic part once somebody has confirmed it', () => {
    const event: InsuredEvent = { kind: 'total-disability', on: isoDate('2026-01-15') }
    expect(total(ask(event, firstDay))).toBe(56_000_000)
    const confirmed = ruleBook(nationalRules, [
      {
        id: 'BEN-JKK-TPD',
        from: isoDate('2026-01-01'),
        to: null,
        parameters: { periodicRupiah: 12_000_000 },
        status: 'verified',
        reason: 'Surat cabang',
        enteredBy: 'a',
        enteredOn: '2026-01-02',
      },
    ])
    expect(total(entitlementOf(event, firstDay, base, confirmed, event.on))).toBe(68_000_000)
  })

  test('pays a lost thumb of 15 percent as 12 bases, and 14 months at home as 13', () => {
    const on = isoDate('2026-01-15')
    expect(total(ask({ kind: 'partial-disability', on, lossBasisPoints: 1_500 }, firstDay))).toBe(
      12_000_000,
    )
    expect(total(ask({ kind: 'temporary-inability', on, months: 14 }, firstDay))).toBe(13_000_000)
  })
})

describe('school money', () => {
  const scholarship = (event: InsuredEvent, paid: readonly Month[]) => {
    const answer = ask(event, paid)
    if (answer.answer !== 'entitled') throw new Error(answer.answer)
    return answer.benefit.scholarship
  }

  test('needs 36 months for a death not caused by work', () => {
    const children = [child('2018-01-01')]
    expect(scholarship(death('2025-11-20', children), months('2023-01', '2025-11'))).toMatchObject({
      children: 0,
      because: 'Beasiswa perlu 36 bulan iuran; baru 35 bulan.',
    })
    // elementary 9m + junior 6m + senior 9m + college 60m
    expect(scholarship(death('2025-12-20', children), months('2023-01', '2025-12'))).toMatchObject({
      children: 1,
      upToRupiah: 84_000_000,
    })
  })

  test('needs none after a work accident, for the two children it helps most', () => {
    const children = [
      child('2003-06-01', { level: 'kuliah' }),
      child('2022-01-01', { level: null }),
      child('2021-01-01', { level: null }),
    ]
    const event: InsuredEvent = { kind: 'work-accident-death', on: isoDate('2026-01-05'), children }
    expect(scholarship(event, months('2026-01', '2026-01'))).toMatchObject({
      children: 2,
      upToRupiah: 174_000_000,
    })
  })

  test('leaves out who is 23, married or at work', () => {
    const children = [
      child('2003-01-05'),
      child('2005-01-01', { isMarried: true }),
      child('2006-01-01', { isWorking: true }),
    ]
    const event: InsuredEvent = { kind: 'work-accident-death', on: isoDate('2026-01-05'), children }
    expect(scholarship(event, months('2026-01', '2026-01')).children).toBe(0)
  })
})

test('parts always add up, and a month paid more never lessens what a family gets', () => {
  const start = month('2025-06')
  const kinds = fc.constantFrom<'death' | 'work-accident-death' | 'total-disability'>(
    'death',
    'work-accident-death',
    'total-disability',
  )
  const offsets = fc.uniqueArray(fc.integer({ min: 0, max: 20 }), { maxLength: 18 })
  fc.assert(
    fc.property(
      kinds,
      offsets,
      fc.integer({ min: 0, max: 20 }),
      fc.integer({ min: 0, max: 20 }),
      (kind, some, extra, at) => {
        const event: InsuredEvent = { kind, on: isoDate(`${addMonths(start, at)}-15`) }
        const paid = some.map((one) => addMonths(start, one))
        const before = ask(event, paid)
        const after = ask(event, [...paid, addMonths(start, extra)])
        expect(total(after)).toBeGreaterThanOrEqual(total(before))
        if (after.answer === 'entitled')
          expect(after.benefit.parts.reduce((sum, part) => sum + part.rupiah, 0)).toBe(
            after.benefit.totalRupiah,
          )
        const fixed = ['death', 'work-accident-death', 'total-disability'].indexOf(kind)
        expect(
          [
            [0, 10_000_000, 42_000_000],
            [0, 70_000_000],
            [0, 56_000_000],
          ][fixed],
        ).toContain(total(after))
      },
    ),
    { seed: 20260101, numRuns: 500 },
  )
})
