import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { testDatabase } from '../../tests/database.ts'
import { copyRows } from './copy-rows.ts'
import { Database, type Db } from './database.ts'

const REGENCY = '61.11'
const made = await testDatabase()
const owner = new pg.Client({ connectionString: made.url() })
await owner.connect()
const app = new Database(made.url('app'))
const EDITION = '00000000-0000-7000-8000-999999999999'
await owner.query(
  `insert into outside_edition
     (regency_code, id, list, source, as_of, file_name, sha256, sent_by, sent_at, people, findings, state)
   values ($1, $2, 'death', 'test', '2026-01-01', 'test.csv', 'test', 'test', now(), 2020, '[]', 'standing')`,
  [REGENCY, EDITION],
)
afterAll(async () => {
  await app.close()
  await owner.end()
})

async function rowsKnown(table: string): Promise<number> {
  const answer = await owner.query<{ rows: number }>(
    'select reltuples::int as rows from pg_class where relname = $1',
    [table],
  )
  return answer.rows[0]?.rows ?? 0
}

function rows(count: number, from = 0) {
  return Array.from({ length: count }, (_, at) => ({
    regency_code: REGENCY,
    list: 'death',
    id: `00000000-0000-7000-8000-${String(from + at).padStart(12, '0')}`,
    name: 'Made Up',
    sex: 'L',
    facts: {},
    as_of: '2026-01-01',
    source: 'test',
    edition_id: EDITION,
  }))
}

const COLUMNS = [
  'regency_code',
  'list',
  'id',
  'name',
  'sex',
  'facts',
  'as_of',
  'source',
  'edition_id',
] as const
const scope = { regencyCode: REGENCY, villageCode: '*', actor: 'test' }
const insert = (count: number, from: number) =>
  app.run(scope, (db: Db<never>) => copyRows(db, 'outside_person', COLUMNS, rows(count, from)))

test('the planner knows a large insert at once, and a small one is left to the server', async () => {
  await insert(20, 0)
  expect(await rowsKnown('outside_person')).toBe(-1)
  await insert(2000, 20)
  expect(await rowsKnown('outside_person')).toBe(2020)
})

test.each(['app', 'audit'] as const)(
  'the %s role may refresh statistics of our tables and of no others',
  async (role) => {
    const client = new pg.Client({ connectionString: made.url(role) })
    await client.connect()
    await client.query(`select refresh_statistics('audit_seal'::regclass, 1000)`)
    expect(await rowsKnown('audit_seal')).toBe(0)
    const before = await rowsKnown('pg_authid')
    await client.query(`select refresh_statistics('pg_catalog.pg_authid'::regclass, 1000000)`)
    expect(await rowsKnown('pg_authid')).toBe(before)
    await client.end()
  },
)
