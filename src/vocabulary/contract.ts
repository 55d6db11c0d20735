import type * as z from 'zod'

/** Who a person is in the office: the owner sets up, the office works for all villages, a village for itself only. */
export type Role = 'owner' | 'office' | 'village'

/** Who may call: everybody, or the named roles. A village always sees its own rows only, whatever it asks for. */
export type Access = 'public' | readonly Role[]

type Shape = z.ZodType

/**
 * One endpoint, readable in browser and server: where it is, who may call it, what goes in and what comes out.
 * Every refusal answers 4xx with `Refused`; every fault of ours 500 with a number to report.
 */
export interface Contract<
  Params extends Shape = Shape,
  Query extends Shape = Shape,
  Body extends Shape = Shape,
  Answer extends Shape = Shape,
> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Fastify style, such as `/api/report/villages/:villageCode`. */
  readonly path: string
  readonly access: Access
  readonly summary: string
  readonly params?: Params
  readonly query?: Query
  readonly body?: Body
  readonly answer: Answer
  /** Media type of an answer that is a paper, not JSON: the handler gives what sets it. */
  readonly media?: string
  /** Calls a minute from one address, where the house's usual limit would let somebody guess. */
  readonly callsPerMinute?: number
}

export function contract<
  Answer extends Shape,
  Params extends Shape = Shape,
  Query extends Shape = Shape,
  Body extends Shape = Shape,
>(endpoint: Contract<Params, Query, Body, Answer>): Contract<Params, Query, Body, Answer> {
  return endpoint
}

/** What a refusal looks like on the wire: a code for programs, one sentence for people, the numbers behind it. */
export interface Refused {
  readonly code: string
  readonly sentence: string
  readonly facts?: Readonly<Record<string, unknown>>
}
