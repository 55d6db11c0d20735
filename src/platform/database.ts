import {
  type CompiledQuery,
  Kysely,
  PostgresDialect,
  type QueryCreator,
  type RawBuilder,
} from 'kysely'
import pg from 'pg'
import { columnTypes } from './database-types.ts'

declare const scoped: unique symbol

/**
 * One scoped transaction, seen through the tables a store asks for. Only `Database.run` makes one,
 * so no statement can run without a regency, a village and an actor set.
 */
export type Db<Tables> = QueryCreator<Tables> & { readonly [scoped]: true }

export interface Scope {
  readonly regencyCode: string
  /** The one village the actor may see, or `'*'` for all villages of the regency. */
  readonly villageCode: string
  readonly actor: string
}

const clients = new WeakMap<object, pg.PoolClient>()
const scopes = new WeakMap<object, Scope>()

export class Database {
  readonly #pool: pg.Pool

  constructor(url: string, size = 6) {
    this.#pool = new pg.Pool({ connectionString: url, max: size, types: columnTypes })
    this.#pool.on('error', () => undefined) // an idle connection lost with the server; the next use reports it
  }

  /** Runs one transaction. It commits when `work` resolves and rolls back when it throws. */
  async run<Tables, T>(scope: Scope, work: (db: Db<Tables>) => Promise<T>): Promise<T> {
    const client = await this.#pool.connect()
    let broken: Error | undefined
    // Lost between two statements; unheard, it would end the process. The next statement fails, and the work with it.
    const lose = (fault: Error) => {
      broken = fault
    }
    client.on('error', lose)
    try {
      await client.query('begin')
      await client.query(
        `select set_config('payung.regency', $1, true), set_config('payung.village', $2, true), set_config('payung.actor', $3, true)`,
        [scope.regencyCode, scope.villageCode, scope.actor],
      )
      const result = await work(bind<Tables>(client, scope))
      await client.query('commit')
      return result
    } catch (error) {
      await client.query('rollback').catch((fault: Error) => {
        broken = fault
      })
      throw error
    } finally {
      client.off('error', lose)
      client.release(broken)
    }
  }

  async close(): Promise<void> {
    await this.#pool.end()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close()
  }
}

function bind<Tables>(client: pg.PoolClient, scope: Scope): Db<Tables> {
  const held = {
    query: client.query.bind(client),
    release: () => undefined,
  } as unknown as pg.PoolClient
  const pool = { connect: async () => held, end: async () => undefined } as unknown as pg.Pool
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  clients.set(db, client)
  scopes.set(db, scope)
  return db as unknown as Db<Tables>
}

/** Runs a raw statement inside the transaction; for set-based SQL that the builder cannot say. */
export async function runSql<Row>(db: object, statement: RawBuilder<Row>): Promise<Row[]> {
  const executor = db as Kysely<unknown>
  const result = await executor.executeQuery<Row>(statement.compile(executor) as CompiledQuery<Row>)
  return result.rows
}

export function scopeOf(db: object): Scope {
  const scope = scopes.get(db)
  if (!scope) throw new Error('not a scoped transaction')
  return scope
}

export function clientOf(db: object): pg.PoolClient {
  const client = clients.get(db)
  if (!client) throw new Error('not a scoped transaction')
  return client
}
