import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, afterEach, inject } from 'vitest'
import { discardHome, makeHome, stopServer } from '../../../tests/temporary-home.ts'
import { layoutOf } from './layout.ts'
import { readPostmasterFile } from './postmaster.ts'
import { explainPostgresRefusal } from './refusal.ts'
import type { PostgresServer } from './server.ts'
import { type PostgresOptions, startPostgres } from './supervisor.ts'

const homes = { test: [] as string[], file: [] as string[] }
const holders: ChildProcess[] = []
const servers: PostgresServer[] = []

/** A home for one test; server, processes and files go when the test ends. */
export function homeForOneTest(): string {
  const home = makeHome()
  homes.test.push(home)
  return home
}

/** A home for all tests of a file, so that the database is created once; only the server goes after each. */
export function homeForThisFile(): string {
  const home = makeHome()
  homes.file.push(home)
  return home
}

afterEach(async () => {
  for (const holder of holders.splice(0)) holder.kill('SIGKILL')
  for (const server of servers.splice(0)) await server.stop()
  for (const home of homes.test.splice(0)) await discardHome(home)
  for (const home of homes.file) await stopServer(home)
})

afterAll(async () => {
  for (const home of homes.file.splice(0)) await discardHome(home)
})

/** Starts a throwaway server, or fails the test with the refusal's sentence. */
export async function started(
  home: string,
  options: Partial<PostgresOptions> = {},
): Promise<PostgresServer> {
  const answer = await startPostgres({
    home,
    durability: 'throwaway',
    binaries: inject('postgres').binaries,
    ...options,
  })
  if (!answer.ok) throw new Error(explainPostgresRefusal(answer.refusal))
  servers.push(answer.value)
  return answer.value
}

export interface Holder {
  child: ChildProcess
  port: number
  joined: boolean
}

/** Another Node process that starts or joins the server and stays. */
export async function holdInAnotherProcess(home: string): Promise<Holder> {
  const child = spawnHolder(home)
  const [line] = await once(child.stdout ?? child, 'data')
  const said = JSON.parse(String(line)) as { port: number; joined: boolean; refused?: string }
  if (said.refused) throw new Error(said.refused)
  return { child, ...said }
}

export function spawnHolder(home: string): ChildProcess {
  const script = fileURLToPath(new URL('../../../tests/hold-postgres.ts', import.meta.url))
  const child = spawn(process.execPath, [script, home, 'throwaway', inject('postgres').binaries], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  holders.push(child)
  return child
}

export async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

/** Tells the process to leave the server and waits for its end. */
export async function leave(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit')
  child.stdin?.end()
  await gone
}

export function postmasterPid(home: string): number {
  const found = readPostmasterFile(layoutOf(home).data)
  if (!found) throw new Error(`no server runs on ${home}`)
  return found.pid
}

/** Runs one statement in the database `postgres` and returns its rows. */
export async function ask(server: PostgresServer, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: server.url('postgres') })
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}
