import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startProgress } from './progress.mjs'
import { SetupRefusal } from './refusal.mjs'

/** Builds the web application when its sources changed since the last build. The caller holds the turn. */
export async function buildWeb(paths, node) {
  if (!existsSync(paths.viteConfig) || isWebBuilt(paths)) return
  rmSync(paths.webStamp, { force: true })
  const progress = startProgress('Building the web application')
  const { code, output } = await runVite(paths, node)
  if (code !== 0) {
    progress.end('The web application could not be built')
    throw new SetupRefusal(output, 1)
  }
  mkdirSync(paths.dist, { recursive: true })
  writeFileSync(paths.webStamp, sourceFingerprint(paths))
  progress.end('Web application built')
}

export function isWebBuilt(paths) {
  if (!existsSync(paths.viteConfig)) return true
  return (
    existsSync(paths.webStamp) && readFileSync(paths.webStamp, 'utf8') === sourceFingerprint(paths)
  )
}

function runVite(paths, node) {
  const vite = join(paths.modules, 'vite', 'bin', 'vite.js')
  const child = spawn(node, [vite, 'build', '--logLevel', 'warn'], {
    cwd: paths.root,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const chunks = []
  child.stdout.on('data', (chunk) => chunks.push(chunk))
  child.stderr.on('data', (chunk) => chunks.push(chunk))
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 127, output: error.message }))
    child.on('close', (code) => resolve({ code, output: Buffer.concat(chunks).toString('utf8') }))
  })
}

// Any pure file may end up in the bundle, so all of src counts, not only src/web.
function sourceFingerprint(paths) {
  const hash = createHash('sha256')
  for (const path of [paths.lock, paths.viteConfig, ...listSources(paths.source)]) {
    hash.update(path.slice(paths.root.length)).update('\0').update(readFileSync(path)).update('\0')
  }
  return `${hash.digest('hex')}\n`
}

function listSources(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(test|examples)\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort()
}
