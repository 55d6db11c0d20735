import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { accept, type Result, refuse } from '#vocabulary/result.ts'
import { findEmbeddedPackage, prepareBinaries } from './binaries.ts'
import type { Cluster } from './cluster.ts'
import { createCluster, findLackOfSpace } from './create-cluster.ts'
import { closedFolder, type Layout } from './layout.ts'
import { findPasswords, makePasswords, type Passwords, writePasswords } from './passwords.ts'
import { findRunning } from './postmaster.ts'
import type { PostgresRefusal } from './refusal.ts'
import { resetSuperPassword } from './reset-password.ts'
import { chooseRunAs, type RunAs } from './run-as.ts'
import { loopbackUrl } from './server.ts'
import type { Durability } from './settings.ts'
import { startPostmaster } from './start-postmaster.ts'

export interface StartOptions {
  /** A folder with initdb, pg_ctl and postgres to use instead of the embedded package. */
  binaries?: string
  /** `durable` unless the data may be lost, as in tests. */
  durability?: Durability
}

/** A server that answered. */
export interface Started {
  cluster: Cluster
  passwords: Passwords
  port: number
  joined: boolean
}

type Answer<T> = Result<T, PostgresRefusal>

/** Where root puts the programs when the home itself is closed to the server's user. */
const OPEN_COPIES = '/var/lib/payung/binaries'
const JOIN_ATTEMPTS = 300

/** Joins what runs, else creates what is missing and starts it. Call it under the starting lock. */
export async function startOrJoin(layout: Layout, options: StartOptions): Promise<Answer<Started>> {
  const chosen = chooseRunAs(layout.data)
  if (!chosen.ok) return chosen
  const runAs = chosen.value
  let lastWords = ''
  for (let attempt = 0; attempt < JOIN_ATTEMPTS; attempt += 1) {
    const port = await findRunning(layout.data)
    if (port === undefined) return start(layout, runAs, options)
    const joined = await joinRunning(layout, runAs, options, port)
    if (!(joined instanceof Error)) return joined
    // It is going down, or was killed this very moment; soon it is gone, or answers.
    lastWords = joined.message
    await sleep(100)
  }
  return refuse({ code: 'not-started', lastWords, logFolder: layout.logs })
}

async function start(
  layout: Layout,
  runAs: RunAs,
  { binaries, durability = 'durable' }: StartOptions,
): Promise<Answer<Started>> {
  const lack = findLackOfSpace(layout)
  if (lack) return refuse(lack)
  const closedBy = closedFolder(layout.cluster, runAs)
  const folderClosed = { code: 'folder-closed', user: runAs.user } as const
  if (closedBy && process.platform !== 'linux') return refuse({ ...folderClosed, folder: closedBy })
  const prepared = binaries
    ? accept(binaries)
    : await prepareBinaries(findEmbeddedPackage(), {
        copies: closedBy ? OPEN_COPIES : layout.binaryCopies,
        mustCopy: runAs.uid !== undefined,
      })
  if (!prepared.ok) return prepared
  const bin = prepared.value
  const closedBin = closedFolder(bin, runAs)
  if (closedBin) return refuse({ ...folderClosed, folder: closedBin })
  const cluster = { layout, bin, runAs, ...(closedBy && { closedBy }) }
  const passwords = await keepPasswords(cluster)
  if (!passwords.ok) return passwords
  const refusal = await createCluster(cluster, passwords.value.super, durability)
  if (refusal) return refuse(refusal)
  const port = await startPostmaster(cluster, durability)
  if (!port.ok) return port
  const started = { cluster, passwords: passwords.value, port: port.value, joined: false }
  const answer = await knock(started)
  if (!(answer instanceof Error)) return answer
  return refuse({ code: 'not-started', lastWords: answer.message, logFolder: layout.logs })
}

/** The passwords of this home; lost ones are replaced, for whoever may write here owns the data anyway. */
async function keepPasswords(cluster: Cluster): Promise<Answer<Passwords>> {
  const { passwordFile, data } = cluster.layout
  const found = findPasswords(passwordFile)
  if (found) return accept(found)
  const made = makePasswords()
  const refusal = existsSync(data) ? await resetSuperPassword(cluster, made.super) : undefined
  if (refusal) return refuse(refusal)
  writePasswords(passwordFile, made)
  return accept(made)
}

async function joinRunning(
  layout: Layout,
  runAs: RunAs,
  { binaries }: StartOptions,
  port: number,
): Promise<Answer<Started> | Error> {
  const passwords = findPasswords(layout.passwordFile)
  if (!passwords) return refuse({ code: 'password-refused', file: layout.passwordFile })
  // Only Windows needs a program to stop a server, and there the package is used where it lies.
  const bin = binaries || join(findEmbeddedPackage()?.folder ?? '', 'bin')
  return knock({ cluster: { layout, bin, runAs }, passwords, port, joined: true })
}

const INVALID_PASSWORD = '28P01'

/** Signs in once: the server serves, refuses the password, or cannot be talked to now. */
async function knock(started: Started): Promise<Answer<Started> | Error> {
  const client = new pg.Client({
    connectionString: loopbackUrl(started, 'postgres', 'super'),
    connectionTimeoutMillis: 20_000,
  })
  client.on('error', () => undefined) // a server that dies between the knock and the farewell
  try {
    await client.connect()
    return accept(started)
  } catch (error) {
    const { code } = error as { code?: string }
    if (code !== INVALID_PASSWORD) return error as Error
    return refuse({ code: 'password-refused', file: started.cluster.layout.passwordFile })
  } finally {
    await client.end()
  }
}
