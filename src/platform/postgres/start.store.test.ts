import { once } from 'node:events'
import { statSync } from 'node:fs'
import { createServer } from 'node:net'
import { networkInterfaces } from 'node:os'
import pg from 'pg'
import { expect, test } from 'vitest'
import { layoutOf } from './layout.ts'
import { ask, homeForThisFile, started } from './postgres.examples.ts'

const made = homeForThisFile()
const embedded = { binaries: '' }

test('the first start of the embedded package creates a durable server with checksums', async () => {
  const server = await started(made, { ...embedded, durability: 'durable' })

  expect(server.joined).toBe(false)
  const settings = await ask(
    server,
    `select name, setting from pg_settings where name in ('fsync', 'synchronous_commit', 'full_page_writes',
     'data_checksums', 'server_encoding', 'jit', 'max_connections') order by name`,
  )
  expect(settings).toEqual([
    { name: 'data_checksums', setting: 'on' },
    { name: 'fsync', setting: 'on' },
    { name: 'full_page_writes', setting: 'on' },
    { name: 'jit', setting: 'off' },
    { name: 'max_connections', setting: '40' },
    { name: 'server_encoding', setting: 'UTF8' },
    { name: 'synchronous_commit', setting: 'on' },
  ])
  expect(statSync(layoutOf(made).passwordFile).mode & 0o777).toBe(0o600)
  expect(statSync(layoutOf(made).data).mode & 0o777).toBe(0o700)
})

test('only this machine and only the right password come in; text sorts by bytes', async () => {
  const server = await started(made, embedded)
  expect(await ask(server, `select distinct auth_method from pg_hba_file_rules`)).toEqual([
    { auth_method: 'scram-sha-256' },
  ])
  expect(
    await ask(
      server,
      `select current_setting('listen_addresses') as tcp, current_setting('unix_socket_directories') as sockets`,
    ),
  ).toEqual([{ tcp: '127.0.0.1', sockets: '' }])

  const right = server.url('postgres')
  const outside = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => right.replace('127.0.0.1', address))
  const addresses = [right.replace(server.passwords.super, 'wrong'), ...outside]
  const knocks = addresses.map((connectionString) =>
    new pg.Client({ connectionString, connectionTimeoutMillis: 2_000 }).connect(),
  )
  const answers = await Promise.allSettled(knocks)
  expect(answers.map(({ status }) => status)).toEqual(addresses.map(() => 'rejected'))

  const sorted = `select name from (values ('abu'), ('Zul'), ('Budi'), ('émi')) as person (name) order by name`
  expect(await ask(server, sorted)).toEqual([
    { name: 'Budi' },
    { name: 'Zul' },
    { name: 'abu' },
    { name: 'émi' },
  ])
})

test('a second start finds the rows of the first; when the port is taken meanwhile, at another port', async () => {
  const first = await started(made, { ...embedded, durability: 'durable' })
  await ask(first, 'create table kept as select 42 as answer')
  await first.stop()

  const second = await started(made, { ...embedded, durability: 'durable' })
  expect(second.joined).toBe(false)
  expect(second.url('postgres')).toBe(first.url('postgres'))
  expect(await ask(second, 'select answer from kept')).toEqual([{ answer: 42 }])
  await second.stop()

  const intruder = createServer().listen(first.port, '127.0.0.1')
  await once(intruder, 'listening')
  try {
    const third = await started(made, embedded)
    expect(third.port).not.toBe(first.port)
    expect(await ask(third, 'select answer from kept')).toEqual([{ answer: 42 }])
  } finally {
    intruder.close()
  }
})

test('variables of the caller’s shell that steer PostgreSQL are ignored', async () => {
  const misleading = { PGDATA: '/nowhere', PGPORT: '1', LC_ALL: 'xx_YY', PGHOST: '192.0.2.1' }
  const before = Object.keys(misleading).map((name) => [name, process.env[name]] as const)
  Object.assign(process.env, misleading)
  try {
    const server = await started(made, embedded)
    expect(await ask(server, 'select 1 as one')).toEqual([{ one: 1 }])
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
  }
})
