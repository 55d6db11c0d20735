import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'

/** True when node_modules holds what the lock says, by the stamp that only a finished installation leaves. */
export function isInstalled(paths) {
  if (existsSync(paths.installing)) return false
  return readOrNull(paths.installed) === fingerprint(paths)
}

export function writeStamp(paths) {
  writeFileSync(paths.installed, fingerprint(paths))
}

export function removeStamp(paths) {
  rmSync(paths.installed, { force: true })
}

function fingerprint(paths) {
  const hash = createHash('sha256')
  hash.update(readFileSync(paths.lock))
  // npm's own record of what it put there: somebody else's "npm install" or "npm prune" changes it.
  hash.update(readOrNull(paths.npmRecord) ?? 'absent')
  return `${process.platform}-${process.arch} ${hash.digest('hex')}\n`
}

function readOrNull(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
