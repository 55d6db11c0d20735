import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { createRolesAndDatabase } from '#platform/migrate.ts'
import { ask, homeForThisFile, started } from '#platform/postgres/postgres.examples.ts'
import { connectServer, type PostgresServer } from '#platform/postgres/server.ts'
import { testDatabase } from '../../../tests/database.ts'
import { fillRegency, printRegency, runScript, SCHEMA } from './copy.examples.ts'
import { copyIn } from './copy-in.ts'
import { copyOut } from './copy-out.ts'
import { digestOf, type Manifest } from './manifest.ts'
import { explainCopyRefusal } from './refusal.ts'

const DEBIAN_15 = '/usr/lib/postgresql/15/bin'
const REGENCY = '61.11'

const folder = mkdtempSync(join(tmpdir(), 'payung-between-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const officeHome = homeForThisFile()
let office: PostgresServer

/** The office's own server is Debian's 15 where there is one, and the embedded package when the tests run on 15. */
function officeBinaries(): string {
  const runsOnDebian = inject('postgres').binaries === DEBIAN_15
  return existsSync(DEBIAN_15) && !runsOnDebian ? DEBIAN_15 : ''
}

beforeAll(async () => {
  const server = await started(officeHome, { binaries: officeBinaries() })
  await ask(server, `create role dinas login createrole createdb password 'rahasia'`)
  office = connectServer({
    url: `postgres://dinas:rahasia@127.0.0.1:${server.port}/payung`,
    home: join(folder, 'home'),
  })
})

async function out(url: string, name: string): Promise<Manifest> {
  const place = { folder: join(folder, name), madeAt: '2026-11-22T01:02:03.000Z' }
  const copied = await copyOut({ url, regencyCode: REGENCY, ...place })
  if (!copied.ok) throw new Error(explainCopyRefusal(copied.refusal))
  return copied.value
}

async function into(url: string, name: string): Promise<void> {
  await runScript(url, SCHEMA)
  const restored = await copyIn({ url, folder: join(folder, name) })
  if (!restored.ok) throw new Error(explainCopyRefusal(restored.refusal))
}

/** What the copies must share: all but the server they were made on. */
function contentOf(manifest: Manifest): string {
  return digestOf({ ...manifest, serverVersion: '' })
}

test('a regency moves to the office’s own server and back, and every copy on the way has the same content', async () => {
  const embedded = (await testDatabase('empty')).url('owner')
  await runScript(embedded, SCHEMA)
  await fillRegency(embedded, REGENCY)
  const first = await out(embedded, 'from-embedded')

  await createRolesAndDatabase(office.url('postgres'), office.database, office.passwords)
  const own = office.url(office.database, 'owner')
  await into(own, 'from-embedded')
  expect(await printRegency(own, REGENCY)).toEqual(await printRegency(embedded, REGENCY))
  const second = await out(own, 'from-office')

  const back = (await testDatabase('empty')).url('owner')
  await into(back, 'from-office')
  expect(await printRegency(back, REGENCY)).toEqual(await printRegency(embedded, REGENCY))
  const third = await out(back, 'from-embedded-again')

  expect(contentOf(second)).toBe(contentOf(first))
  expect(digestOf(third)).toBe(digestOf(first))
})

test('an office’s own server keeps its address, gives each role its own, and is never stopped by us', async () => {
  expect(office).toMatchObject({ joined: true, database: 'payung', warnings: [] })
  expect(new URL(office.url('lain')).pathname).toBe('/lain')
  expect(new URL(office.url('lain')).username).toBe('dinas')
  expect(new URL(office.url('lain', 'app')).username).toBe('payung_app')
  expect(new URL(office.url('lain', 'app')).password).toBe(office.passwords.app)
  const again = connectServer({ url: office.url('payung'), home: join(folder, 'home') })
  expect(again.passwords).toEqual(office.passwords)
})
