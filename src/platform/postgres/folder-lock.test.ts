import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { tryLock, waitForLock } from './folder-lock.ts'

const folder = mkdtempSync(join(tmpdir(), 'payung-lock-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const fileFor = (name: string) => join(folder, `${name}.lock`)

test('who is alone excludes everybody until the release', () => {
  const file = fileFor('alone')
  const first = tryLock(file, 'alone')
  expect(first).toBeDefined()
  expect(tryLock(file, 'alone')).toBeUndefined()
  expect(tryLock(file, 'together')).toBeUndefined()
  first?.release()
  first?.release()
  using second = tryLock(file, 'alone')
  expect(second).toBeDefined()
})

test('many may be together, and each of them keeps out who wants to be alone', () => {
  const file = fileFor('together')
  const first = tryLock(file, 'together')
  using second = tryLock(file, 'together')
  expect(second).toBeDefined()
  first?.release()
  expect(tryLock(file, 'alone')).toBeUndefined()
})

test('the lock of a killed process is free at once', async () => {
  const file = fileFor('killed')
  const script = `
    const { DatabaseSync } = require('node:sqlite')
    new DatabaseSync(process.argv[1]).exec('begin exclusive')
    process.stdout.write('held')
    setInterval(() => {}, 1000)`
  const holder = spawn(process.execPath, ['-e', script, file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(holder.stdout, 'data')
  expect(tryLock(file, 'alone')).toBeUndefined()
  holder.kill('SIGKILL')
  await once(holder, 'exit')
  using mine = tryLock(file, 'alone')
  expect(mine).toBeDefined()
})

test('waiting ends with the lock when it comes free in time, and empty-handed when it does not', async () => {
  const file = fileFor('waiting')
  const first = tryLock(file, 'alone')
  expect(await waitForLock(file, 'alone', 50)).toBeUndefined()
  setTimeout(() => first?.release(), 40)
  using later = await waitForLock(file, 'alone', 5_000)
  expect(later).toBeDefined()
})
