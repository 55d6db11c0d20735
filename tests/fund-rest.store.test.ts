import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { foreseeRestStep, reallocateStep } from '#doors/rest-step.ts'
import { personOf, YEAR } from '#doors/village.examples.ts'
import type { Tables } from '#doors/wiring.ts'
import { allocate } from '#journey/fund/allocate/allocate.ts'
import { changeCeiling } from '#journey/fund/budget/change-ceiling.ts'
import { issueDecree } from '#journey/fund/decree/issue-decree.ts'
import { replayRun } from '#journey/fund/run/replay-run.ts'
import { promiseRun } from '#journey/pay/promise-months.ts'
import { type Db, runSql } from '#platform/database.ts'
import { isoDate } from '#vocabulary/iso-date.ts'
import { type Month, month } from '#vocabulary/month.ts'
import {
  A_MONTH,
  allocateVillageMoney,
  allocator,
  type FundHouse,
  ledgerOf,
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
  // November and December are promised to three people of Sutera; the second of them died in September.
  const runId = await allocateVillageMoney(run)
  await run(async (db) => {
    const order = { year: YEAR, runId, number: '188.4/117/2026', decidedOn: isoDate('2026-10-01') }
    const issued = await issueDecree(db, office, order)
    if (!issued.ok) throw new Error(issued.refusal.code)
    await promiseRun(db, office, runId)
  })
})
afterAll(() => house.close())

function foresee(db: Db<Tables>, from: Month | null = null) {
  return foreseeRestStep(db, office, { year: YEAR, from, scenarioId: null }, allocate)
}

async function cutVillageMoney(ceilingRupiah: number, acceptedPersonMonths: number) {
  await run(async (db) => {
    const changed = await changeCeiling(
      db,
      office,
      {
        budgetYear: YEAR,
        fundId: 'add-sutera',
        ceilingRupiah,
        kind: 'amendment',
        decidedOn: TODAY,
        document: 'APBDes-P',
        reason: 'ADD dipotong',
        enteredBy: 'Kantor',
        seenCommittedRupiah: 6 * A_MONTH,
        acceptedPersonMonths,
      },
      await ledgerOf(db, 'add-sutera'),
    )
    if (!changed.ok) throw new Error(changed.refusal.code)
  })
}

function promisedMonths() {
  return run((db) =>
    runSql<{ name: string; months: string[] }>(
      db,
      sql`
select worker.name, array_agg(state.month order by state.month) as months
from contribution_state state join worker on worker.id = state.worker_id
where state.kind = 'promised' group by worker.name order by worker.name`,
    ),
  )
}

test('a month of which a bill came is refused, with the first that is free', async () => {
  const refused = await run((db) => foresee(db, month('2026-08')))
  expect(refused).toEqual({
    ok: false,
    refusal: { code: 'month-billed', from: '2026-08', firstFree: '2026-09' },
  })
})

test('what the rest of the year would change is shown by name before anything is written', async () => {
  // Three person-months are left: one person for two months, and one month over that covers nobody.
  await cutVillageMoney(3 * A_MONTH, 3)
  const seen = await run((db) => foresee(db))
  if (!seen.ok) throw new Error(seen.refusal.code)
  const { foreseen } = seen.value
  expect(foreseen.rest.from).toBe('2026-10')
  expect(foreseen.changes.map(({ kind }) => kind)).toEqual(['dropped', 'dropped'])
  expect([foreseen.monthsBefore, foreseen.monthsAfter]).toEqual([6, 2])
  expect(await promisedMonths()).toHaveLength(3)
})

test('it is confirmed only as it was seen, keeps what was paid, and revises the decree with the differences', async () => {
  const order = {
    number: '188.4/140/2026',
    decidedOn: TODAY,
    reason: 'ADD dipotong di tengah tahun',
  }
  const stale = await run(async (db) => {
    const seen = await foresee(db)
    if (!seen.ok) throw new Error(seen.refusal.code)
    return reallocateStep(db, office, seen.value, { ...order, seenResultSha256: 'lain' })
  })
  expect(stale).toMatchObject({ ok: false, refusal: { code: 'foreseen-otherwise', people: 2 } })

  const done = await run(async (db) => {
    const seen = await foresee(db)
    if (!seen.ok) throw new Error(seen.refusal.code)
    const { resultSha256: seenResultSha256 } = seen.value.foreseen
    return reallocateStep(db, office, seen.value, { ...order, seenResultSha256 })
  })
  if (!done.ok) throw new Error(done.refusal.code)
  expect(done.value).toMatchObject({
    revises: '188.4/117/2026',
    decree: { people: 1, personMonths: 2 },
  })
  expect(done.value.differences.map(({ kind }) => kind)).toEqual(['removed', 'removed'])
  expect(await promisedMonths()).toEqual([
    { name: personOf(SUTERA, 0), months: ['2026-11', '2026-12'] },
  ])
  // Eight months of four people, paid before, are as they were.
  const [paid] = await run((db) =>
    runSql<{ count: number }>(
      db,
      sql`select count(*) as count from contribution_state where kind = 'confirmed'`,
    ),
  )
  expect(paid?.count).toBe(32)

  const replayed = await run((db) => replayRun(db, done.value.runId, allocator))
  expect(replayed).toMatchObject({ ok: true, value: { isSame: true, since: { isSame: true } } })
})

test('a second time there is nothing left to change', async () => {
  const again = await run(async (db) => {
    const seen = await foresee(db)
    if (!seen.ok) throw new Error(seen.refusal.code)
    const { resultSha256: seenResultSha256 } = seen.value.foreseen
    const order = { number: '188.4/141/2026', decidedOn: TODAY, reason: 'sekali lagi' }
    return reallocateStep(db, office, seen.value, { ...order, seenResultSha256 })
  })
  expect(again).toEqual({ ok: false, refusal: { code: 'nothing-changed', people: 1 } })
})
