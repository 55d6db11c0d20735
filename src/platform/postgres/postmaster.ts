import { execFileSync } from 'node:child_process'
import { readFileSync, readlinkSync, realpathSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** What a running server says of itself in the lines of postmaster.pid. */
export interface PostmasterFile {
  pid: number
  port: number
  isReady: boolean
}

export function readPostmasterFile(dataFolder: string): PostmasterFile | undefined {
  let lines: string[]
  try {
    lines = readFileSync(join(dataFolder, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return undefined
  }
  const pid = Number(lines[0])
  if (!Number.isSafeInteger(pid) || pid <= 0) return undefined
  return { pid, port: Number(lines[3] ?? 0), isReady: lines[7]?.trim() === 'ready' }
}

/** The port of the server that runs on this folder, whoever started it; waits while it starts or stops. */
export async function findRunning(
  dataFolder: string,
  patienceMs = 120_000,
): Promise<number | undefined> {
  for (let waitedMs = 0; waitedMs < patienceMs; waitedMs += 30) {
    const found = readPostmasterFile(dataFolder)
    if (!found || !isPostmasterOf(dataFolder, found.pid)) return undefined
    if (found.isReady) return found.port
    await sleep(30)
  }
  return undefined
}

/** Whether the process with that number is the server of this folder, or a stranger who got its number. */
export function isPostmasterOf(dataFolder: string, pid: number): boolean {
  if (!isAlive(pid)) return false
  if (process.platform === 'win32') return true
  if (process.platform !== 'linux') {
    const command = commandOf(pid)
    return command.includes('postgres') && command.includes(dataFolder)
  }
  return isServerProcess(dataFolder, pid) || isUnreadableServer(dataFolder, pid)
}

/** Linux: a server has its data folder as working folder, and so have the children it leaves when killed. */
export function isServerProcess(dataFolder: string, pid: number): boolean {
  try {
    const program = basename(readlinkSync(`/proc/${pid}/exe`))
    const folder = readlinkSync(`/proc/${pid}/cwd`)
    return program.startsWith('postgres') && folder === realpathSync(dataFolder)
  } catch {
    return false
  }
}

/** Some sandboxes hide even our own processes' folders; then name and owner must do. */
function isUnreadableServer(dataFolder: string, pid: number): boolean {
  try {
    readlinkSync(`/proc/${pid}/cwd`)
    return false
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EACCES') return false
  }
  try {
    const isNamedSo = readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('postgres')
    return isNamedSo && statSync(`/proc/${pid}`).uid === statSync(dataFolder).uid
  } catch {
    return false
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function commandOf(pid: number): string {
  try {
    return execFileSync('ps', ['-p', String(pid), '-o', 'args=']).toString()
  } catch {
    return ''
  }
}
