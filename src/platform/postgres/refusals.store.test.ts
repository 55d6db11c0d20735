import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, inject, test } from 'vitest'
import { tryLock } from './folder-lock.ts'
import { layoutOf } from './layout.ts'
import { writePasswords } from './passwords.ts'
import {
  ask,
  homeForOneTest,
  homeForThisFile,
  postmasterPid,
  started,
} from './postgres.examples.ts'
import { explainPostgresRefusal, type PostgresRefusal } from './refusal.ts'
import { type PostgresOptions, startPostgres } from './supervisor.ts'

const isRoot = process.getuid?.() === 0
const mounts: string[] = []
const made = homeForThisFile()

afterEach(() => {
  for (const mount of mounts.splice(0)) execFileSync('/bin/umount', [mount])
})

async function refusal(options: PostgresOptions): Promise<PostgresRefusal> {
  const answer = await startPostgres(options)
  if (answer.ok) throw new Error('it started')
  return answer.refusal
}

test('a home below a file is refused as unwritable, in one sentence', async () => {
  const blocked = join(homeForOneTest(), 'a-file')
  writeFileSync(blocked, '')
  const found = await refusal({ home: join(blocked, 'home') })
  expect(found).toEqual({
    code: 'folder-unwritable',
    folder: join(blocked, 'home', 'postgres'),
    reason: 'sebagian jalurnya bukan folder',
  })
  expect(explainPostgresRefusal(found)).toBe(
    `Folder data ${join(blocked, 'home', 'postgres')} tidak dapat ditulis (sebagian jalurnya bukan folder). Pilih folder lain dengan PAYUNG_HOME, atau betulkan pemiliknya.`,
  )
})

test('a home that may not be written is refused, for a person by its mode and for root by its disk', async () => {
  const home = homeForOneTest()
  if (isRoot) mountTemporary(home, 'ro')
  else chmodSync(home, 0o500)
  expect(await refusal({ home })).toMatchObject({
    code: 'folder-unwritable',
    reason: isRoot ? 'disk hanya dapat dibaca' : 'tidak ada izin',
  })
})

test('a disk that is nearly full is refused before anything is written', async () => {
  const home = homeForOneTest()
  const fullDisk = isRoot ? mountTemporary(home, 'size=20m') : fakeInitdb(home, FULL_DISK)
  const found = await refusal({ home, ...fullDisk })
  expect(found).toMatchObject({ code: 'disk-full', neededBytes: 209_715_200 })
  expect(explainPostgresRefusal(found)).toMatch(
    /tinggal \d+ MB, sedangkan pangkalan data perlu paling sedikit 200 MB/,
  )
})

test('a disk that fills up while the database is created is refused, and nothing half-made stays', async () => {
  const home = homeForOneTest()
  const { cluster, data } = layoutOf(home)
  const found = await refusal({ home, ...fakeInitdb(home, FULL_DISK) })
  expect(found).toMatchObject({ code: 'disk-full' })
  expect(existsSync(data)).toBe(false)
  expect(readdirSync(cluster).filter((name) => name.startsWith('data'))).toEqual([])
})

test('whatever else initdb complains about is passed on in its own words', async () => {
  const home = homeForOneTest()
  const found = await refusal({
    home,
    ...fakeInitdb(home, 'initdb: error: the moon is in the wrong house'),
  })
  expect(found).toEqual({
    code: 'not-created',
    lastWords: 'initdb: error: the moon is in the wrong house',
  })
})

test('a folder without programs is refused as having no PostgreSQL', async () => {
  const home = homeForOneTest()
  const found = await refusal({ home, binaries: join(home, 'nothing-here') })
  expect(found).toMatchObject({ code: 'binaries-missing' })
})

test('data of another PostgreSQL version are refused and left alone', async () => {
  await (await started(made)).stop()
  const version = join(layoutOf(made).data, 'PG_VERSION')
  copyFileSync(version, `${version}.kept`)
  writeFileSync(version, '14\n')
  expect(await refusal({ home: made })).toMatchObject({ code: 'other-version', dataVersion: '14' })
  copyFileSync(`${version}.kept`, version)
  expect((await started(made)).joined).toBe(false)
})

test('a running server that knows another password is refused, not stopped', async () => {
  const server = await started(made)
  const file = layoutOf(made).passwordFile
  writeFileSync(file, JSON.stringify({ ...server.passwords, super: 'another' }))
  expect(await refusal({ home: made })).toEqual({ code: 'password-refused', file })
  writePasswords(file, server.passwords)
  expect((await started(made)).joined).toBe(true)
})

test('another process that never ends its start is waited for, then named', async () => {
  const home = homeForOneTest()
  const { cluster, startingLock } = layoutOf(home)
  mkdirSync(cluster)
  using other = tryLock(startingLock, 'alone')
  expect(other).toBeDefined()
  expect(await refusal({ home, patienceMs: 200 })).toMatchObject({ code: 'busy', folder: home })
})

test('files that another container uses at this moment are left alone', async () => {
  await (await started(made)).stop()
  const { machineFile, inUseLock } = layoutOf(made)
  writeFileSync(machineFile, 'kantor-lama 1234 pid:[4026531836]\n')
  {
    using theirs = tryLock(inUseLock, 'together')
    expect(theirs).toBeDefined()
    expect(await refusal({ home: made })).toEqual({
      code: 'used-elsewhere',
      folder: made,
      machine: 'kantor-lama',
    })
  }
  expect((await started(made)).joined).toBe(false)
})

if (isRoot) {
  test('a home that only root may enter serves nevertheless, or says which folder is closed', async () => {
    const closed = join(homeForOneTest(), 'closed')
    mkdirSync(closed, { mode: 0o700 })
    const home = join(closed, 'home')
    const answer = await startPostgres({
      home,
      durability: 'throwaway',
      binaries: inject('postgres').binaries,
    })
    expect(statSync(closed).mode & 0o777).toBe(0o700)
    if (!answer.ok) {
      // Before version 17 the programs insist on finding their way from the root folder.
      expect(answer.refusal).toMatchObject({ code: 'folder-closed', folder: closed })
      expect(inject('postgres').binaries).toMatch(/postgresql\/1[56]\//)
      return
    }
    const server = answer.value
    expect(await ask(server, 'create table kept as select 42 as answer')).toEqual([])
    process.kill(postmasterPid(home), 'SIGKILL')
    await server.stop()
    const again = await started(home)
    expect(again.joined).toBe(false)
    expect(await ask(again, 'show data_directory')).toEqual([{ data_directory: '/proc/self/cwd' }])
    await again.stop()
  })

  test('programs on a disk that bars them are named', async () => {
    const home = homeForOneTest()
    mountTemporary(home, 'noexec')
    const binaries = join(home, 'bin')
    mkdirSync(binaries, { mode: 0o755 })
    copyFileSync('/bin/true', join(binaries, 'initdb'))
    chmodSync(join(binaries, 'initdb'), 0o755)
    expect(await refusal({ home, binaries })).toEqual({ code: 'programs-barred', folder: binaries })
  })
}

const FULL_DISK = 'initdb: error: could not write file "pg_wal/1": No space left on device'

function mountTemporary(folder: string, option: string): object {
  execFileSync('/bin/mount', ['-t', 'tmpfs', '-o', `${option},mode=0755`, 'tmpfs', folder])
  mounts.push(folder)
  return {}
}

/** A PostgreSQL whose initdb says one sentence and fails. */
function fakeInitdb(home: string, sentence: string): { binaries: string } {
  const binaries = join(home, 'fake-bin')
  mkdirSync(binaries)
  writeFileSync(join(binaries, 'initdb'), `#!/bin/sh\necho '${sentence}' >&2\nexit 1\n`)
  chmodSync(binaries, 0o755)
  chmodSync(join(binaries, 'initdb'), 0o755)
  return { binaries }
}
