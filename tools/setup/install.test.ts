import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { requiredPlatformPackages } from '../../bin/pinned-node.js'
import { install } from './install.mjs'
import { isInstalled } from './stamp.mjs'

const lock = JSON.stringify({ packages: { '': { dependencies: { zod: '4.6.7' } } } })
let root: string
let paths: Parameters<typeof install>[0]

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'payung-install-'))
  const modules = join(root, 'node_modules')
  const state = join(modules, '.payung')
  paths = {
    root,
    modules,
    state,
    manifest: join(root, 'package.json'),
    lock: join(root, 'package-lock.json'),
    npmRecord: join(modules, '.package-lock.json'),
    installed: join(state, 'installed'),
    installing: join(state, 'installing.json'),
  }
  writeFileSync(paths.manifest, JSON.stringify({ dependencies: { zod: '4.6.7' } }))
  writeFileSync(paths.lock, lock)
  vi.stubEnv('npm_execpath', join(root, 'npm-cli.js'))
  vi.stubEnv('npm_node_execpath', process.execPath)
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
})

afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  rmSync(root, { recursive: true, force: true })
})

// Stands in for npm: puts the platform's packages down, counts its runs, then does as the test says.
function npmThat(does: string): void {
  const script = `const { appendFileSync, existsSync, mkdirSync, writeFileSync } = require('node:fs')
for (const name of ${JSON.stringify(requiredPlatformPackages())}) mkdirSync('node_modules/' + name, { recursive: true })
writeFileSync('node_modules/.package-lock.json', '{}')
appendFileSync('runs', 'x')
${does}
`
  writeFileSync(join(root, 'npm-cli.js'), script)
}

const runs = () => readFileSync(join(root, 'runs'), 'utf8').length

test('a finished installation is stamped and not done again', async () => {
  npmThat('')
  await install(paths)
  await install(paths)
  expect(isInstalled(paths)).toBe(true)
  expect(runs()).toBe(1)
})

test('another lock, or packages changed behind our back, is installed anew', async () => {
  npmThat('')
  await install(paths)
  writeFileSync(paths.lock, `${lock}\n`)
  expect(isInstalled(paths)).toBe(false)
  await install(paths)
  writeFileSync(paths.npmRecord, '{"pruned":true}')
  expect(isInstalled(paths)).toBe(false)
})

test("when npm fails its words are shown without the engine's grumbling, and nothing is stamped", async () => {
  npmThat(
    `console.error('npm warn EBADENGINE old')\nconsole.error('npm error no network')\nprocess.exitCode = 1`,
  )
  const end = install(paths)
  await expect(end).rejects.toThrow('no network')
  await expect(end).rejects.not.toThrow('EBADENGINE')
  expect(isInstalled(paths)).toBe(false)
})

test('a lock that npm rewrote is put back byte for byte', async () => {
  npmThat(`writeFileSync('package-lock.json', '{}')`)
  await install(paths)
  expect(readFileSync(paths.lock, 'utf8')).toBe(lock)
  expect(isInstalled(paths)).toBe(true)
})

test('what a killed installation left is cleared away before the next one', async () => {
  mkdirSync(paths.state, { recursive: true })
  mkdirSync(join(paths.modules, '.zod-AbCdEf'))
  mkdirSync(join(paths.modules, 'zod'))
  writeFileSync(paths.installing, '{"pid":')
  npmThat('')
  await install(paths)
  expect(existsSync(join(paths.modules, '.zod-AbCdEf'))).toBe(false)
  expect(existsSync(join(paths.modules, 'zod'))).toBe(false)
  expect(isInstalled(paths)).toBe(true)
})

test('folders moved aside by a kill that nobody marked are overcome by one empty start', async () => {
  mkdirSync(join(paths.modules, '.zod-AbCdEf'), { recursive: true })
  npmThat(`if (existsSync('node_modules/.zod-AbCdEf')) {
  console.error('npm error code ENOTEMPTY')
  process.exitCode = 190
}`)
  await install(paths)
  expect(runs()).toBe(2)
  expect(isInstalled(paths)).toBe(true)
})

test('a manifest that disagrees with the lock is refused before npm runs', async () => {
  npmThat('')
  writeFileSync(paths.manifest, JSON.stringify({ dependencies: { zod: '4.6.8' } }))
  await expect(install(paths)).rejects.toThrow('disagree about "dependencies"')
  expect(existsSync(join(root, 'runs'))).toBe(false)
})
