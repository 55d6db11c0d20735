import { mkdirSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { PostgresRefusal } from './refusal.ts'
import type { RunAs } from './run-as.ts'

/** Where the supervisor keeps what, all below `<home>/postgres`. */
export interface Layout {
  cluster: string
  data: string
  logs: string
  binaryCopies: string
  passwordFile: string
  portFile: string
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
    logs: join(cluster, 'logs'),
    binaryCopies: join(cluster, 'binaries'),
    passwordFile: join(cluster, 'passwords.json'),
    portFile: join(cluster, 'port'),
    startingLock: join(cluster, 'starting.lock'),
    inUseLock: join(cluster, 'in-use.lock'),
  }
}

/** Makes the folders and tries to write: read-only disks and foreign owners show themselves here. */
export function openLayout(home: string, layout: Layout): PostgresRefusal | undefined {
  // Root's server runs as another user, who must be able to enter.
  const mode = process.getuid?.() === 0 ? 0o755 : 0o700
  const probe = join(layout.cluster, `.probe-${process.pid}`)
  try {
    mkdirSync(layout.cluster, { recursive: true, mode })
    writeFileSync(probe, 'x')
    rmSync(probe)
    return undefined
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'ENOSPC') return diskFull(nearestFolder(layout.cluster), 1_048_576)
    return { code: 'folder-unwritable', folder: home, reason: REASONS[code ?? ''] ?? message }
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  ENOTDIR: 'a part of the path is a file',
  EEXIST: 'a file of that name is in the way',
}

export function diskFull(folder: string, neededBytes: number): PostgresRefusal {
  return { code: 'disk-full', folder, freeBytes: freeBytes(folder), neededBytes }
}

/** What is free to an ordinary user: the reserve of root does not help a server that is not root. */
export function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize
}

/** The first folder on the way to `path` that the user may not enter. */
export function closedFolder(path: string, runAs: RunAs): string | undefined {
  const above = dirname(path)
  const outermost = above === path ? undefined : closedFolder(above, runAs)
  if (outermost) return outermost
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat || runAs.uid === undefined) return undefined
  const shift = stat.uid === runAs.uid ? 6 : stat.gid === runAs.gid ? 3 : 0
  return (stat.mode >> shift) & 1 ? undefined : path
}

function nearestFolder(path: string): string {
  return statSync(path, { throwIfNoEntry: false }) ? path : nearestFolder(dirname(path))
}
