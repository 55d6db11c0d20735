import {
  chownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { accept, type Result, refuse } from '#vocabulary/result.ts'
import { clearAfterDeath } from './clear-after-death.ts'
import { type Cluster, dataArgument } from './cluster.ts'
import { diskFull, type Layout, LOG_FOLDER } from './layout.ts'
import { chooseFreePort } from './port.ts'
import { findRunning } from './postmaster.ts'
import type { PostgresRefusal } from './refusal.ts'
import type { RunAs } from './run-as.ts'
import { runProgram } from './run-program.ts'
import { type Durability, settingsFile, settingsText } from './settings.ts'

const ATTEMPTS = 5
/** Recovery writes a checkpoint and at least one 16 MB segment of the write-ahead log. */
const NEEDED_BYTES = 64 * 1_048_576

/** Starts the server and waits until it answers; returns its port, another one when the old was taken. */
export async function startPostmaster(
  cluster: Cluster,
  durability: Durability,
): Promise<Result<number, PostgresRefusal>> {
  const { layout, runAs } = cluster
  const foreign = await findForeignVersion(cluster)
  if (foreign) return refuse(foreign)
  await clearAfterDeath(layout.data)
  openLogs(layout, runAs)
  for (let attempt = 1; ; attempt += 1) {
    const port = await chooseFreePort(layout.portFile, layout.cluster)
    writeSettings(layout, settingsText(port, durability), runAs)
    const words = await tryStart(cluster)
    // Another starter may have won the race, so what runs counts, not what our pg_ctl says.
    const running = await findRunning(layout.data)
    if (running !== undefined) return accept(running)
    if (attempt === ATTEMPTS || !PASSING.test(words)) return refuse(whyNot(words, cluster))
    await sleep(attempt * 300)
  }
}

const PASSING = /could not create any TCP|Address already in use|pre-existing shared memory block/

async function findForeignVersion(cluster: Cluster): Promise<PostgresRefusal | undefined> {
  const { layout, bin, runAs } = cluster
  const dataVersion = readFileSync(join(layout.data, 'PG_VERSION'), 'utf8').trim()
  const asked = await runProgram(join(bin, 'postgres'), ['--version'], {
    runAs,
    folder: layout.data,
  })
  const binariesVersion = /\(PostgreSQL\) (\d+)/.exec(asked.output)?.[1]
  if (!binariesVersion || binariesVersion === dataVersion) return undefined
  return { code: 'other-version', folder: layout.data, dataVersion, binariesVersion }
}

/** All that was said while starting, by pg_ctl and by the server. */
async function tryStart(cluster: Cluster): Promise<string> {
  const { layout, bin, runAs } = cluster
  const startLog = join(LOG_FOLDER, 'start.log')
  rmSync(join(layout.data, startLog), { force: true })
  const end = await runProgram(
    join(bin, 'pg_ctl'),
    [
      'start',
      '--wait',
      '--timeout=120',
      '--silent',
      '-D',
      dataArgument(cluster, layout.data),
      '-l',
      startLog,
    ],
    { runAs, folder: layout.data, patienceMs: 150_000 },
  )
  return `${end.output}\n${lastLogs(layout.logs)}`.trim()
}

function whyNot(words: string, { layout, runAs, closedBy }: Cluster): PostgresRefusal {
  if (closedBy !== undefined && /could not change directory/.test(words)) {
    return { code: 'folder-closed', folder: closedBy, user: runAs.user }
  }
  if (/no space left/i.test(words)) return diskFull(layout.cluster, NEEDED_BYTES)
  const serious = words.split('\n').findLast((line) => /FATAL|PANIC|error/.test(line))
  const lastWords = (serious ?? words).slice(-300)
  return { code: 'not-started', lastWords, logFolder: layout.logs }
}

function openLogs({ logs }: Layout, { uid, gid }: RunAs): void {
  mkdirSync(logs, { recursive: true, mode: 0o700 })
  if (uid !== undefined && gid !== undefined) chownSync(logs, uid, gid)
}

function writeSettings({ data }: Layout, text: string, { uid, gid }: RunAs): void {
  writeFileSync(settingsFile(data), text, { mode: 0o600 })
  if (uid !== undefined && gid !== undefined) chownSync(settingsFile(data), uid, gid)
}

/** The ends of the two newest log files: where a server that died at once says why. */
function lastLogs(logs: string): string {
  const changedAt = (file: string) => statSync(file).mtimeMs
  const files = readdirSync(logs).map((name) => join(logs, name))
  const newest = files.sort((a, b) => changedAt(b) - changedAt(a)).slice(0, 2)
  return newest.map((file) => readFileSync(file, 'utf8').slice(-2_000)).join('\n')
}
