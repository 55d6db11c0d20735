import pg from 'pg'
import type { Migration } from './schema.ts'

export interface RolePasswords {
  readonly owner: string
  readonly app: string
  readonly audit: string
}

const ROLES = ['payung_owner', 'payung_app', 'payung_audit'] as const

/** The administrator of the server may not do what set-up needs; the message is one sentence. */
export class MissingRightsError extends Error {
  override name = 'MissingRightsError'
}

/**
 * Makes the three roles and the database on a server reached as an administrator. Safe to repeat.
 * @throws MissingRightsError when the administrator may not create roles.
 */
export async function createRolesAndDatabase(
  adminUrl: string,
  database: string,
  passwords: RolePasswords,
): Promise<void> {
  await withClient(adminUrl, async (client) => {
    await client.query(`select pg_advisory_lock(hashtext('payung-roles'))`)
    await requireRoleRights(client)
    const secrets = [passwords.owner, passwords.app, passwords.audit]
    for (const [index, role] of ROLES.entries()) {
      const known = await client.query('select 1 from pg_roles where rolname = $1', [role])
      const verb = known.rowCount ? 'alter' : 'create'
      const secret = client.escapeLiteral(secrets[index] ?? '')
      await client.query(`${verb} role ${role} login nosuperuser nobypassrls password ${secret}`)
    }
    const known = await client.query('select 1 from pg_database where datname = $1', [database])
    if (known.rowCount) return
    await client.query(`grant payung_owner to current_user`)
    await client.query(`create database ${client.escapeIdentifier(database)} owner payung_owner`)
  })
}

/** Removes a database with all it holds; one that does not exist is no fault. */
export async function dropDatabase(adminUrl: string, database: string): Promise<void> {
  await withClient(adminUrl, async (client) => {
    await client.query(`drop database if exists ${client.escapeIdentifier(database)} with (force)`)
  })
}

async function requireRoleRights(client: pg.Client): Promise<void> {
  const answer = await client.query<{ may: boolean }>(
    'select (rolsuper or rolcreaterole) as may from pg_roles where rolname = current_user',
  )
  if (answer.rows[0]?.may) return
  throw new MissingRightsError(
    `Pengguna PostgreSQL ini tidak boleh membuat peran. Minta pengelola server membuat ${ROLES.join(', ')}, atau memberi CREATEROLE dan CREATEDB.`,
  )
}

/** Brings a database to the newest schema, as its owner. Steps run once, in the order of their names, each in its own transaction. */
export async function migrate(
  ownerUrl: string,
  migrations: readonly Migration[],
): Promise<string[]> {
  const ordered = [...migrations].sort((a, b) => (a.name < b.name ? -1 : 1))
  return withClient(ownerUrl, async (client) => {
    await client.query(`select pg_advisory_lock(hashtext('payung-migrate'))`)
    await client.query(
      'create table if not exists schema_step (name text primary key, applied_at timestamptz not null default now())',
    )
    const known = await client.query<{ name: string }>('select name from schema_step')
    const applied = new Set(known.rows.map((row) => row.name))
    const fresh = ordered.filter((step) => !applied.has(step.name))
    for (const step of fresh) await applyStep(client, step)
    return fresh.map((step) => step.name)
  })
}

async function applyStep(client: pg.Client, step: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(step.sql)
    await client.query('insert into schema_step (name) values ($1)', [step.name])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`Schema step ${step.name} failed: ${(error as Error).message}`, {
      cause: error,
    })
  }
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
