import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { YEAR } from '#doors/village.examples.ts'
import { readFundFacts } from '#journey/fund/budget/read-fund-facts.ts'
import { enterShares } from '#journey/fund/payer/enter-shares.ts'
import { writePayerStatement } from '#journey/pay/payer-statement.ts'
import { promiseRun } from '#journey/pay/promise-months.ts'
import { readPayers } from '#journey/pay/read-payers.ts'
import {
  allocateVillageMoney,
  BUTON,
  type FundHouse,
  office,
  openFundHouse,
  SUTERA,
  TODAY,
} from './fund-house.examples.ts'

let house: FundHouse
let run: FundHouse['run']

beforeAll(async () => {
  house = await openFundHouse()
  run = house.run
  const runId = await allocateVillageMoney(run)
  await run((db) => promiseRun(db, office, runId))
})
afterAll(() => house.close())

describe('several payers and one list', () => {
  const province = {
    id: 'provinsi',
    name: 'Kesepakatan 30/70',
    basis: 'share' as const,
    fundId: 'add-sutera',
    shareBasisPoints: 3_000,
    people: null,
    villages: [],
    trades: [],
    contact: '',
    document: 'contoh',
    status: 'assumed',
    source: 'contoh Bengkulu',
  }

  test('shares are whole people, and each person counts with one payer', async () => {
    const regency = { ...province, id: 'kabupaten', fundId: 'pad', shareBasisPoints: 7_000 }
    const entered = await run((db) => enterShares(db, office, YEAR, [province, regency]))
    expect(entered.ok).toBe(true)
    const { payers, people } = await run((db) => readPayers(db, YEAR))
    // Two of each village were paid eight months by PAD; village money carries Sutera's third alone.
    const byFund = new Map(payers.map((one) => [one.fundId, one]))
    expect(people).toBe(payers.reduce((sum, one) => sum + one.people, 0))
    expect(byFund.get('pad')?.people).toBe(4)
    const agreed = [...byFund.values()].map((one) => one.agreement?.agreedPeople ?? 0)
    expect(agreed.reduce((sum, one) => sum + one, 0)).toBe(people)
  })

  test('the proof of one payer names its own people only and ends with the sum and a fingerprint', async () => {
    const text = await run((db) => writePayerStatement(db, office, YEAR, 'pad'))
    const lines = text.trimEnd().split('\n')
    expect(lines).toHaveLength(1 + 4 + 1)
    expect(lines.at(-1)).toMatch(
      /^JUMLAH,4 orang,sidik [0-9a-f]{64},.*,32,32,320000,217600,537600$/,
    )
    expect(text).not.toMatch(/\d{16}/)
    const other = await run((db) => writePayerStatement(db, office, YEAR, 'add-sutera'))
    expect(other).not.toContain(BUTON.replaceAll('.', ''))
  })

  test('an adopting company pays its villages and trades, and nobody else', async () => {
    const csr = {
      ...province,
      id: 'pt-laut',
      basis: 'adoption' as const,
      shareBasisPoints: null,
      people: 40,
      villages: [SUTERA],
      trades: ['fisher'],
    }
    await run((db) => enterShares(db, office, YEAR, [csr]))
    const facts = (await run((db) => readFundFacts(db, YEAR, TODAY))).get('add-sutera')
    // FUND-ADD still has the last word: its non-wage workers, and of them the fishers of Sutera.
    expect(facts?.accepts).toEqual([['bpu', 'trade:fisher', `village:${SUTERA}`]])
    const stray = await run((db) => enterShares(db, office, YEAR, [{ ...csr, fundId: 'x' }]))
    expect(stray).toEqual({ ok: false, refusal: { code: 'no-fund', fundId: 'x' } })
  })
})
