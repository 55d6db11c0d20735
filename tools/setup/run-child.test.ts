import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const runChild = JSON.stringify(join(import.meta.dirname, '../../bin/run-child.js'))
const polite = `process.on('SIGTERM', () => { process.stdout.write('bye'); process.exit(7) })
process.stdout.write('ready')
setInterval(() => {}, 1000)`

function launcher(child: string): string[] {
  const source = `import { runChild } from ${runChild}
await runChild(process.execPath, ['-e', ${JSON.stringify(child)}])`
  return ['--input-type=module', '-e', source]
}

async function start(args: string[]) {
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, npm_lifecycle_event: 'demo' },
  })
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text
  })
  return { child, output: () => output }
}

test('the exit code of the program is ours', async () => {
  const { child } = await start(launcher('process.exit(3)'))
  expect(await once(child, 'close')).toEqual([3, null])
})

test('a program killed by a signal ends us by the same signal', async () => {
  const { child } = await start(launcher(`process.kill(process.pid, 'SIGKILL')`))
  expect(await once(child, 'close')).toEqual([null, 'SIGKILL'])
})

test('a signal is passed on, and the program may end in its own way', async () => {
  const { child, output } = await start(launcher(polite))
  await once(child.stdout, 'data')
  child.kill('SIGTERM')
  expect(await once(child, 'close')).toEqual([7, null])
  expect(output()).toBe('readybye')
})

test('when npm is killed outright the program is asked to end', async () => {
  const grandparent = `const { spawn } = require('node:child_process')
spawn(process.execPath, ${JSON.stringify(launcher(polite))}, { stdio: 'inherit' })`
  const { child, output } = await start(['-e', grandparent])
  await once(child.stdout, 'data')
  child.kill('SIGKILL')
  await once(child, 'close')
  expect(output()).toBe('readybye')
})

test('when the launcher is killed outright the program is asked to end', async () => {
  const { child, output } = await start(launcher(polite))
  await once(child.stdout, 'data')
  child.kill('SIGKILL')
  await once(child, 'close')
  expect(output()).toBe('readybye')
})
