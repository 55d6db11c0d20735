import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'

/** A lock on a file that the kernel drops when its process dies, however it dies. */
export interface FolderLock {
  release(): void
  [Symbol.dispose](): void
}

/**
 * Node has no flock; the SQLite inside it has, on every system. `alone` excludes everybody, `together` only
 * those who want to be alone. Nobody else may open the file: closing it would drop the lock (POSIX).
 */
export function tryLock(file: string, how: 'alone' | 'together'): FolderLock | undefined {
  const database = new DatabaseSync(file, { timeout: 0 })
  try {
    database.exec(how === 'alone' ? 'begin exclusive' : 'begin')
    database.prepare('select count(*) from sqlite_schema').get()
  } catch (error) {
    database.close()
    if (isBusy(error)) return undefined
    throw error
  }
  return heldBy(database)
}

/** Waits for its turn; undefined when others kept the lock for all of `patienceMs`. */
export async function waitForLock(
  file: string,
  how: 'alone' | 'together',
  patienceMs: number,
): Promise<FolderLock | undefined> {
  for (let waitedMs = 0; ; waitedMs += 25) {
    const lock = tryLock(file, how)
    if (lock || waitedMs >= patienceMs) return lock
    await sleep(25)
  }
}

function heldBy(database: DatabaseSync): FolderLock {
  const release = () => {
    if (database.isOpen) database.close()
  }
  return { release, [Symbol.dispose]: release }
}

const SQLITE_BUSY = 5

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY
}
