import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { identify, isAlive } from './process-identity.mjs'

/** Says on disk that npm is at work; what a kill leaves behind is then known for what it is. */
export function markInstalling(paths, pid) {
  writeFileSync(paths.installing, JSON.stringify(pid === undefined ? null : identify(pid)))
}

export function unmarkInstalling(paths) {
  rmSync(paths.installing, { force: true })
}

/** After a kill: ends an npm that lives on without its parent, and empties the half-written folder. */
export async function clearInterrupted(paths) {
  if (!existsSync(paths.installing)) return
  await endOrphan(readIdentity(paths.installing))
  emptyModules(paths)
  unmarkInstalling(paths)
}

/** Removes everything but our own state, the turn we hold among it. */
export function emptyModules(paths) {
  for (const name of readdirSync(paths.modules)) {
    const path = join(paths.modules, name)
    if (path !== paths.state) rmSync(path, { recursive: true, force: true, maxRetries: 3 })
  }
}

async function endOrphan(identity) {
  if (!isAlive(identity)) return
  process.kill(identity.pid, 'SIGKILL')
  for (let tries = 0; tries < 100 && isAlive(identity); tries += 1) await sleep(50)
}

function readIdentity(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}
