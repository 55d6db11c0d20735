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
import { closedFolder, diskFull, freeBytes, type Layout } from './layout.ts'
import { ROLE_NAMES } from './passwords.ts'
import type { PostgresRefusal } from './refusal.ts'
import type { RunAs } from './run-as.ts'
import { runProgram } from './run-program.ts'
import type { Durability } from './settings.ts'

/** A new cluster takes 40 MB; its write-ahead log and the first data take the rest. */
const NEEDED_BYTES = 200 * 1_048_576
const MAKING = 'data.making-'

/**
 * Creates the database files once. They are made aside and renamed when whole, so a process killed half-way
 * leaves nothing that could be mistaken for data; its leftovers go at the next start.
 */
export async function createCluster(
  layout: Layout,
  options: { bin: string; runAs: RunAs; superPassword: string; durability: Durability },
): Promise<PostgresRefusal | undefined> {
  removeLeftovers(layout)
  if (existsSync(layout.data)) return undefined
  if (freeBytes(layout.cluster) < NEEDED_BYTES) return diskFull(layout.cluster, NEEDED_BYTES)

  const making = mkdtempSync(join(layout.cluster, MAKING))
  const data = join(making, 'data')
  const refusal = await initialise(making, data, options)
  if (refusal) {
    rmSync(making, { recursive: true, force: true })
    return refusal.code === 'disk-full' ? diskFull(layout.cluster, NEEDED_BYTES) : refusal
  }
  appendFileSync(join(data, 'postgresql.conf'), "\ninclude 'payung.conf'\n")
  renameSync(data, layout.data)
  syncFolder(layout.cluster)
  rmSync(making, { recursive: true, force: true })
  return undefined
}

async function initialise(
  making: string,
  data: string,
  options: { bin: string; runAs: RunAs; superPassword: string; durability: Durability },
): Promise<PostgresRefusal | undefined> {
  const { bin, runAs } = options
  const passwordFile = join(making, 'password')
  writeFileSync(passwordFile, options.superPassword, { mode: 0o600 })
  mkdirSync(data, { mode: 0o700 })
  const given = giveTo(runAs, [making, data, passwordFile])
  if (given) return given

  const sync = options.durability === 'throwaway' ? ['--no-sync'] : []
  const end = await runProgram(
    join(bin, 'initdb'),
    [
      ...['-D', data, '-U', ROLE_NAMES.super, `--pwfile=${passwordFile}`],
      // Byte order sorts the same on every machine and version: see decision 0011.
      ...['--encoding=UTF8', '--locale=C', '--text-search-config=simple'],
      ...['--data-checksums', '--auth=scram-sha-256', ...sync],
    ],
    { runAs, folder: making },
  )
  if (end.exitCode === 0) return undefined
  const closed = closedFolder(making, runAs) ?? closedFolder(bin, runAs)
  if (closed) return { code: 'folder-closed', folder: closed, user: runAs.user }
  if (end.errno === 'EPERM') return { code: 'user-unavailable', reason: end.output }
  if (/no space left/i.test(end.output)) return diskFull(making, NEEDED_BYTES)
  return { code: 'not-created', lastWords: lastLine(end.output) }
}

function giveTo(runAs: RunAs, paths: readonly string[]): PostgresRefusal | undefined {
  const { uid, gid } = runAs
  if (uid === undefined || gid === undefined) return undefined
  try {
    for (const path of paths) chownSync(path, uid, gid)
    return undefined
  } catch (error) {
    return { code: 'user-unavailable', reason: (error as Error).message }
  }
}

function removeLeftovers(layout: Layout): void {
  for (const name of readdirSync(layout.cluster)) {
    if (!name.startsWith(MAKING)) continue
    try {
      rmSync(join(layout.cluster, name), { recursive: true, force: true })
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

function lastLine(output: string): string {
  const lines = output.trim().split('\n')
  return lines.findLast((line) => /error|fatal/i.test(line)) ?? lines.at(-1) ?? ''
}
