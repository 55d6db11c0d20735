import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { requiredPlatformPackages } from '../../bin/pinned-node.js'
import { startNpmInstall } from './npm.mjs'
import { identify, isAlive } from './process-identity.mjs'
import { startProgress } from './progress.mjs'
import { SetupRefusal } from './refusal.mjs'

/** True when node_modules holds exactly what the lock says, by the stamp that only a finished installation leaves. */
export function isInstalled(paths) {
  if (existsSync(paths.installing)) return false
  return readOrNull(paths.installed) === fingerprint(paths)
}

/** Brings node_modules to the committed lock. The caller holds the turn. */
export async function install(paths) {
  if (isInstalled(paths)) return
  refuseDisagreement(paths)
  await clearInterrupted(paths)
  const lockBefore = readFileSync(paths.lock)
  mkdirSync(paths.state, { recursive: true })
  rmSync(paths.installed, { force: true })
  // Until npm has finished, "node" on npm's PATH must not be a half-written file of ours.
  rmSync(join(paths.modules, '.bin', 'node'), { force: true })
  const progress = startProgress('Installing what is missing (about a minute the first time)')
  const end = await runNpm(paths, progress)
  const isLockChanged = restoreLock(paths, lockBefore)
  if (end.code !== 0) {
    progress.end('The installation failed')
    throw new SetupRefusal(`npm could not install what Payung needs:\n${end.output}`, 1)
  }
  refuseMissingPlatform(paths, progress)
  writeFileSync(paths.installed, fingerprint(paths))
  progress.end('Installed')
  if (isLockChanged) tellLockChanged()
}

async function runNpm(paths, progress) {
  let end = await npmOnce(paths, progress)
  // Folders that a killed npm had moved aside block the next one; only an empty start helps.
  if (end.code !== 0 && /ENOTEMPTY|EEXIST/.test(end.output)) {
    emptyModules(paths)
    end = await npmOnce(paths, progress)
  }
  return end
}

async function npmOnce(paths, progress) {
  const { child, ended } = startNpmInstall(paths.root)
  writeFileSync(paths.installing, JSON.stringify(identify(child.pid ?? 0)))
  const stop = (signal) => {
    child.kill(signal)
    progress.end('Installation stopped; the next run starts it afresh')
    process.exit(signal === 'SIGINT' ? 130 : 143)
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  process.once('SIGHUP', stop)
  const end = await ended
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeListener(signal, stop)
  // npm puts things back itself when it fails in an orderly way; the mark stays only when it was killed.
  if (end.signal === null) rmSync(paths.installing, { force: true })
  return end
}

async function clearInterrupted(paths) {
  const orphan = readOrNull(paths.installing)
  if (orphan === null) return
  const identity = parseOrNull(orphan)
  if (isAlive(identity)) await endOrphan(identity)
  emptyModules(paths)
  rmSync(paths.installing, { force: true })
}

async function endOrphan(identity) {
  process.kill(identity.pid, 'SIGKILL')
  for (let tries = 0; tries < 100 && isAlive(identity); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

function emptyModules(paths) {
  for (const name of readdirSync(paths.modules)) {
    const path = join(paths.modules, name)
    if (path !== paths.state) rmSync(path, { recursive: true, force: true, maxRetries: 3 })
  }
}

function fingerprint(paths) {
  const hash = createHash('sha256')
  hash.update(readFileSync(paths.lock))
  // npm's own record of what it put there: somebody else's "npm install" or "npm prune" changes it.
  hash.update(readOrNull(paths.npmRecord) ?? 'absent')
  return `${process.platform}-${process.arch} ${hash.digest('hex')}\n`
}

function restoreLock(paths, before) {
  if (readFileSync(paths.lock).equals(before)) return false
  writeFileSync(paths.lock, before)
  return true
}

function tellLockChanged() {
  process.stderr.write(
    'npm rewrote package-lock.json although it was told not to; the committed file has been put back. If this returns, update npm.\n',
  )
}

function refuseDisagreement(paths) {
  const manifest = JSON.parse(readFileSync(paths.manifest, 'utf8'))
  const locked = JSON.parse(readFileSync(paths.lock, 'utf8')).packages[''] ?? {}
  for (const list of ['dependencies', 'devDependencies', 'optionalDependencies']) {
    if (isDeepStrictEqual(manifest[list] ?? {}, locked[list] ?? {})) continue
    throw new SetupRefusal(
      `package.json and package-lock.json disagree about "${list}": run "npm install" and commit both files.`,
    )
  }
}

function refuseMissingPlatform(paths, progress) {
  const missing = requiredPlatformPackages().filter(
    (name) => !existsSync(join(paths.modules, name)),
  )
  if (missing.length === 0) return
  progress.end('The installation is incomplete')
  throw new SetupRefusal(
    `npm could not fetch ${missing.join(' and ')}: check the network, then run the same command again.`,
    1,
  )
}

function readOrNull(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

function parseOrNull(text) {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
