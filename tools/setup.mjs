import { join } from 'node:path'
import { findPinnedNode } from '../bin/pinned-node.js'
import { runChild } from '../bin/run-child.js'
import { install } from './setup/install.mjs'
import { paths } from './setup/paths.mjs'
import { SetupRefusal } from './setup/refusal.mjs'
import { isInstalled } from './setup/stamp.mjs'
import { takeTurn } from './setup/turn.mjs'
import { buildWeb, isWebBuilt } from './setup/web.mjs'

// Pages are built only where somebody will look at them: a person, or the browser's tests.
const NO_WEB = ['--no-serve', '--help', '--quick']

const entries = {
  demo: ['tools/demo/main.ts'],
  test: ['tools/test/main.ts'],
  check: ['tools/test/main.ts', '--quick'],
  proof: ['tools/proof/main.ts'],
}

const [name = '', ...args] = process.argv.slice(2)

try {
  const entry = findEntry()
  const needsWeb = ['demo', 'test'].includes(name) && !args.some((one) => NO_WEB.includes(one))
  await prepare(needsWeb)
  const [script, ...fixed] = entry
  await runChild(findNode(), [join(paths.root, script), ...fixed, ...args])
} catch (error) {
  process.stderr.write(`${explain(error)}\n`)
  process.exit(error instanceof SetupRefusal ? error.exitCode : 1)
}

function findEntry() {
  const major = Number(process.versions.node.split('.')[0])
  if (major < 20) {
    throw new SetupRefusal(`Payung needs Node 20 or newer; this is ${process.version}.`)
  }
  const entry = Object.hasOwn(entries, name) ? entries[name] : undefined
  if (entry) return entry
  throw new SetupRefusal(`Usage: node tools/setup.mjs ${Object.keys(entries).join('|')} [options]`)
}

async function prepare(needsWeb) {
  if (isInstalled(paths) && (!needsWeb || isWebBuilt(paths))) return
  const turn = await takeTurn(paths.state, (pid) => {
    process.stderr.write(`Another set-up (process ${pid}) is at work here; waiting for it.\n`)
  })
  try {
    await install(paths)
    if (needsWeb) await buildWeb(paths, findNode())
  } finally {
    turn.release()
  }
}

function findNode() {
  const node = findPinnedNode(paths.root)
  if (node) return node
  throw new SetupRefusal(
    `There is no packaged Node for ${process.platform}-${process.arch}: install Node 24 or newer and run the same command with it.`,
  )
}

function explain(error) {
  if (error instanceof SetupRefusal) return error.message
  if (['EACCES', 'EPERM', 'EROFS'].includes(error?.code)) {
    return `This folder cannot be written to (${error.path}): run as the user who owns it.`
  }
  if (error?.code === 'ENOSPC') return 'The disk is full: free about 2 GB, then run again.'
  return String(error?.stack ?? error)
}
