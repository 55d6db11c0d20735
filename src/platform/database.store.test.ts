import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { MatchTables } from '#journey/match/tables.ts'
import type { RegisterTables } from '#journey/register/tables.ts'
import { testDatabase } from '../../tests/database.ts'
import { Database, runSql } from './database.ts'

type Tables = RegisterTables & MatchTables
const test_database = await testDatabase()
const database = new Database(test_database.url('app'))
const owner = new Database(test_database.url('owner'))

const scope = (regencyCode: string, villageCode = '*') => ({
  regencyCode,
  villageCode,
  actor: 'test',
})

async function instruct(regencyCode: string, villageCode: string): Promise<void> {
  await database.run<Tables, void>(scope(regencyCode), async (db) => {
    await db
      .insertInto('instruction')
      .values({
        regency_code: regencyCode,
        programme_year: 2026,
        village_code: villageCode,
        target_people: 100,
        deadline_on: '2025-12-31',
        issued_on: '2025-11-01',
        letter_number: '560/1',
      })
      .execute()
  })
}

test('the application role sees only rows of its regency and village, in SQL', async () => {
  await owner.run<Tables, void>(scope('61.11'), async (db) => {
    await runSql(
      db,
      sql`insert into area (code, name, level, type) values ('61.11.01.2001', 'Sutera', 'village', 'desa'), ('61.11.01.2002', 'Pangkalan Buton', 'village', 'desa'), ('61.04.01.2001', 'Elsewhere', 'village', 'desa')`,
    )
  })
  await instruct('61.11', '61.11.01.2001')
  await instruct('61.11', '61.11.01.2002')
  await instruct('61.04', '61.04.01.2001')
  const seen = async (regencyCode: string, villageCode: string) =>
    database.run<Tables, string[]>(scope(regencyCode, villageCode), async (db) => {
      // No WHERE on purpose: the policy alone must hold.
      const rows = await runSql<{ village_code: string }>(
        db,
        sql`select village_code from instruction order by 1`,
      )
      return rows.map((row) => row.village_code)
    })
  expect(await seen('61.11', '*')).toEqual(['61.11.01.2001', '61.11.01.2002'])
  expect(await seen('61.11', '61.11.01.2002')).toEqual(['61.11.01.2002'])
  expect(await seen('61.04', '*')).toEqual(['61.04.01.2001'])
  expect(await seen('', '*')).toEqual([])
  expect(await seen('61.11', '')).toEqual([])
})

test('a village cannot write a row of another village', async () => {
  const attempt = database.run<Tables, unknown>(scope('61.11', '61.11.01.2001'), (db) =>
    runSql(db, sql`update instruction set target_people = 5 where village_code = '61.11.01.2002'`),
  )
  await attempt
  const insert = database.run<Tables, unknown>(scope('61.11', '61.11.01.2001'), (db) =>
    runSql(
      db,
      sql`insert into instruction values ('61.11', 2027, '61.11.01.2002', 1, '2026-01-01', '2026-01-01', 'x')`,
    ),
  )
  await expect(insert).rejects.toThrow(/row-level security/)
  const target = await database.run<Tables, number | undefined>(scope('61.11'), async (db) => {
    const row = await db
      .selectFrom('instruction')
      .select('target_people')
      .where('regency_code', '=', '61.11')
      .where('village_code', '=', '61.11.01.2002')
      .executeTakeFirst()
    return row?.target_people
  })
  expect(target).toBe(100)
})

test('a scope does not outlive its transaction', async () => {
  await database.run(scope('61.11'), async () => undefined)
  const rows = await database.run<Tables, unknown[]>(scope(''), (db) =>
    runSql(db, sql`select 1 from instruction`),
  )
  expect(rows).toEqual([])
})

test('a failed unit of work leaves nothing behind', async () => {
  const attempt = database.run<Tables, void>(scope('61.11'), async (db) => {
    await db
      .updateTable('instruction')
      .set({ target_people: 7 })
      .where('regency_code', '=', '61.11')
      .execute()
    throw new Error('stop')
  })
  await expect(attempt).rejects.toThrow('stop')
  const rows = await database.run<Tables, { target_people: number }[]>(scope('61.11'), (db) =>
    db
      .selectFrom('instruction')
      .select('target_people')
      .where('regency_code', '=', '61.11')
      .execute(),
  )
  expect(rows.map((row) => row.target_people)).toEqual([100, 100])
})

test('a connection lost between two statements undoes the work and leaves the process and the pool alive', async () => {
  const administrator = new Database(test_database.url())
  const work = database.run<Tables, void>(scope('61.11'), async (db) => {
    const [own] = await runSql<{ pid: number }>(db, sql`select pg_backend_pid() as pid`)
    await runSql(
      db,
      sql`update instruction set letter_number = 'half' where regency_code = '61.11'`,
    )
    await administrator.run(scope('61.11'), (other) =>
      runSql(other, sql`select pg_terminate_backend(${own?.pid})`),
    )
    await new Promise((done) => setTimeout(done, 100))
    await runSql(db, sql`select 1`)
  })
  await expect(work).rejects.toThrow()
  await administrator.close()
  const letters = await database.run<Tables, { letter_number: string }[]>(scope('61.11'), (db) =>
    runSql(db, sql`select distinct letter_number from instruction`),
  )
  expect(letters).toEqual([{ letter_number: '560/1' }])
})

test('closing the pools ends their connections', async () => {
  await database.close()
  await owner.close()
  await expect(database.run(scope('61.11'), async () => undefined)).rejects.toThrow()
})
