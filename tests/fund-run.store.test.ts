import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { YEAR } from '#doors/village.examples.ts'
import { insertOverride } from '#journey/decide/read-store.ts'
import type { AllocationInstance } from '#journey/fund/allocate/index.ts'
import { readFundFacts } from '#journey/fund/budget/read-fund-facts.ts'
import { replayRun } from '#journey/fund/run/replay-run.ts'
import { runSql } from '#platform/database.ts'
import {
  A_MONTH,
  allocateVillageMoney,
  allocator,
  type FundHouse,
  openFundHouse,
  SUTERA,
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

describe('a fund as it is entered', () => {
  test('keeps its rules, papers, revenue and share limit', async () => {
    const facts = (await run((db) => readFundFacts(db, YEAR, TODAY))).get('add-sutera')
    // The village's own list narrowed by the rule's: ADD pays non-wage workers of its village.
    expect(facts?.accepts).toEqual([['bpu', `village:${SUTERA}`]])
    expect(facts?.documents).toMatchObject([{ code: 'apbdes', state: 'late' }])
    expect(facts?.revenue).toMatchObject({ targetRupiah: 1_680_000, protectionShare: 0.1 })
    // A fifth of a million less what its neighbours have.
    expect(facts?.shareLimit?.limitRupiah).toBe(180_000)
    expect(facts?.rules).toMatchObject([{ id: 'FUND-ADD', status: 'to-be-confirmed' }])
  })
})

describe('a run of the allocator', () => {
  test('promises a new worker no month before money that may pay her is in hand', async () => {
    const grants = await run((db) =>
      runSql<{ from_month: string; village_code: string }>(
        db,
        sql`select from_month, village_code from grant_of_cover where run_id = ${runId}`,
      ),
    )
    // Three people of Sutera, two months each from November; the grace of three months is not theirs.
    expect(grants.map((row) => row.from_month)).toEqual(['2026-11', '2026-11', '2026-11'])
    expect(new Set(grants.map((row) => row.village_code))).toEqual(new Set([SUTERA]))
  })

  test('says what the unconfirmed rule would have changed the other way', async () => {
    const facts = (await run((db) => readFundFacts(db, YEAR, TODAY))).get('add-sutera')
    expect(facts?.readings).toEqual([
      {
        ruleId: 'FUND-ADD',
        flag: 'allowed',
        taken: true,
        asTaken: { coveredPeople: 3, renewals: 0, usedRupiah: 6 * A_MONTH },
        otherwise: { coveredPeople: 0, renewals: 0, usedRupiah: 0 },
      },
    ])
  })

  test('is solved again from its stored inputs to the same bytes', async () => {
    const replayed = await run((db) => replayRun(db, runId, allocator))
    expect(replayed).toMatchObject({ ok: true, value: { isSame: true, changes: [] } })
    expect(replayed.ok && replayed.value.since).toMatchObject({ isSame: true, peopleNow: 6 })
    const [stored] = await run((db) =>
      runSql<{ sha: string }>(
        db,
        sql`select result_sha256 as sha from allocation_run where id = ${runId}`,
      ),
    )
    expect(replayed.ok && replayed.value.resultSha256).toBe(stored?.sha)
  })

  test('says how many people rank otherwise since, though its own result stays', async () => {
    const rescore = (by: number) =>
      run((db) =>
        runSql(
          db,
          sql`update decision set score_millionths = score_millionths + ${by}
where regency_code = ${REGENCY} and village_code = ${SUTERA} and line = 1`,
        ),
      )
    await rescore(1_000)
    const replayed = await run((db) => replayRun(db, runId, allocator))
    await rescore(-1_000)
    expect(replayed).toMatchObject({
      ok: true,
      value: { isSame: true, changes: [], since: { isSame: false, changedPeople: 1 } },
    })
  })

  test('names the rule, the engine and the inputs that moved since', async () => {
    const answer = await run(async (db) => {
      await insertOverride(db, {
        regency_code: REGENCY,
        rule_id: 'FUND-ADD',
        from_on: '2026-01-01',
        to_on: '2026-12-31',
        parameters: JSON.stringify({ allowed: false }),
        status: 'verified',
        reason: 'Surat edaran',
        entered_by: 'kantor',
        entered_at: '2026-10-12T02:00:00Z',
      })
      return replayRun(db, runId, { ...allocator, codeVersion: 'trial-2' })
    })
    if (!answer.ok) throw new Error(answer.refusal.code)
    expect(answer.value.isSame).toBe(true)
    expect(answer.value.changes.map((one) => one.code)).toEqual(['code-version', 'rule'])
    expect(answer.value.since).toMatchObject({ isSame: false, funds: ['add-sutera'] })
  })

  test('whose stored inputs somebody altered is found out', async () => {
    const altered = await house.runAsOwner(async (db) => {
      const [row] = await runSql<{ instance: AllocationInstance }>(
        db,
        sql`select instance from allocation_run where id = ${runId}`,
      )
      const workers = row?.instance.workers.slice(1) ?? []
      await runSql(
        db,
        sql`update allocation_run set instance = ${JSON.stringify({ ...row?.instance, workers })} where id = ${runId}`,
      )
      const replayed = await replayRun(db, runId, allocator)
      await runSql(
        db,
        sql`update allocation_run set instance = ${JSON.stringify(row?.instance)} where id = ${runId}`,
      )
      return replayed
    })
    if (!altered.ok) throw new Error(altered.refusal.code)
    expect(altered.value.isSame).toBe(false)
    expect(altered.value.changes.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['instance', 'result']),
    )
  })

  test('that does not exist is refused by its id', async () => {
    const nobody = '00000000-0000-7000-8000-000000000000'
    const replayed = await run((db) => replayRun(db, nobody, allocator))
    expect(replayed).toEqual({ ok: false, refusal: { code: 'no-such-run', runId: nobody } })
  })
})
