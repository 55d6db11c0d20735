import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { chooseFreePort } from './port.ts'

const folder = mkdtempSync(join(tmpdir(), 'payung-port-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the first choice is remembered and used again', async () => {
  const file = join(folder, 'remembered')
  const port = await chooseFreePort(file, '/srv/one')
  expect(Number(readFileSync(file, 'utf8'))).toBe(port)
  expect(await chooseFreePort(file, '/srv/another')).toBe(port)
})

test('a taken port makes room for the next one, which is remembered instead', async () => {
  const file = join(folder, 'taken')
  const port = await chooseFreePort(file, '/srv/two')
  const intruder = createServer().listen(port, '127.0.0.1')
  await once(intruder, 'listening')
  try {
    const next = await chooseFreePort(file, '/srv/two')
    expect(next).not.toBe(port)
    expect(Number(readFileSync(file, 'utf8'))).toBe(next)
  } finally {
    intruder.close()
  }
})

test('ports stay below those that systems hand out by themselves, whatever was remembered', async () => {
  const file = join(folder, 'nonsense')
  for (const nonsense of ['80', '60000', 'abc', '']) {
    writeFileSync(file, nonsense)
    const port = await chooseFreePort(file, '/srv/three')
    expect(port).toBeGreaterThanOrEqual(15_432)
    expect(port).toBeLessThan(25_432)
  }
})
