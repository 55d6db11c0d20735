import pg from 'pg'
import { accept, type Result, refuse } from '#vocabulary/result.ts'
import { findEmbeddedPackage, prepareBinaries } from './binaries.ts'
import { createCluster } from './create-cluster.ts'
import { type FolderLock, tryLock, waitForLock } from './folder-lock.ts'
import { type Layout, layoutOf, openLayout } from './layout.ts'
import { type Passwords, readOrMakePasswords } from './passwords.ts'
import { type Cluster, findRunning, startPostmaster, stopPostmaster } from './postmaster-control.ts'
import type { PostgresRefusal } from './refusal.ts'
import { chooseRunAs } from './run-as.ts'
import { loopbackUrl, type PostgresServer } from './server.ts'
import type { Durability } from './settings.ts'

export interface PostgresOptions {
  home: string
  /** A folder with initdb, pg_ctl and postgres to use instead of the embedded package. */
  binaries?: string
  durability?: Durability
  /** How long to wait for another process that is starting or stopping the same server. */
  patienceMs?: number
}

/**
 * Starts the embedded PostgreSQL of a home, or joins the one that is already running there. The server outlives a
 * killed starter and is adopted by the next start; while anybody uses it nobody stops it.
 */
export async function startPostgres(
  options: PostgresOptions,
): Promise<Result<PostgresServer, PostgresRefusal>> {
  const { home, patienceMs = 90_000 } = options
  const layout = layoutOf(home)
  const closed = openLayout(home, layout)
  if (closed) return refuse(closed)
  using starting = await waitForLock(layout.startingLock, 'alone', patienceMs)
  if (!starting) {
    return refuse({ code: 'busy', folder: home, waitedSeconds: Math.round(patienceMs / 1000) })
  }
  const inUse = tryLock(layout.inUseLock, 'together')
  if (!inUse) return refuse({ code: 'busy', folder: home, waitedSeconds: 0 })
  const started = await startOrJoin(layout, options)
  if (!started.ok) inUse.release()
  return started.ok ? accept(serverOf(started.value, inUse, patienceMs)) : started
}

interface Started {
  cluster: Cluster
  port: number
  joined: boolean
  passwords: Passwords
}

async function startOrJoin(
  layout: Layout,
  { binaries, durability = 'durable' }: PostgresOptions,
): Promise<Result<Started, PostgresRefusal>> {
  const chosen = chooseRunAs(layout.data)
  if (!chosen.ok) return chosen
  const runAs = chosen.value
  const ready = binaries
    ? accept(binaries)
    : await prepareBinaries(findEmbeddedPackage(), {
        copies: layout.binaryCopies,
        mustCopy: runAs.uid !== undefined,
      })
  if (!ready.ok) return ready
  const cluster = { layout, bin: ready.value, runAs }
  const passwords = readOrMakePasswords(layout.passwordFile)

  const running = await findRunning(layout)
  if (running !== undefined) return checked({ cluster, port: running, joined: true, passwords })

  const superPassword = passwords.super
  const refusal = await createCluster(layout, { ...cluster, superPassword, durability })
  if (refusal) return refuse(refusal)
  const port = await startPostmaster(cluster, durability)
  if (!port.ok) return port
  return checked({ cluster, port: port.value, joined: false, passwords })
}

async function checked(started: Started): Promise<Result<Started, PostgresRefusal>> {
  const client = new pg.Client({
    connectionString: loopbackUrl(started, 'postgres', 'super'),
    connectionTimeoutMillis: 20_000,
  })
  try {
    await client.connect()
    return accept(started)
  } catch (error) {
    if ((error as { code?: string }).code !== '28P01') throw error
    return refuse({ code: 'password-refused', file: started.cluster.layout.passwordFile })
  } finally {
    await client.end()
  }
}

function serverOf(started: Started, inUse: FolderLock, patienceMs: number): PostgresServer {
  const { cluster, port, joined, passwords } = started
  const stop = () => leave(cluster, inUse, patienceMs)
  return {
    url: (database, role = 'super') => loopbackUrl(started, database, role),
    passwords,
    database: 'payung',
    port,
    joined,
    warnings: cluster.runAs.warning ? [cluster.runAs.warning] : [],
    stop,
    [Symbol.asyncDispose]: stop,
  }
}

/** The last one out turns off the light: being alone in the in-use lock proves that nobody else is inside. */
async function leave(cluster: Cluster, inUse: FolderLock, patienceMs: number): Promise<void> {
  using starting = await waitForLock(cluster.layout.startingLock, 'alone', patienceMs)
  inUse.release()
  if (!starting) return
  using alone = tryLock(cluster.layout.inUseLock, 'alone')
  if (alone) await stopPostmaster(cluster)
}
