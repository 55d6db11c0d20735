import { migrations } from '#doors/wiring.ts'
import { createRolesAndDatabase, migrate } from '#platform/migrate.ts'
import type { PostgresServer } from '#platform/postgres/server.ts'

/** The database that every test's own database is cloned from. */
export const TEMPLATE = 'payung_template'

/** Fills the template once per run: roles, then the schema. */
export async function fillTemplate(server: PostgresServer): Promise<void> {
  await createRolesAndDatabase(server.url('postgres'), TEMPLATE, server.passwords)
  await migrate(server.url(TEMPLATE, 'owner'), migrations)
}
