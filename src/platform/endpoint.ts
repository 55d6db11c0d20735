import type * as z from 'zod'
import type { Contract, Refused, Role } from '#vocabulary/contract.ts'
import type { Result } from '#vocabulary/result.ts'
import type { Db } from './database.ts'

/** Who calls: found from the session, never from what the request says of itself. */
export interface Actor {
  readonly userId: string
  readonly name: string
  readonly role: Role | 'public'
  readonly regencyCode: string
  /** `'*'` for offices; a village works for itself only. */
  readonly villageCode: string
}

/** The browser's session as this call found it; `keep` and `drop` take effect only when the call is accepted. */
export interface SessionCookie {
  /** What the browser holds; not yet proven to be anything. */
  readonly token: string | undefined
  keep(token: string, seconds: number): void
  drop(): void
}

export interface Call<Tables, Office, Params, Query, Body> {
  /** One transaction for the whole call, bound to the actor's regency and village. */
  readonly db: Db<Tables>
  readonly office: Office
  readonly actor: Actor
  readonly session: SessionCookie
  readonly params: Params
  readonly query: Query
  readonly body: Body
}

/** A contract with the use case behind it. */
export interface Endpoint<Office> {
  readonly contract: Contract
  // biome-ignore lint/suspicious/noExplicitAny: endpoints of all rooms stand in one list; each is typed where it is made
  readonly handle: (call: Call<any, Office, any, any, any>) => Promise<Result<unknown, Refused>>
}

type Output<Shape> = Shape extends z.ZodType ? z.output<Shape> : undefined

/** A paper is set after the call's transaction has ended: typesetting takes seconds, and a connection is dear. */
export type Paper = () => Promise<Uint8Array>

type Tie<Tables, Office> = <
  Answer extends z.ZodType,
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
>(
  contract: Contract<Params, Query, Body, Answer>,
  handle: (
    call: Call<Tables, Office, Output<Params>, Output<Query>, Output<Body>>,
  ) => Promise<Result<z.input<Answer> | Paper, Refused>>,
) => Endpoint<Office>

/**
 * Names the tables and the context a room's endpoints work with; what comes back ties a handler to its contract:
 * parameters and answer are checked by the compiler against the schemas. Papers answer with what sets them.
 */
export function endpointsOn<Tables, Office>(): Tie<Tables, Office> {
  return (contract, handle) => ({ contract: contract as unknown as Contract, handle })
}
