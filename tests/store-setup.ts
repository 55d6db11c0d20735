import type { TestProject } from 'vitest/node'
import type { Passwords } from '#platform/postgres/passwords.ts'
import { explainPostgresRefusal } from '#platform/postgres/refusal.ts'
import { startPostgres } from '#platform/postgres/supervisor.ts'
import { fillTemplate } from './template.ts'
import { discardHome, discardStaleHomes, makeHome } from './temporary-home.ts'

export interface TestServer {
  port: number
  passwords: Passwords
  /** The folder with initdb, pg_ctl and postgres, for tests that start servers of their own. */
  binaries: string
}

declare module 'vitest' {
  interface ProvidedContext {
    postgres: TestServer
  }
}

/**
 * One server for all store tests of a run, in a home of its own that goes afterwards.
 * PAYUNG_TEST_POSTGRES_BIN runs the same tests on other binaries, e.g. those of Debian's PostgreSQL 15.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await discardStaleHomes(Date.now())
  const home = makeHome()
  const binaries = process.env['PAYUNG_TEST_POSTGRES_BIN']
  const started = await startPostgres({
    home,
    durability: 'throwaway',
    ...(binaries && { binaries }),
  })
  if (!started.ok) throw new Error(explainPostgresRefusal(started.refusal))
  const server = started.value
  const tearDown = async () => {
    await server.stop()
    await discardHome(home)
  }
  try {
    await fillTemplate(server)
  } catch (error) {
    await tearDown()
    throw error
  }
  const { port, passwords, binaries: used } = server
  project.provide('postgres', { port, passwords, binaries: used })
  return tearDown
}
