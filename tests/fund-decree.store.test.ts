import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { reviseStep } from '#doors/revise-step.ts'
import { YEAR } from '#doors/village.examples.ts'
import { issueDecree } from '#journey/fund/decree/issue-decree.ts'
import { readPublicDecree } from '#journey/fund/decree/read-public-decree.ts'
import { promiseRun } from '#journey/pay/promise-months.ts'
import { runSql } from '#platform/database.ts'
import { isoDate } from '#vocabulary/iso-date.ts'
import {
  allocateVillageMoney,
  type FundHouse,
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
  await run((db) => promiseRun(db, office, runId))
})
afterAll(() => house.close())

describe('a decree and its revision', () => {
  const first = {
    year: YEAR,
    runId: '',
    number: '188.4/117/2026',
    decidedOn: isoDate('2026-10-13'),
  }

  test('the revision lists who stands in the ledger, and each difference once', async () => {
    const issued = await run((db) => issueDecree(db, office, { ...first, runId }))
    if (!issued.ok) throw new Error(issued.refusal.code)
    expect(issued.value).toMatchObject({ people: 3, personMonths: 6 })
    const same = await revise('188.4/118/2026')
    expect(same).toEqual({ ok: false, refusal: { code: 'nothing-changed', people: 3 } })

    // One leaves before her first month, another in December.
    const [gone, shorter] = issued.value.lines
    await run((db) =>
      runSql(
        db,
        sql`update contribution_state set kind = 'released' where regency_code = ${REGENCY}
and (worker_id = ${gone?.workerId} or (worker_id = ${shorter?.workerId} and month = '2026-12')) and month >= '2026-11'`,
      ),
    )
    const revised = await revise('188.4/118/2026')
    if (!revised.ok) throw new Error(revised.refusal.code)
    expect(revised.value.decree).toMatchObject({ people: 2, personMonths: 3 })
    expect(revised.value.differences.map((one) => one.kind).sort()).toEqual(['changed', 'removed'])
    expect(revised.value.decree.fingerprint).not.toBe(issued.value.fingerprint)

    const old = await run((db) => readPublicDecree(db, issued.value.fingerprint.slice(0, 16)))
    expect(old).toMatchObject({
      isKnown: true,
      people: 3,
      revisedBy: { number: '188.4/118/2026' },
    })
    // The page of a stranger names nobody.
    for (const { name } of issued.value.lines) expect(JSON.stringify(old)).not.toContain(name)
    const unknown = await run((db) => readPublicDecree(db, '0'.repeat(16)))
    expect(unknown.isKnown).toBe(false)
  })

  test('a decree is revised once, and a number is used once', async () => {
    expect(await revise('188.4/119/2026')).toMatchObject({
      ok: false,
      refusal: { code: 'revised-before', by: '188.4/118/2026' },
    })
    const missing = await run((db) =>
      reviseStep(db, office, { revises: 'tidak ada', number: 'x', decidedOn: TODAY }),
    )
    expect(missing).toMatchObject({ ok: false, refusal: { code: 'no-such-decree' } })
  })

  function revise(number: string) {
    const order = { revises: first.number, number, decidedOn: isoDate('2026-10-20') }
    return run((db) => reviseStep(db, office, order))
  }
})
