import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import type { DatabaseRole } from '#platform/postgres/passwords.ts'
import { loopbackUrl } from '#platform/postgres/server.ts'
import { TEMPLATE } from './template.ts'

export interface TestDatabase {
  readonly name: string
  /** Signs in as the superuser unless a role is named. */
  url(role?: DatabaseRole): string
}

/**
 * A database of its own for one test file, cloned from the migrated template and dropped when the file ends.
 * `empty` gives one without any table. Call it at the top of the file or in `beforeAll`.
 */
export async function testDatabase(kind: 'migrated' | 'empty' = 'migrated'): Promise<TestDatabase> {
  const address = inject('postgres')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const template = kind === 'migrated' ? TEMPLATE : 'template0'
  const admin = loopbackUrl(address, 'postgres', 'super')
  await runAlone(admin, `create database ${name} template ${template} owner payung_owner`)
  afterAll(() => runAlone(admin, `drop database ${name} with (force)`))
  return { name, url: (role = 'super') => loopbackUrl(address, name, role) }
}

async function runAlone(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
