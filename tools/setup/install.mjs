import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { requiredPlatformPackages } from '../../bin/pinned-node.js'
import { clearInterrupted, emptyModules, markInstalling, unmarkInstalling } from './interrupted.mjs'
import { startNpmInstall } from './npm.mjs'
import { startProgress } from './progress.mjs'
import { SetupRefusal } from './refusal.mjs'
import { isInstalled, removeStamp, writeStamp } from './stamp.mjs'

const stops = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }

/** Brings node_modules to the committed lock. The caller holds the turn. */
export async function install(paths) {
  if (isInstalled(paths)) return
  refuseDisagreement(paths)
  mkdirSync(paths.state, { recursive: true })
  await clearInterrupted(paths)
  removeStamp(paths)
  // Until npm has finished, "node" on PATH must not be a half-written file of ours.
  rmSync(join(paths.modules, '.bin', 'node'), { force: true })
  const lockBefore = readFileSync(paths.lock)
  const progress = startProgress('Installing what is missing (about a minute the first time)')
  const end = await runNpm(paths, progress)
  const isLockKept = keepLock(paths, lockBefore)
  if (end.code !== 0) {
    progress.end('The installation failed')
    throw new SetupRefusal(`npm could not install what Payung needs:\n${end.output}`, 1)
  }
  refuseMissingPlatform(paths, progress)
  writeStamp(paths)
  progress.end('Installed')
  if (!isLockKept) {
    process.stderr.write(
      'npm rewrote package-lock.json against its orders; the committed file is back. If this returns, update npm.\n',
    )
  }
}

async function runNpm(paths, progress) {
  const end = await runNpmOnce(paths, progress)
  // Folders that a killed npm had moved aside block the next one; only an empty start helps.
  if (end.code === 0 || !/ENOTEMPTY|EEXIST/.test(end.output)) return end
  emptyModules(paths)
  return runNpmOnce(paths, progress)
}

async function runNpmOnce(paths, progress) {
  markInstalling(paths)
  const { child, ended } = startNpmInstall(paths.root)
  markInstalling(paths, child.pid)
  const stop = (signal) => {
    child.kill(signal)
    progress.end('Installation stopped; the next run starts it afresh')
    process.exit(stops[signal])
  }
  for (const signal of Object.keys(stops)) process.once(signal, stop)
  const end = await ended
  for (const signal of Object.keys(stops)) process.removeListener(signal, stop)
  // npm undoes its work when it fails in an orderly way; the mark stays only when it was killed.
  if (end.signal === null) unmarkInstalling(paths)
  return end
}

function keepLock(paths, before) {
  if (readFileSync(paths.lock).equals(before)) return true
  writeFileSync(paths.lock, before)
  return false
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
