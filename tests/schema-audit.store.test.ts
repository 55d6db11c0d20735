import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { testDatabase } from './database.ts'

const database = await testDatabase()
const client = new pg.Client({ connectionString: database.url() })
await client.connect()
afterAll(() => client.end())

// Small shared tables without personal or regency data, and the runner's own record of schema steps.
const REFERENCE = ['area', 'place_alias', 'schema_step']
// The claim table: global uniqueness of an identity number is its whole purpose.
const CLAIMS = ['nik_claim']

async function names(sql: string): Promise<string[]> {
  const rows = await client.query<{ name: string }>(sql)
  return rows.rows.map((row) => row.name)
}

const regencyTables = async () =>
  (
    await names(
      `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`,
    )
  ).filter((name) => !REFERENCE.includes(name))

test('every table but the named reference tables carries the regency', async () => {
  const carrying = await names(
    `select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'regency_code' order by 1`,
  )
  expect((await regencyTables()).filter((name) => !carrying.includes(name))).toEqual([])
  expect(carrying.length).toBeGreaterThan(25)
})

test('every primary, unique and foreign key starts with the regency', async () => {
  const wrong = await names(`
select con.conrelid::regclass || ' ' || con.conname as name
from pg_constraint con
join pg_attribute att on att.attrelid = con.conrelid and att.attnum = con.conkey[1]
where con.contype in ('p', 'u', 'f') and con.connamespace = 'public'::regnamespace
  and att.attname <> 'regency_code' and (con.contype <> 'f' or con.confrelid::regclass::text <> all (array['area']))
order by 1`)
  const exempt = [...REFERENCE, ...CLAIMS]
  expect(wrong.filter((name) => !exempt.includes(name.split(' ')[0] ?? ''))).toEqual([])
})

test('row-level security is enabled and forced on every table with regency data', async () => {
  const open = await names(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and not (relrowsecurity and relforcerowsecurity)`,
  )
  expect(open.filter((name) => !REFERENCE.includes(name))).toEqual([])
})

test('the application role owns nothing and may not change what is append-only', async () => {
  const owned = await names(
    `select relname as name from pg_class where relowner = 'payung_app'::regrole`,
  )
  expect(owned).toEqual([])
  const appendOnly = ['audit_event', 'contribution_event', 'ledger_entry', 'decree_line']
  for (const table of appendOnly) {
    const rights = await client.query<{ u: boolean; d: boolean; t: boolean }>(
      `select has_table_privilege('payung_app', $1, 'update') as u, has_table_privilege('payung_app', $1, 'delete') as d, has_table_privilege('payung_app', $1, 'truncate') as t`,
      [table],
    )
    expect({ table, ...rights.rows[0] }).toEqual({ table, u: false, d: false, t: false })
  }
})

test('the audit role only appends to the chain', async () => {
  const granted = await names(
    `select table_name || ' ' || privilege_type as name from information_schema.role_table_grants where grantee = 'payung_audit' order by 1`,
  )
  expect(granted.filter((name) => !/ (SELECT|INSERT)$/.test(name))).toEqual([])
  expect(granted).toContain('audit_seal INSERT')
})

test('no trigger holds an invariant and no statement needs a newer server than PostgreSQL 15', async () => {
  const triggers = await names(`select tgname as name from pg_trigger where not tgisinternal`)
  expect(triggers).toEqual([])
})
