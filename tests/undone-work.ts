import { afterAll, beforeAll } from 'vitest'
import { setUpRegency } from '#office/places/set-up-regency.ts'
import type { PlaceTables } from '#office/places/tables.ts'
import { Database, type Db, type Scope } from '#platform/database.ts'
import type { DatabaseRole } from '#platform/postgres/passwords.ts'
import { testDatabase } from './database.ts'

class Undo extends Error {}

/**
 * A database with one regency set up, for all tests of a file. Each piece of work runs in one transaction of the role
 * named, undone at its end, so that no test meets what another wrote. Call it at the top of the file.
 */
export function undoneWork(scope: Scope, role: DatabaseRole = 'app') {
  let database: Database | undefined
  beforeAll(async () => {
    const made = await testDatabase()
    const owner = new Database(made.url('owner'), 1)
    await owner.run<PlaceTables, unknown>(scope, setUpRegency)
    await owner.close()
    database = new Database(made.url(role), 2)
  })
  afterAll(() => database?.close())
  return async <Tables>(work: (db: Db<Tables>) => Promise<void>): Promise<void> => {
    const run = database?.run<Tables, void>(scope, async (db) => {
      await work(db)
      throw new Undo()
    })
    await run?.catch((error: unknown) => {
      if (!(error instanceof Undo)) throw error
    })
  }
}
