import pg from 'pg'
import { expect, test } from 'vitest'
import { testDatabase } from './database.ts'

test('a test file gets a database of its own that each role can enter', async () => {
  const database = await testDatabase('empty')
  for (const role of ['super', 'owner', 'app', 'audit'] as const) {
    const client = new pg.Client({ connectionString: database.url(role) })
    await client.connect()
    const answer = await client.query('select current_database() as name, current_user as login')
    await client.end()
    expect(answer.rows).toEqual([
      { name: database.name, login: role === 'super' ? 'postgres' : `payung_${role}` },
    ])
  }
})
