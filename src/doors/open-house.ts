import { randomBytes } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import type { Office } from '#office/context.ts'
import { type KeyFile, loadKeyFile, loadOrCreateKeyFile } from '#office/keys/key-file.ts'
import { loadKeyRing } from '#office/keys/key-ring.ts'
import type { Config } from '#platform/config.ts'
import { Database, type Scope } from '#platform/database.ts'
import { payungHome } from '#platform/home.ts'
import { createRolesAndDatabase, dropDatabase, migrate } from '#platform/migrate.ts'
import { explainPostgresRefusal } from '#platform/postgres/refusal.ts'
import { connectServer, type PostgresServer } from '#platform/postgres/server.ts'
import { startPostgres } from '#platform/postgres/supervisor.ts'
import type { Clock } from '#vocabulary/clock.ts'
import { type IdSource, idSource, type RandomBytes } from '#vocabulary/ids.ts'
import { accept, type Result, refuse } from '#vocabulary/result.ts'
import { explainOutage } from './explain-outage.ts'
import { migrations, type Tables } from './wiring.ts'

export interface House {
  readonly home: string
  readonly server: PostgresServer
  readonly owner: Database
  readonly app: Database
  readonly audit: Database
  readonly keyFile: KeyFile
  /** True when this opening made the keys: the shares must be printed now. */
  readonly hasNewKeys: boolean
  readonly clock: Clock
  readonly ids: IdSource
  close(): Promise<void>
}

export interface Opening {
  readonly config: Config
  readonly databaseName?: string
  /** Drops a database of that name first: demos and tests only. */
  readonly isFresh?: boolean
  readonly clock?: Clock
  readonly randomBytes?: RandomBytes
  /** Refuses where no keys were made yet: data sealed with keys that nobody printed would be lost with the machine. */
  readonly needsKeys?: boolean
}

export const systemClock: Clock = { now: () => Date.now() }

/** Opens database and keys, brings the schema up to date. Refuses with one sentence when the machine does not allow it. */
export async function openHouse(opening: Opening): Promise<Result<House, string>> {
  const { config } = opening
  const home = config.home ?? payungHome(process.env)
  if (opening.needsKeys) {
    const keys = await loadKeyFile(home).catch(explainedFault)
    if (typeof keys === 'string') return refuse(keys)
    if (!keys)
      return refuse(
        `Belum ada berkas kunci di ${home}. Jalankan payung init, atau payung keys restore bila data sudah ada.`,
      )
  }
  const started = config.databaseUrl
    ? accept(connectServer({ url: config.databaseUrl, home }))
    : await startPostgres({ home })
  if (!started.ok) return refuse(explainPostgresRefusal(started.refusal))
  const server = started.value
  const name = opening.databaseName ?? server.database
  try {
    await mkdir(home, { recursive: true })
    const { keys, isNew } = await loadOrCreateKeyFile(home)
    if (opening.isFresh && opening.databaseName)
      await dropDatabase(server.url('postgres'), opening.databaseName)
    await createRolesAndDatabase(server.url('postgres'), name, server.passwords)
    await migrate(server.url(name, 'owner'), migrations)
    const owner = new Database(server.url(name, 'owner'), 2)
    const app = new Database(server.url(name, 'app'), 6)
    const audit = new Database(server.url(name, 'audit'), 1)
    const clock = opening.clock ?? systemClock
    return accept({
      home,
      server,
      owner,
      app,
      audit,
      keyFile: keys,
      hasNewKeys: isNew,
      clock,
      ids: idSource(clock, opening.randomBytes ?? ((count) => randomBytes(count))),
      close: async () => {
        await Promise.all([owner.close(), app.close(), audit.close()])
        await server.stop()
      },
    })
  } catch (error) {
    await server.stop()
    return refuse(explainedFault(error))
  }
}

/** The sentence for a fault of the machine; a fault of ours goes on as what it is. */
function explainedFault(error: unknown): string {
  const sentence = explainOutage(error)
  if (sentence === undefined) throw error
  return sentence
}

/** The scope of an office that works for the whole regency. */
export function wholeRegency(regencyCode: string, actor: string): Scope {
  return { regencyCode, villageCode: '*', actor }
}

/** What use cases of one regency are handed. */
export function openOffice(house: House, regencyCode: string): Promise<Office> {
  return house.app.run<Tables, Office>(wholeRegency(regencyCode, 'system'), async (db) => ({
    clock: house.clock,
    ids: house.ids,
    keys: await loadKeyRing(db, regencyCode, house.keyFile),
  }))
}
