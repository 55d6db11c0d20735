import {
  chownSync,
  existsSync,
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
import { diskFull, type Layout } from './layout.ts'
import { chooseFreePort } from './port.ts'
import { isPostmasterOf, isServerProcess, readPostmasterFile } from './postmaster.ts'
import type { PostgresRefusal } from './refusal.ts'
import type { RunAs } from './run-as.ts'
import { runProgram } from './run-program.ts'
import { type Durability, settingsFile, settingsText } from './settings.ts'

const ATTEMPTS = 5
const NEEDED_BYTES = 64 * 1_048_576

export interface Cluster {
  layout: Layout
  bin: string
  runAs: RunAs
}

/** The server that is running on this folder, whoever started it; waits while it starts or stops. */
export async function findRunning({ data }: Layout): Promise<number | undefined> {
  for (let waitedMs = 0; waitedMs < 60_000; waitedMs += 50) {
    const found = readPostmasterFile(data)
    if (!found || !isPostmasterOf(data, found.pid)) return undefined
    if (found.isReady) return found.port
    await sleep(50)
  }
  return undefined
}

/** Starts the server and waits until it answers; tries another port when one was taken meanwhile. */
export async function startPostmaster(
  cluster: Cluster,
  durability: Durability,
): Promise<Result<number, PostgresRefusal>> {
  const { layout, bin, runAs } = cluster
  await clearAfterDeath(layout)
  prepareLogs(layout, runAs)
  const startLog = join(layout.logs, 'start.log')
  for (let attempt = 1; ; attempt += 1) {
    const port = await chooseFreePort(layout.portFile, layout.cluster)
    writeSettings(layout, settingsText({ port, durability, logFolder: layout.logs }), runAs)
    rmSync(startLog, { force: true })
    const end = await runProgram(
      join(bin, 'pg_ctl'),
      ['start', '--wait', '--timeout=120', '--silent', '-D', layout.data, '-l', startLog],
      { runAs, folder: layout.cluster, patienceMs: 150_000 },
    )
    // Another starter may have won, so what runs counts, not what our pg_ctl says.
    const running = await findRunning(layout)
    if (running !== undefined) return accept(running)
    const words = `${end.output}\n${lastLog(layout.logs)}`
    if (attempt < ATTEMPTS && RETRY.test(words)) {
      await sleep(attempt * 200)
      continue
    }
    if (/no space left/i.test(words)) return refuse(diskFull(layout.cluster, NEEDED_BYTES))
    const lastWords = words
      .trim()
      .split('\n')
      .findLast((line) => /FATAL|PANIC|error/.test(line))
    return refuse({
      code: 'not-started',
      lastWords: lastWords ?? words.trim().slice(-200),
      logFolder: layout.logs,
    })
  }
}

const RETRY = /could not create any TCP|Address already in use|pre-existing shared memory block/

export async function stopPostmaster({ layout, bin, runAs }: Cluster): Promise<void> {
  for (const mode of ['fast', 'immediate']) {
    const end = await runProgram(
      join(bin, 'pg_ctl'),
      ['stop', '--wait', '--timeout=60', '--silent', `--mode=${mode}`, '-D', layout.data],
      { runAs, folder: layout.cluster },
    )
    if (end.exitCode === 0 || (await findRunning(layout)) === undefined) return
  }
}

/**
 * A killed server leaves its file, and perhaps children that still touch the data. The children are ended
 * first; the file is taken away only when a stranger now has its number, for PostgreSQL would then refuse.
 */
async function clearAfterDeath({ data }: Layout): Promise<void> {
  const found = readPostmasterFile(data)
  if (!found) return
  for (let waitedMs = 0; waitedMs < 10_000; waitedMs += 100) {
    const orphans = listServerProcesses(data)
    if (orphans.length === 0) break
    for (const pid of orphans) endProcess(pid, waitedMs < 2_000 ? 'SIGQUIT' : 'SIGKILL')
    await sleep(100)
  }
  if (!isPostmasterOf(data, found.pid)) rmSync(join(data, 'postmaster.pid'), { force: true })
}

function listServerProcesses(data: string): number[] {
  if (!existsSync('/proc/self/cwd')) return []
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && isServerProcess(data, pid))
}

function endProcess(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // It ended by itself meanwhile.
  }
}

function prepareLogs({ logs }: Layout, { uid, gid }: RunAs): void {
  mkdirSync(logs, { recursive: true, mode: 0o700 })
  if (uid !== undefined && gid !== undefined) chownSync(logs, uid, gid)
}

function writeSettings({ data }: Layout, text: string, { uid, gid }: RunAs): void {
  writeFileSync(settingsFile(data), text, { mode: 0o600 })
  if (uid !== undefined && gid !== undefined) chownSync(settingsFile(data), uid, gid)
}

/** The end of the newest log file: where a server that died at once says why. */
function lastLog(logs: string): string {
  const files = readdirSync(logs).map((name) => join(logs, name))
  const newest = files.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs).slice(0, 2)
  return newest.map((file) => readFileSync(file, 'utf8').slice(-2_000)).join('\n')
}
