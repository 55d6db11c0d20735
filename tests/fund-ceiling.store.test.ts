import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { YEAR } from '#doors/village.examples.ts'
import { changeCeiling, previewCeiling } from '#journey/fund/budget/change-ceiling.ts'
import { enterFunds } from '#journey/fund/budget/enter-funds.ts'
import { readFundFacts } from '#journey/fund/budget/read-fund-facts.ts'
import { promiseRun } from '#journey/pay/promise-months.ts'
import { runSql } from '#platform/database.ts'
import {
  A_MONTH,
  adaSutera,
  allocateVillageMoney,
  type FundHouse,
  ledgerOf,
  office,
  openFundHouse,
  TODAY,
} from './fund-house.examples.ts'

const REGENCY = '61.11'

let house: FundHouse
let run: FundHouse['run']
let runId: string

beforeAll(async () => {
  house = await openFundHouse()
  run = house.run
  runId = await allocateVillageMoney(run)
})
afterAll(() => house.close())

describe('a ceiling that changes', () => {
  const key = { budgetYear: YEAR, fundId: 'pad' }
  const spent = 4 * 8 * A_MONTH

  test('is foreseen without changing anything, and refused below what is billed with the numbers', async () => {
    const low = await run(async (db) =>
      previewCeiling(db, key, { ceilingRupiah: spent - 1 }, await ledgerOf(db, 'pad'), TODAY),
    )
    expect(low).toMatchObject({
      ok: false,
      refusal: { code: 'below-billed', billedRupiah: spent, missingRupiah: 1 },
    })
    const more = await run(async (db) =>
      previewCeiling(db, key, { ceilingRupiah: 12_000_000 }, await ledgerOf(db, 'pad'), TODAY),
    )
    expect(more).toMatchObject({
      ok: true,
      value: { remainderRupiah: 12_000_000 - spent, brokenPersonMonths: 0 },
    })
    expect(await changesOf('pad')).toEqual([])
  })

  test('is an event with its reason; the original figure stays', async () => {
    const changed = await confirm('pad', 12_000_000, { seen: spent, broken: 0 })
    expect(changed).toMatchObject({ ok: true, value: { seq: 1 } })
    const facts = (await run((db) => readFundFacts(db, YEAR, TODAY))).get('pad')
    expect(facts?.originalRupiah).toBe(10_000_000)
    expect(facts?.changes).toMatchObject([
      { beforeRupiah: 10_000_000, afterRupiah: 12_000_000, reason: 'APBD Perubahan 2026' },
    ])
  })

  test('breaks promises only with their number repeated', async () => {
    await run((db) => promiseRun(db, office, runId))
    const unseen = await confirm('add-sutera', 4 * A_MONTH, { seen: 6 * A_MONTH, broken: 0 })
    expect(unseen).toEqual({
      ok: false,
      refusal: { code: 'below-committed', personMonths: 2, missingRupiah: 2 * A_MONTH },
    })
    const stale = await confirm('add-sutera', 4 * A_MONTH, { seen: 0, broken: 2 })
    expect(stale).toMatchObject({ ok: false, refusal: { code: 'changed-since' } })
    const known = await confirm('add-sutera', 4 * A_MONTH, { seen: 6 * A_MONTH, broken: 2 })
    expect(known).toMatchObject({
      ok: true,
      value: { remainderRupiah: -2 * A_MONTH, broken: [{ month: '2026-12', people: 2 }] },
    })
  })

  test('cannot be slipped in by entering the fund anew once its money is promised', async () => {
    const again = await run((db) => enterFunds(db, office, YEAR, [adaSutera]))
    expect(again).toEqual({
      ok: false,
      refusal: {
        code: 'ceiling-is-promised',
        fundId: 'add-sutera',
        ceilingRupiah: 4 * A_MONTH,
        enteredRupiah: 10 * A_MONTH,
      },
    })
  })

  test('leaves a record that the application may neither change nor remove', async () => {
    for (const statement of [
      sql`update fund_change set reason = 'lain'`,
      sql`delete from fund_change`,
    ])
      await expect(run((db) => runSql(db, statement))).rejects.toThrow(/permission denied/)
  })

  function confirm(fundId: string, ceilingRupiah: number, told: { seen: number; broken: number }) {
    return run(async (db) =>
      changeCeiling(
        db,
        office,
        {
          budgetYear: YEAR,
          fundId,
          ceilingRupiah,
          kind: 'amendment',
          decidedOn: TODAY,
          document: 'Perda APBD-P',
          reason: 'APBD Perubahan 2026',
          enteredBy: 'Kantor',
          seenCommittedRupiah: told.seen,
          acceptedPersonMonths: told.broken,
        },
        await ledgerOf(db, fundId),
      ),
    )
  }

  function changesOf(fundId: string) {
    return run((db) =>
      runSql(
        db,
        sql`select seq from fund_change where regency_code = ${REGENCY} and fund_id = ${fundId}`,
      ),
    )
  }
})
