import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { month } from '#vocabulary/month.ts'
import { arriving, member, pad, policyOf, suiati, tableOf } from '../studio/studio.examples.ts'
import { clipFrom, compareMonths } from './compare-months.ts'
import { askRest, firstFreeMonth, fundAfter, keptRupiah, restStart } from './rest-of-year.ts'

const line = (fundId: string, at: string, committedRupiah: number, billedRupiah: number) => ({
  fundId,
  month: at,
  committedRupiah,
  billedRupiah,
})

/** June is billed, July to December only promised. */
const LEDGER = [
  line('pad', '2026-05', 100, 100),
  line('pad', '2026-06', 100, 100),
  line('pad', '2026-07', 100, 0),
  line('csr', '2026-07', 40, 0),
]

describe('from which month a year may be allocated anew', () => {
  test('the month after the last billed one is the first that is free', () => {
    expect(firstFreeMonth(LEDGER, month('2026-01'))).toBe('2026-07')
    expect(firstFreeMonth([], month('2026-04'))).toBe('2026-04')
  })

  test('a billed month is refused with the first free one, and a month after the end with the last', () => {
    expect(restStart(LEDGER, policyOf(), month('2026-06'))).toEqual({
      ok: false,
      refusal: { code: 'month-billed', from: '2026-06', firstFree: '2026-07' },
    })
    expect(restStart(LEDGER, policyOf(), month('2027-01'))).toEqual({
      ok: false,
      refusal: { code: 'year-over', from: '2027-01', lastMonth: '2026-12' },
    })
  })

  test('everything before it is kept, fund by fund', () => {
    expect(Object.fromEntries(keptRupiah(LEDGER, month('2026-07')))).toEqual({ pad: 200 })
    expect(Object.fromEntries(keptRupiah(LEDGER, month('2026-08')))).toEqual({ pad: 300, csr: 40 })
  })
})

describe('what a fund has left', () => {
  test('kept months are paid from its earliest arrivals', () => {
    const fund = pad(500, { arrivals: [...arriving('2026-09', 200), ...arriving('2026-03', 300)] })
    expect(fundAfter(fund, 350)).toMatchObject({
      ceilingRupiah: 150,
      arrivals: [{ month: '2026-09', rupiah: 150 }],
    })
  })

  test('a ceiling cut below what was kept leaves nothing, never less', () => {
    expect(fundAfter(pad(100), 250).ceilingRupiah).toBe(0)
  })

  test('ceiling and arrivals stay in step whatever was kept', () => {
    const rupiah = fc.integer({ min: 0, max: 1_000 })
    fc.assert(
      fc.property(fc.array(rupiah, { minLength: 1, maxLength: 6 }), rupiah, (stages, kept) => {
        const arrivals = stages.flatMap((one, at) => arriving(`2026-0${at + 1}`, one))
        const ceiling = stages.reduce((sum, one) => sum + one, 0)
        const left = fundAfter(pad(ceiling, { arrivals }), kept)
        const inHand = left.arrivals?.reduce((sum, one) => sum + one.rupiah, 0)
        expect(inHand).toBe(left.ceilingRupiah)
        expect(left.ceilingRupiah).toBe(Math.max(0, ceiling - kept))
      }),
      { seed: 20260101, numRuns: 200 },
    )
  })
})

describe('the question about the rest of a year', () => {
  const table = tableOf(
    [member(), suiati(), suiati({ workerId: 'baru' }), suiati({ workerId: 'dijanjikan' })],
    [pad(1_000_000)],
  )
  const rest = {
    from: month('2026-07'),
    kept: new Map([['pad', 100_000]]),
    lastMonths: new Map([
      ['anggota', '2026-06'],
      ['suiati', '2026-04'],
    ]),
    promisedFrom: new Map([['dijanjikan', '2026-08']]),
    gone: new Set(['baru']),
  }

  test('who is paid for in the month before goes on as a member, who is not begins anew, who is promised keeps her month, who left is not asked about', () => {
    const instance = askRest(table, policyOf({ newFromMonth: month('2026-09') }), rest)
    expect(instance.period).toEqual({ from: '2026-07', to: '2026-12' })
    expect(instance.funds[0]?.ceilingRupiah).toBe(900_000)
    expect(instance.workers.map(({ id, renewal, from }) => [id, renewal, from])).toEqual([
      ['000001', true, '2026-07'],
      ['000002', false, '2026-09'],
      ['000003', true, '2026-08'],
    ])
  })
})

describe('what changes for a person', () => {
  const spell = (fund: string, from: string, to: string) => ({ fund, from, to })
  const kindOf = (
    before: readonly ReturnType<typeof spell>[],
    after: readonly ReturnType<typeof spell>[],
  ) => compareMonths(new Map([['a', before]]), new Map([['a', after]]))[0]?.kind ?? 'same'
  const half = [spell('pad', '2026-07', '2026-12')]

  test.each([
    ['dropped', half, []],
    ['added', [], half],
    ['shorter', half, [spell('pad', '2026-08', '2026-12')]],
    ['longer', [spell('pad', '2026-08', '2026-12')], half],
    ['moved', half, [spell('csr', '2026-07', '2026-12')]],
    ['same', half, half],
    ['same', [], []],
  ] as const)('%s', (kind, before, after) => {
    expect(kindOf(before, after)).toBe(kind)
  })

  test('only months from the first one on are compared', () => {
    const year = [spell('pad', '2026-01', '2026-03'), spell('csr', '2026-04', '2026-12')]
    expect(clipFrom(year, month('2026-07'))).toEqual([spell('csr', '2026-07', '2026-12')])
  })
})
