import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { tryLock } from '#platform/postgres/folder-lock.ts'
import { layoutOf } from '#platform/postgres/layout.ts'
import { stopPostmaster } from '#platform/postgres/stop-postmaster.ts'

const PREFIX = 'payung-test-'
const HOUR_MS = 3_600_000

/** An empty home that the user of the server may enter. */
export function makeHome(): string {
  const home = mkdtempSync(join(tmpdir(), PREFIX))
  chmodSync(home, 0o755)
  return home
}

/** Stops whatever server still runs there and removes every trace. */
export async function discardHome(home: string): Promise<void> {
  await stopServer(home)
  rmSync(home, { recursive: true, force: true })
}

/** Stops whatever server runs there, whoever uses it. */
export function stopServer(home: string): Promise<void> {
  return stopPostmaster({ layout: layoutOf(home), bin: '', runAs: { user: '' } })
}

/** Homes of test runs that were killed: an hour old and used by no process. */
export async function discardStaleHomes(now: number): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const home = join(tmpdir(), name)
    const changedAt = statSync(home, { throwIfNoEntry: false })?.mtimeMs ?? now
    if (now - changedAt > HOUR_MS && isAbandoned(home)) await discardHome(home)
  }
}

function isAbandoned(home: string): boolean {
  const { cluster, startingLock, inUseLock } = layoutOf(home)
  if (!statSync(cluster, { throwIfNoEntry: false })) return true
  try {
    using starting = tryLock(startingLock, 'alone')
    using inUse = tryLock(inUseLock, 'alone')
    return starting !== undefined && inUse !== undefined
  } catch {
    return false // another user's
  }
}
