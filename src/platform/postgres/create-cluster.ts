import {
  appendFileSync,
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { type Cluster, dataArgument } from './cluster.ts'
import { diskFull, freeBytes, type Layout } from './layout.ts'
import { ROLE_NAMES } from './passwords.ts'
import type { PostgresRefusal } from './refusal.ts'
import type { RunAs } from './run-as.ts'
import { runProgram } from './run-program.ts'
import type { Durability } from './settings.ts'

/** 40 MB of empty cluster, 60 MB of programs; the write-ahead log and the first data take the rest. */
const NEEDED_BYTES = 200 * 1_048_576
const MAKING = 'data.making-'

/** A new installation on a disk that is nearly full is refused before anything is written. */
export function findLackOfSpace({ data, cluster }: Layout): PostgresRefusal | undefined {
  const lacks = !existsSync(data) && freeBytes(cluster) < NEEDED_BYTES
  return lacks ? diskFull(cluster, NEEDED_BYTES) : undefined
}

/**
 * Creates the database files once. They are made aside and renamed when whole, so a process killed half-way
 * leaves nothing that could be mistaken for data; its leftovers go at the next start.
 */
export async function createCluster(
  cluster: Cluster,
  superPassword: string,
  durability: Durability,
): Promise<PostgresRefusal | undefined> {
  const { layout } = cluster
  removeLeftovers(layout)
  if (existsSync(layout.data)) return undefined

  const making = mkdtempSync(join(layout.cluster, MAKING))
  try {
    const refusal = await initialise(cluster, making, superPassword, durability)
    if (refusal) return refusal
    appendFileSync(join(making, 'data', 'postgresql.conf'), "\ninclude 'payung.conf'\n")
    renameSync(join(making, 'data'), layout.data)
    syncFolder(layout.cluster)
    return undefined
  } finally {
    rmSync(making, { recursive: true, force: true })
  }
}

async function initialise(
  cluster: Cluster,
  making: string,
  superPassword: string,
  durability: Durability,
): Promise<PostgresRefusal | undefined> {
  const { layout, bin, runAs, closedBy } = cluster
  const data = join(making, 'data')
  const passwordFile = join(making, 'password')
  mkdirSync(data, { mode: 0o700 })
  writeFileSync(passwordFile, superPassword, { mode: 0o600 })
  const kept = giveTo(runAs, [making, data, passwordFile])
  if (kept) return kept

  const end = await runProgram(
    join(bin, 'initdb'),
    [
      ...['-D', dataArgument(cluster, data), '-U', ROLE_NAMES.super],
      `--pwfile=${join('..', 'password')}`,
      // Byte order sorts the same on every machine and version (decision 0012).
      ...['--encoding=UTF8', '--locale=C', '--text-search-config=simple'],
      ...['--data-checksums', '--auth=scram-sha-256'],
      ...(durability === 'throwaway' ? ['--no-sync', '--wal-segsize=1'] : []),
    ],
    { runAs, folder: data },
  )
  if (end.exitCode === 0) return undefined
  if (end.errno === 'ENOENT') return { code: 'binaries-missing', lookedFor: join(bin, 'initdb') }
  if (end.errno === 'EACCES') return { code: 'programs-barred', folder: bin }
  if (end.errno === 'EPERM') return { code: 'user-unavailable', reason: end.output }
  if (/no space left/i.test(end.output)) return diskFull(layout.cluster, NEEDED_BYTES)
  if (closedBy !== undefined && /could not change directory/.test(end.output)) {
    return { code: 'folder-closed', folder: closedBy, user: runAs.user }
  }
  return { code: 'not-created', lastWords: lastWordsOf(end.output) }
}

/** Root makes the files and hands them to the account that will run the server. */
function giveTo({ uid, gid }: RunAs, paths: readonly string[]): PostgresRefusal | undefined {
  if (uid === undefined || gid === undefined) return undefined
  try {
    for (const path of paths) chownSync(path, uid, gid)
    return undefined
  } catch (error) {
    return { code: 'user-unavailable', reason: (error as Error).message }
  }
}

function removeLeftovers({ cluster }: Layout): void {
  for (const name of readdirSync(cluster).filter((entry) => entry.startsWith(MAKING))) {
    try {
      rmSync(join(cluster, name), { recursive: true, force: true })
    } catch {
      // The initdb of a killed Payung may still be writing there; the next start removes it.
    }
  }
}

function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  fsyncSync(handle)
  closeSync(handle)
}

function lastWordsOf(output: string): string {
  const lines = output.trim().split('\n')
  return lines.findLast((line) => /error|fatal/i.test(line)) ?? lines.at(-1) ?? ''
}
