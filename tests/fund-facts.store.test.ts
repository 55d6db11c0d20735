import { afterAll, beforeAll, expect, test } from 'vitest'
import { YEAR } from '#doors/village.examples.ts'
import { enterDocument, enterRevenue } from '#journey/fund/budget/enter-facts.ts'
import { enterFunds } from '#journey/fund/budget/enter-funds.ts'
import { readFundFacts } from '#journey/fund/budget/read-fund-facts.ts'
import { isoDate } from '#vocabulary/iso-date.ts'
import { adaSutera, type FundHouse, office, openFundHouse, TODAY } from './fund-house.examples.ts'

let house: FundHouse
let run: FundHouse['run']
const pad = { budgetYear: YEAR, fundId: 'pad' }
const report = {
  code: null,
  name: 'Laporan realisasi tahap I',
  dueOn: isoDate('2026-10-30'),
  doneOn: null,
  source: 'Surat KPPN',
}

beforeAll(async () => {
  house = await openFundHouse()
  run = house.run
})
afterAll(() => house.close())

async function factsOf(fundId: string) {
  return (await run((db) => readFundFacts(db, YEAR, TODAY))).get(fundId)
}

test('a paper is entered, handed in, and the day may be taken back', async () => {
  const entered = await run((db) => enterDocument(db, office, pad, report))
  expect(entered).toEqual({ ok: true, value: { code: 'laporan-realisasi-tahap-i' } })
  // 30 October lies within thirty days of 12 October.
  expect((await factsOf('pad'))?.documents).toMatchObject([{ state: 'soon', status: 'verified' }])

  const code = 'laporan-realisasi-tahap-i'
  await run((db) => enterDocument(db, office, pad, { ...report, code, doneOn: TODAY }))
  expect((await factsOf('pad'))?.documents).toMatchObject([{ state: 'done', doneOn: TODAY }])
  await run((db) => enterDocument(db, office, pad, { ...report, code }))
  expect((await factsOf('pad'))?.documents).toMatchObject([{ state: 'soon', doneOn: null }])
})

test('handing in a paper whose day is assumed leaves the day assumed, moving the day confirms it', async () => {
  const assumed = { code: 'rkp', name: 'RKP', dueOn: '2026-11-30', doneOn: null, status: 'assumed' }
  await run((db) =>
    enterFunds(db, office, YEAR, [
      { ...adaSutera, documents: [{ ...assumed, source: 'andaian' }], revenue: [] },
    ]),
  )
  const key = { budgetYear: YEAR, fundId: adaSutera.id }
  const rkp = { code: 'rkp', name: 'RKP', dueOn: isoDate('2026-11-30'), source: 'andaian' }
  await run((db) => enterDocument(db, office, key, { ...rkp, doneOn: TODAY }))
  const statusOf = async () => (await factsOf(adaSutera.id))?.documents[0]?.status
  expect(await statusOf()).toBe('assumed')
  const moved = { ...rkp, dueOn: isoDate('2026-11-15'), doneOn: TODAY }
  await run((db) => enterDocument(db, office, key, moved))
  expect(await statusOf()).toBe('verified')
})

test('a second paper of the same name gets a code of its own', async () => {
  const again = await run((db) => enterDocument(db, office, pad, report))
  expect(again).toEqual({ ok: true, value: { code: 'laporan-realisasi-tahap-i-2' } })
})

test.each([
  ['handed-in-ahead', { ...report, doneOn: isoDate('2026-10-13') }, pad],
  ['no-such-document', { ...report, code: 'rkp' }, pad],
  ['no-fund', report, { ...pad, fundId: 'dana-x' }],
] as const)('a paper is refused: %s', async (code, paper, key) => {
  const entered = await run((db) => enterDocument(db, office, key, paper))
  expect(entered).toMatchObject({ ok: false, refusal: { code } })
})

test('target and realisation stand by month, and the share of protection follows', async () => {
  const months = [
    { month: '2026-01', targetRupiah: 60_000_000, realisedRupiah: 55_000_000 },
    { month: '2026-02', targetRupiah: 40_000_000, realisedRupiah: null },
  ]
  const entered = await run((db) => enterRevenue(db, office, pad, months))
  expect(entered).toEqual({
    ok: true,
    value: { targetRupiah: 100_000_000, realisedRupiah: 55_000_000 },
  })
  // The ceiling of ten million is a tenth of the target.
  expect((await factsOf('pad'))?.revenue).toMatchObject({ protectionShare: 0.1, months })
})

test('a month of another year, or one written twice, is refused by name', async () => {
  const month = (text: string) => ({ month: text, targetRupiah: 1, realisedRupiah: null })
  const outside = await run((db) => enterRevenue(db, office, pad, [month('2027-01')]))
  expect(outside).toMatchObject({ ok: false, refusal: { code: 'month-outside', month: '2027-01' } })
  const twice = await run((db) =>
    enterRevenue(db, office, pad, [month('2026-03'), month('2026-03')]),
  )
  expect(twice).toEqual({ ok: false, refusal: { code: 'month-twice', month: '2026-03' } })
})
