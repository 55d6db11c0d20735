import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { layoutOf } from './layout.ts'
import {
  ask,
  holdInAnotherProcess,
  homeForOneTest,
  homeForThisFile,
  kill,
  leave,
  postmasterPid,
  started,
} from './postgres.examples.ts'
import { isPostmasterOf, readPostmasterFile } from './postmaster.ts'

const runs = (home: string, pid: number) => isPostmasterOf(layoutOf(home).data, pid)

const home = homeForThisFile()

test('a second process joins the running server, and the last one to leave stops it', async () => {
  const server = await started(home)
  const pid = postmasterPid(home)
  const other = await holdInAnotherProcess(home)
  expect(other).toMatchObject({ port: server.port, joined: true })

  await server.stop()
  expect(runs(home, pid)).toBe(true)
  await leave(other.child)
  expect(runs(home, pid)).toBe(false)
})

test('a process that was killed no longer counts as somebody who uses the server', async () => {
  const server = await started(home)
  const pid = postmasterPid(home)
  const other = await holdInAnotherProcess(home)
  await kill(other.child)
  await server.stop()
  expect(runs(home, pid)).toBe(false)
})

test('six processes that start at once on an empty folder share one server', async () => {
  const home = homeForOneTest()
  const holders = await Promise.all(Array.from({ length: 6 }, () => holdInAnotherProcess(home)))
  expect(new Set(holders.map(({ port }) => port)).size).toBe(1)
  expect(holders.filter(({ joined }) => !joined)).toHaveLength(1)
})

test('stopping twice is stopping once', async () => {
  const first = await started(home)
  await first.stop()
  const second = await started(home)
  await first.stop()
  expect(await ask(second, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('a server that is just stopping is waited for, then started again', async () => {
  const server = await started(home)
  process.kill(postmasterPid(home), 'SIGTERM')
  await sleep(1)
  const again = await started(home)
  expect(await ask(again, 'select 1 as one')).toEqual([{ one: 1 }])
  await server.stop()
  expect(readPostmasterFile(layoutOf(home).data)).toBeDefined()
})
