import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { basename, delimiter, dirname, join, sep } from 'node:path'

const installArgs = [
  'install',
  '--no-save',
  '--ignore-scripts',
  '--no-audit',
  '--no-fund',
  '--no-update-notifier',
  '--no-progress',
  '--package-lock=true',
  '--engine-strict=false',
  '--include=dev',
  '--include=optional',
  '--loglevel=error',
]

// Left by an outer "npm --silent run …" or by the user's shell, these would change what gets installed or hide why it failed.
const misleading =
  /^npm_config_(loglevel|silent|quiet|json|parseable|dry_run|omit|only|production|prefix|local_prefix|global|location|workspaces?|package_lock_only|save.*|include.*)$/i

/** Starts `npm install` from the committed lock; answers the child and its end: { code, signal, output }. */
export function startNpmInstall(root) {
  const { command, args, shell } = findNpm(root)
  const child = spawn(command, [...args, ...installArgs], {
    cwd: root,
    env: npmEnvironment(root),
    stdio: ['ignore', 'pipe', 'pipe'],
    shell,
  })
  const chunks = []
  child.stdout.on('data', (chunk) => chunks.push(chunk))
  child.stderr.on('data', (chunk) => chunks.push(chunk))
  const ended = new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 127, signal: null, output: error.message }))
    child.on('close', (code, signal) => {
      resolve({ code, signal, output: withoutNoise(Buffer.concat(chunks).toString('utf8')) })
    })
  })
  return { child, ended }
}

function findNpm(root) {
  const cli = process.env.npm_execpath
  const isNpm = cli !== undefined && /^npm-cli\.c?js$/.test(basename(cli)) && existsSync(cli)
  const node = nodeOutside(root)
  if (isNpm && node) return { command: node, args: [cli], shell: false }
  return { command: 'npm', args: [], shell: process.platform === 'win32' }
}

// The pinned Node lives inside the folder that npm is about to rewrite, so it must not be the one that runs npm.
function nodeOutside(root) {
  const inside = join(root, 'node_modules') + sep
  const candidates = [process.env.npm_node_execpath, process.execPath, ...nodesOnPath()]
  return candidates.find((path) => path && !path.startsWith(inside) && existsSync(path))
}

function nodesOnPath() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node'
  return (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name))
}

function npmEnvironment(root) {
  const env = {}
  for (const [key, value] of Object.entries(process.env)) {
    if (!misleading.test(key)) env[key] = value
  }
  const bin = join(root, 'node_modules', '.bin')
  const node = nodeOutside(root)
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== bin)
  env.PATH = [...(node ? [dirname(node)] : []), ...folders].join(delimiter)
  return env
}

function withoutNoise(output) {
  return output
    .split('\n')
    .filter((line) => !/EBADENGINE|allow-scripts|^npm (notice|warn)/i.test(line))
    .join('\n')
    .trim()
}
