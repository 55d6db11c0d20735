import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { expect, test } from 'vitest'
import { layoutOf } from './layout.ts'
import {
  ask,
  holdInAnotherProcess,
  homeForOneTest,
  homeForThisFile,
  kill,
  postmasterPid,
  spawnHolder,
  started,
} from './postgres.examples.ts'

const home = homeForThisFile()

test('a server whose starter was killed is adopted, with its rows, and stopped by its adopter', async () => {
  const { child, port } = await holdInAnotherProcess(home)
  const pid = postmasterPid(home)
  await kill(child)

  const server = await started(home)
  expect(server).toMatchObject({ joined: true, port })
  expect(postmasterPid(home)).toBe(pid)
  await server.stop()
  expect(existsSync(join(layoutOf(home).data, 'postmaster.pid'))).toBe(false)
})

test('a killed server is started again although one of its children is still busy', async () => {
  const first = await started(home, { durability: 'durable' })
  await ask(first, 'create table if not exists kept as select 42 as answer')
  const busy = new pg.Client({ connectionString: first.url('postgres') })
  busy.on('error', () => undefined)
  await busy.connect()
  // A loop without a pause does not notice by itself that its server is gone.
  const loop = busy.query('do $$ begin loop perform 1; end loop; end $$').catch(() => undefined)
  await sleep(100)
  process.kill(postmasterPid(home), 'SIGKILL')

  const second = await started(home, { durability: 'durable' })
  expect(second.joined).toBe(false)
  expect(await ask(second, 'select answer from kept')).toEqual([{ answer: 42 }])
  await loop
})

test('a database whose making was cut short is made again from the start', async () => {
  const home = homeForOneTest()
  const { cluster, data } = layoutOf(home)
  const child = spawnHolder(home)
  const isMaking = () =>
    existsSync(cluster) && readdirSync(cluster).some((name) => name.startsWith('data.making-'))
  while (!isMaking()) await sleep(5)
  await sleep(60)
  await kill(child)
  expect(existsSync(data)).toBe(false)

  const server = await started(home)
  expect(await ask(server, 'select count(*)::int > 300 as is_whole from pg_class')).toEqual([
    { is_whole: true },
  ])
  await server.stop()
  await (await started(home)).stop()
  expect(isMaking()).toBe(false)
})

test('a stale postmaster.pid whose number now belongs to a stranger does not hold the start back', async () => {
  const first = await started(home)
  const file = join(layoutOf(home).data, 'postmaster.pid')
  const lines = readFileSync(file, 'utf8').split('\n')
  await first.stop()
  // Not our own Node: this checkout may be closed to the server's user.
  const stranger = spawn('sleep', ['60'], {
    ...sameUserAs(layoutOf(home).data),
    cwd: '/',
  })
  try {
    writeFileSync(file, [String(stranger.pid), ...lines.slice(1)].join('\n'))
    const second = await started(home)
    expect(second.joined).toBe(false)
    expect(stranger.exitCode).toBeNull()
    expect(stranger.signalCode).toBeNull()
  } finally {
    stranger.kill('SIGKILL')
  }
})

test('an empty postmaster.pid, as a full disk or a power failure leaves it, does not hold the start back', async () => {
  await (await started(home)).stop()
  writeFileSync(join(layoutOf(home).data, 'postmaster.pid'), '')
  const again = await started(home)
  expect(again.joined).toBe(false)
})

test('a lost password file is replaced and the rows stay', async () => {
  const first = await started(home)
  await ask(first, 'create table if not exists kept as select 42 as answer')
  await first.stop()
  rmSync(layoutOf(home).passwordFile)
  const second = await started(home)
  expect(second.passwords.super).not.toBe(first.passwords.super)
  expect(await ask(second, 'select answer from kept')).toEqual([{ answer: 42 }])
})

/** PostgreSQL trusts a number only of its own user's processes, so the stranger must be one of those. */
function sameUserAs(folder: string): { uid: number; gid: number } {
  const { uid, gid } = statSync(folder)
  return { uid, gid }
}
