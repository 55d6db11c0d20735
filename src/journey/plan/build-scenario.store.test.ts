import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Tables } from '#doors/wiring.ts'
import { REGENCY, testOffice } from '#journey/claim/claim-office.examples.ts'
import { nationalRules, ruleBook } from '#journey/decide/index.ts'
import { bookYear } from '#journey/report/book-year.examples.ts'
import { type Db, runSql } from '#platform/database.ts'
import { isoDate } from '#vocabulary/iso-date.ts'
import { undoneWork } from '../../../tests/undone-work.ts'
import { buildScenario } from './build-scenario.ts'
import { runPlan } from './run-plan.ts'
import { readScenario } from './scenario.ts'

const scope = { regencyCode: REGENCY, villageCode: '*', actor: 'test' }
const book = ruleBook(nationalRules)
const options = { years: 5, paths: 3, seed: 1, firstMonth: 4 }

const undone = undoneWork(scope, 'super')

const inBooks = (work: (db: Db<Tables>, workerId: string) => Promise<void>) =>
  undone<Tables>(async (db) => work(db, (await bookYear(db)).workerId))

test('the next five years begin with the people protected today, at their age, and the law in force then', () =>
  inBooks(async (db) => {
    const scenario = await buildScenario(db, book, 2026, isoDate('2026-01-31'), options)
    expect(scenario).toMatchObject({
      firstYear: 2027,
      years: 5,
      graceMonths: 3,
      entryAgeLimit: 65,
      premium: [{ fromYear: 2027, monthlyRupiah: 16_800 }],
      // Suiati, born on 4 May 1980, is 46 on 1 January 2027.
      groups: [{ tags: [], members: [{ age: 46, people: 1 }], entrants: { perYear: [0] } }],
      funds: [{ id: 'pad', lastResort: true, money: { kind: 'band', firstRupiah: 100_000_000 } }],
      benefits: {
        deathRupiah: 42_000_000,
        waitingRupiah: 10_000_000,
        accidentDeathRupiah: 70_000_000,
      },
    })
    expect(readScenario(scenario).ok).toBe(true)
  }))

test('people left without money are the ones who come next, and only tags that funds ask for part the groups', () =>
  inBooks(async (db, workerId) => {
    await runSql(db, sql`update fund set accepts = '[["palm"], []]' where budget_year = 2026`)
    await runSql(db, sql`update decision set tags = '{bpu,palm,renewal}'`)
    await runSql(db, sql`delete from contribution_state where month >= '2025-08'`)
    await runSql(
      db,
      sql`insert into left_out (regency_code, run_id, worker_id, village_code, reason, tier)
select regency_code, run_id, worker_id, village_code, 'money', 1 from grant_of_cover where worker_id = ${workerId}`,
    )
    const scenario = await buildScenario(db, book, 2026, isoDate('2026-01-31'), options)
    expect(scenario?.groups).toEqual([
      {
        id: 'kelompok-1',
        tags: ['palm'],
        members: [],
        entrants: { perYear: [1], ages: [{ age: 46, people: 1 }], firstMonth: 4 },
      },
    ])
  }))

test('every guess is called an assumption, and none of the funds is called verified', () =>
  inBooks(async (db) => {
    const scenario = await buildScenario(db, book, 2026, isoDate('2026-01-31'), options)
    const status = new Map(scenario?.sources.map((one) => [one.field, one.status]))
    for (const field of ['chances.death', 'chances.leave', 'groups.entrants', 'funds.pad'])
      expect([field, status.get(field)]).toEqual([field, 'assumption'])
  }))

test('a plan is kept with its scenario and the same books give the same result', () =>
  inBooks(async (db) => {
    const scenario = await buildScenario(db, book, 2026, isoDate('2026-01-31'), options)
    if (!scenario) throw new Error('no scenario')
    const office = testOffice('2026-12-31T02:00:00Z')
    const [first, second] = [
      await runPlan(db, office, scenario),
      await runPlan(db, office, scenario),
    ]
    expect(first.ok && second.ok && second.value.result).toEqual(first.ok && first.value.result)
    const kept = await runSql<{ count: number; hashes: number }>(
      db,
      sql`select count(*) as count, count(distinct scenario_sha256) as hashes from simulation`,
    )
    expect(kept).toEqual([{ count: 2, hashes: 1 }])
  }))

test('without an allocation there is nothing to plan from', () =>
  inBooks(async (db) => {
    expect(await buildScenario(db, book, 2030, isoDate('2030-12-31'), options)).toBeUndefined()
  }))
