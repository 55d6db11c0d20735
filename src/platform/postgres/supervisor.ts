import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { accept, type Result, refuse } from '#vocabulary/result.ts'
import type { Cluster } from './cluster.ts'
import { type FolderLock, tryLock, waitForLock } from './folder-lock.ts'
import { type Layout, layoutOf, openLayout, refusalOfFault } from './layout.ts'
import { findLastMachine, thisMachine, writeMachine } from './machine.ts'
import type { PostgresRefusal } from './refusal.ts'
import { loopbackUrl, type PostgresServer } from './server.ts'
import { type Started, type StartOptions, startOrJoin } from './start-or-join.ts'
import { stopPostmaster } from './stop-postmaster.ts'

export interface PostgresOptions extends StartOptions {
  home: string
  /** How long to wait for another process that is starting or stopping the same server. */
  patienceMs?: number
}

/**
 * Starts the embedded PostgreSQL of a home, or joins the one that already runs there. The server outlives a killed
 * starter and is adopted by the next start; while any process uses it, none stops it.
 */
export async function startPostgres(options: PostgresOptions): Promise<Answer<PostgresServer>> {
  const layout = layoutOf(resolve(options.home))
  const closed = openLayout(layout)
  if (closed) return refuse(closed)
  try {
    return await startUnderLock(layout, options)
  } catch (error) {
    const refusal = refusalOfFault(error, layout.cluster)
    if (refusal) return refuse(refusal)
    throw error
  }
}

type Answer<T> = Result<T, PostgresRefusal>

async function startUnderLock(
  layout: Layout,
  options: PostgresOptions,
): Promise<Answer<PostgresServer>> {
  const { home, patienceMs = 150_000 } = options
  using starting = await waitForLock(layout.startingLock, 'alone', patienceMs)
  const waitedSeconds = Math.round(patienceMs / 1000)
  if (!starting) return refuse({ code: 'busy', folder: home, waitedSeconds })
  const machine = findOtherMachine(layout)
  if (machine) return refuse({ code: 'used-elsewhere', folder: home, machine })
  const inUse = tryLock(layout.inUseLock, 'together')
  if (!inUse) return refuse({ code: 'busy', folder: home, waitedSeconds: 0 })

  let started: Answer<Started> | undefined
  try {
    writeMachine(layout.machineFile)
    started = await startOrJoin(layout, options)
  } finally {
    if (!started?.ok) inUse.release()
  }
  return started.ok ? accept(serverOf(started.value, inUse, patienceMs)) : started
}

/** The machine that uses these files now, when it is not this one. */
function findOtherMachine({ machineFile, inUseLock }: Layout): string | undefined {
  const last = findLastMachine(machineFile)
  if (last === undefined || last === thisMachine()) return undefined
  using alone = tryLock(inUseLock, 'alone')
  return alone ? undefined : last.split(' ')[0]
}

function serverOf(started: Started, inUse: FolderLock, patienceMs: number): PostgresServer {
  const { cluster, port, joined, passwords } = started
  let leaving: Promise<void> | undefined
  const stop = () => {
    leaving ??= leave(cluster, inUse, patienceMs)
    return leaving
  }
  return {
    url: (database, role = 'super') => loopbackUrl(started, database, role),
    passwords,
    database: 'payung',
    port,
    binaries: cluster.bin,
    joined,
    warnings: cluster.runAs.warning ? [cluster.runAs.warning] : [],
    stop,
    [Symbol.asyncDispose]: stop,
  }
}

/** The last one out turns off the light: being alone in the in-use lock proves that nobody else is inside. */
async function leave(cluster: Cluster, inUse: FolderLock, patienceMs: number): Promise<void> {
  const { startingLock, inUseLock } = cluster.layout
  if (!existsSync(startingLock)) return inUse.release() // somebody removed the home; the server ends by itself
  using starting = await waitForLock(startingLock, 'alone', patienceMs)
  inUse.release()
  if (!starting) return
  using alone = tryLock(inUseLock, 'alone')
  if (alone) await stopPostmaster(cluster)
}
