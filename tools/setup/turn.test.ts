import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'payung-turn-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

// A read, a pause and a write: two holders at once would lose a count.
const countUp = `
  import { existsSync, readFileSync, writeFileSync } from 'node:fs'
  import { setTimeout as sleep } from 'node:timers/promises'
  import { takeTurn } from ${JSON.stringify(join(import.meta.dirname, 'turn.mjs'))}
  const [folder, ending] = process.argv.slice(1)
  const turn = await takeTurn(folder + '/turns', () => {})
  const file = folder + '/count'
  const count = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
  await sleep(60)
  writeFileSync(file, String(count + 1))
  if (ending === 'killed') process.kill(process.pid, 'SIGKILL')
  turn.release()
`

function run(ending: 'orderly' | 'killed'): Promise<void> {
  const args = ['--input-type=module', '-e', countUp, folder, ending]
  return new Promise((resolve) => spawn(process.execPath, args).on('close', () => resolve()))
}

const count = () => Number(readFileSync(join(folder, 'count'), 'utf8'))

test('six set-ups at once work one after another', async () => {
  await Promise.all(Array.from({ length: 6 }, () => run('orderly')))
  expect(count()).toBe(6)
})

test('after a kill the turn passes to exactly one of those who wait', async () => {
  await run('killed')
  await Promise.all([run('orderly'), run('killed'), run('orderly'), run('orderly')])
  expect(count()).toBe(5)
})
