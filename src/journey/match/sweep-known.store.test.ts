import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Office } from '#office/context.ts'
import { type Database, runSql } from '#platform/database.ts'
import { testDatabase } from '../../../tests/database.ts'
import type { PersonRow } from './engine/link-people.ts'
import {
  BUTON,
  type House,
  matchLists,
  matchOffice,
  openMatchHouse,
  SUTERA,
  scope,
} from './match-office.examples.ts'
import { rulePair } from './rule-pair.ts'
import { type SweepSetting, sweepKnown } from './sweep-known.ts'
import { isSweepDue } from './sweep-store.ts'

const NIK = (number: number) => `61110144058000${String(number).padStart(2, '0')}`

let database: Database
let office: Office
beforeAll(async () => {
  database = await openMatchHouse((await testDatabase()).url)
  office = matchOffice()
  await database.run(scope, (db: House) =>
    matchLists(db, office, 2025, [
      { name: 'Siti Aminah', nik: NIK(1), village: SUTERA },
      { name: 'Rahmah', nik: '6104014709700099', birthDate: '07-09-1970' },
      { name: 'Sitti Aminah', nik: NIK(10), village: BUTON },
      { name: 'Ani Lestari', nik: NIK(3) },
      { name: 'Siti Aminah Bt Ali', nik: '', village: BUTON },
    ]),
  )
})
afterAll(() => database.close())

/** A base in which people whose names begin alike are likely one. */
function baseByName(stopAfter = Number.POSITIVE_INFINITY) {
  const held: PersonRow[] = []
  let links = 0
  const like = (one: PersonRow, other: PersonRow) =>
    one.name?.replace('tt', 't').slice(0, 11) === other.name?.replace('tt', 't').slice(0, 11)
  const base: SweepSetting['base'] = {
    put: async (rows) => void held.push(...rows),
    link: async (fresh) => {
      links += 1
      if (links > stopAfter) throw new Error('killed')
      const pairs = fresh.flatMap((right, at) =>
        [...held, ...fresh.slice(0, at)]
          .filter((left) => like(left, right))
          .map((left) => ({
            leftId: left.id,
            rightId: right.id,
            probability: 0.97,
            kind: 'cross' as const,
            evidence: [],
          })),
      )
      return { pairs, learned: [] }
    },
  }
  return { base, links: () => links }
}

const inTurn: SweepSetting['inTurn'] = (work) => database.run(scope, work)

const asked = () =>
  database.run(scope, (db: House) =>
    runSql<{ left: string; right: string; state: string }>(
      db,
      sql`select one.name as left, other.name as right, pair.state from worker_pair pair
join worker one on one.id = pair.left_id join worker other on other.id = pair.right_id order by 1, 2`,
    ),
  )

test('everybody known is compared with everybody known, and a killed sweep goes on where it stopped', async () => {
  const isDue = () => database.run(scope, (db: House) => isSweepDue(db, '61.11'))
  expect(await isDue()).toBe(true)
  const killed = baseByName(2)
  const order = { inTurn, by: 'Ibu Ratna', portion: 1 }
  await expect(sweepKnown(office, { ...order, base: killed.base })).rejects.toThrow('killed')
  expect(await isDue()).toBe(true)
  const again = baseByName()
  const count = await sweepKnown(office, { ...order, base: again.base })
  expect(count).toMatchObject({ rowsAll: 5, rowsDone: 5, pairsFound: 3 })
  // Two portions were on disk already.
  expect(again.links()).toBe(3)
  const names = (await asked()).map(({ left, right }) => [left, right].sort().join(' + ')).sort()
  expect(names).toEqual([
    'Siti Aminah + Siti Aminah Bt Ali',
    'Siti Aminah + Sitti Aminah',
    'Siti Aminah Bt Ali + Sitti Aminah',
  ])
  expect(await isDue()).toBe(false)
})

test('a second sweep asks nothing again, neither what waits nor what was ruled two people', async () => {
  const pair = await database.run(scope, (db: House) =>
    db.selectFrom('worker_pair').selectAll().orderBy('left_id').executeTakeFirstOrThrow(),
  )
  await database.run(scope, (db: House) =>
    rulePair(
      db,
      office,
      {
        kind: 'workers',
        leftId: pair.left_id,
        workerId: pair.right_id,
        verdict: 'different',
        by: 'Ibu Ratna',
      },
      async () => new Map(),
    ),
  )
  const before = await asked()
  const count = await sweepKnown(office, { inTurn, by: 'Ibu Ratna', base: baseByName().base })
  expect(count).toMatchObject({ rowsDone: 5, pairsFound: 0 })
  expect(await asked()).toEqual(before)
})

test('two different whole numbers that no slip explains are never asked about', async () => {
  const everybody: SweepSetting['base'] = {
    put: async () => {},
    link: async (fresh) => ({
      pairs: fresh.flatMap((right, at) =>
        fresh.slice(0, at).map((left) => ({
          leftId: left.id,
          rightId: right.id,
          probability: 0.999,
          kind: 'within' as const,
          evidence: [],
        })),
      ),
      learned: [],
    }),
  }
  await sweepKnown(office, { inTurn, by: 'Ibu Ratna', base: everybody })
  const names = (await asked()).map(({ left, right }) => [left, right].sort().join(' + '))
  expect(names).toContain('Ani Lestari + Siti Aminah')
  expect(names).not.toContain('Rahmah + Sitti Aminah')
})
