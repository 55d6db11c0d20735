import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const MAIN = join(import.meta.dirname, '../main.ts')

test('a reader that closes the pipe early ends the command well and without a word', async () => {
  const child = spawn(process.execPath, [MAIN, 'check', '--list', '--json'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  child.stdout.destroy()
  let said = ''
  child.stderr.on('data', (chunk) => {
    said += chunk
  })
  const code = await new Promise((done) => child.on('close', done))
  expect(said).toBe('')
  expect(code).toBe(0)
})
