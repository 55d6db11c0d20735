import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import type { Passwords } from '#platform/postgres/passwords.ts'
import { explainPostgresRefusal } from '#platform/postgres/refusal.ts'
import { startPostgres } from '#platform/postgres/supervisor.ts'
import { fillTemplate } from './template.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgres: { port: number; passwords: Passwords }
  }
}

/**
 * One server for all store tests of a run, in a home of its own that goes afterwards.
 * PAYUNG_TEST_POSTGRES_BIN runs the same tests on other binaries, e.g. those of Debian's PostgreSQL 15.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const home = mkdtempSync(join(tmpdir(), 'payung-test-'))
  chmodSync(home, 0o755)
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
    rmSync(home, { recursive: true, force: true })
  }
  try {
    await fillTemplate(server)
  } catch (error) {
    await tearDown()
    throw error
  }
  project.provide('postgres', { port: server.port, passwords: server.passwords })
  return tearDown
}
