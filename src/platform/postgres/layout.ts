import { chmodSync, mkdirSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileFault } from '../file-fault.ts'
import type { PostgresRefusal } from './refusal.ts'
import type { RunAs } from './run-as.ts'

/** Inside the data folder, so that the server reaches it without a path. */
export const LOG_FOLDER = 'log'

/** Where the supervisor keeps what, all below `<home>/postgres`. */
export interface Layout {
  cluster: string
  data: string
  logs: string
  binaryCopies: string
  passwordFile: string
  portFile: string
  /** Which machine or container used the files last. */
  machineFile: string
  /** Held while a server is being created, started or stopped. */
  startingLock: string
  /** Held together by every process that uses the server; the last one may stop it. */
  inUseLock: string
}

export function layoutOf(home: string): Layout {
  const cluster = join(home, 'postgres')
  return {
    cluster,
    data: join(cluster, 'data'),
    logs: join(cluster, 'data', LOG_FOLDER),
    binaryCopies: join(cluster, 'binaries'),
    passwordFile: join(cluster, 'passwords.json'),
    portFile: join(cluster, 'port'),
    machineFile: join(cluster, 'machine'),
    startingLock: join(cluster, 'starting.lock'),
    inUseLock: join(cluster, 'in-use.lock'),
  }
}

/** Makes the folders and tries to write: read-only disks and foreign owners show themselves here. */
export function openLayout({ cluster }: Layout): PostgresRefusal | undefined {
  const probe = join(cluster, `.probe-${process.pid}`)
  try {
    makeFolder(cluster)
    writeFileSync(probe, 'x')
    rmSync(probe)
    return undefined
  } catch (error) {
    const refusal = refusalOfFault(error, cluster)
    if (refusal) return refusal
    throw error
  }
}

/** Step by step, for `recursive` hides the cause; open to root's database user whatever the umask. */
export function makeFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return
  makeFolder(dirname(folder))
  const mode = process.getuid?.() === 0 ? 0o755 : 0o700
  try {
    mkdirSync(folder)
    chmodSync(folder, mode)
  } catch (error) {
    // Another process that starts at this moment may have been faster.
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw error
  }
}

/** The refusal behind a fault of the file system, if it is one that the operator can mend. */
export function refusalOfFault(error: unknown, folder: string): PostgresRefusal | undefined {
  const { code = '' } = error as NodeJS.ErrnoException
  if (code === 'ERR_SQLITE_ERROR') {
    return {
      code: 'folder-unwritable',
      folder,
      reason: 'disknya tidak mengizinkan kunci pada berkas',
    }
  }
  if (code === 'ENOSPC' || code === 'EDQUOT') return diskFull(folder, 1_048_576)
  // Asked to make a folder below a file, some systems say that the file exists.
  const reason = code === 'EEXIST' ? 'sebagian jalurnya bukan folder' : fileFault(error)
  return reason === undefined ? undefined : { code: 'folder-unwritable', folder, reason }
}

export function diskFull(folder: string, neededBytes: number): PostgresRefusal {
  return { code: 'disk-full', folder, freeBytes: freeBytes(folder), neededBytes }
}

/** What is free to an ordinary user: the reserve of root does not help a server that is not root. */
export function freeBytes(folder: string): number {
  if (!statSync(folder, { throwIfNoEntry: false })) return freeBytes(dirname(folder))
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize
}

/** The outermost folder on the way to `path` that the user may not enter. */
export function closedFolder(path: string, runAs: RunAs): string | undefined {
  const above = dirname(path)
  const outermost = above === path ? undefined : closedFolder(above, runAs)
  if (outermost) return outermost
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat || runAs.uid === undefined) return undefined
  const shift = stat.uid === runAs.uid ? 6 : stat.gid === runAs.gid ? 3 : 0
  return (stat.mode >> shift) & 1 ? undefined : path
}
