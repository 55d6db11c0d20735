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

const made: string[] = []

// At the top of the file, for a hook that a test registers is never called.
afterAll(async () => {
  for (const name of made.splice(0)) await asAdmin(`drop database ${name} with (force)`)
})

/**
 * A database of its own, cloned from the migrated template and dropped when the test file ends. `empty` gives one
 * without any table. Call it once a file, in `beforeAll`, or in the one test that needs it.
 */
export async function testDatabase(kind: 'migrated' | 'empty' = 'migrated'): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const template = kind === 'migrated' ? TEMPLATE : 'template0'
  // Without fsync a copy of the files is five times faster than a copy through the log.
  await asAdmin(
    `create database ${name} template ${template} strategy file_copy owner payung_owner`,
  )
  made.push(name)
  return { name, url: (role = 'super') => loopbackUrl(inject('postgres'), name, role) }
}

async function asAdmin(statement: string): Promise<void> {
  const connectionString = loopbackUrl(inject('postgres'), 'postgres', 'super')
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
