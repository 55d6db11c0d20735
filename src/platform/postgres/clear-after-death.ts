import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isAlive, isPostmasterOf, isServerProcess, readPostmasterFile } from './postmaster.ts'

/**
 * Ends the children that a killed server left, because they may still touch the data, and removes its
 * postmaster.pid where PostgreSQL would stumble over it: when it is empty, or when a stranger has that number by
 * now. Otherwise the file stays, for PostgreSQL reads more from it than we do. Call it under the starting lock.
 */
export async function clearAfterDeath(dataFolder: string): Promise<void> {
  const file = join(dataFolder, 'postmaster.pid')
  if (!existsSync(file)) return
  await endOrphans(dataFolder)
  // A server that is just being born has an empty file for a moment.
  for (let waitedMs = 0; waitedMs < 1_000 && !readPostmasterFile(dataFolder); waitedMs += 50) {
    await sleep(50)
  }
  const found = readPostmasterFile(dataFolder)
  const strangerHasItsNumber = found && isAlive(found.pid) && !isPostmasterOf(dataFolder, found.pid)
  if (!found || strangerHasItsNumber) rmSync(file, { force: true })
}

async function endOrphans(dataFolder: string): Promise<void> {
  for (let waitedMs = 0; waitedMs < 10_000; waitedMs += 50) {
    const found = readPostmasterFile(dataFolder)
    if (found && isPostmasterOf(dataFolder, found.pid)) return
    const orphans = listServerProcesses(dataFolder)
    if (orphans.length === 0) return
    for (const pid of orphans) endProcess(pid, waitedMs < 2_000 ? 'SIGQUIT' : 'SIGKILL')
    await sleep(50)
  }
}

/** Elsewhere than on Linux PostgreSQL's own check of the shared memory holds the start back. */
function listServerProcesses(dataFolder: string): number[] {
  if (!existsSync('/proc/self/cwd')) return []
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && isServerProcess(dataFolder, pid))
}

function endProcess(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // It ended by itself meanwhile.
  }
}
