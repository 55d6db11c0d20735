import type * as z from 'zod'
import type { Contracts } from '#journey/contracts.ts'
import type { Contract, Refused } from '#vocabulary/contract.ts'
import { type RouteName, routes } from './routes.ts'

type Out<Shape> = Shape extends z.ZodType ? z.output<Shape> : never
type In<Shape> = Shape extends z.ZodType ? z.input<Shape> : never
type Whole<Shape> = z.ZodType extends Shape ? never : In<Shape>

type ParamsOf<C> = C extends Contract<infer P, z.ZodType, z.ZodType, z.ZodType> ? Whole<P> : never
type QueryOf<C> = C extends Contract<z.ZodType, infer Q, z.ZodType, z.ZodType> ? Whole<Q> : never
type BodyOf<C> = C extends Contract<z.ZodType, z.ZodType, infer B, z.ZodType> ? Whole<B> : never

type Part<Name extends string, Value> = [Value] extends [never]
  ? { readonly [K in Name]?: undefined }
  : Record<string, never> extends Value
    ? { readonly [K in Name]?: Value }
    : { readonly [K in Name]: Value }

/** What a call needs: exactly the parts its contract names. */
export type Input<Name extends RouteName> = Part<'params', ParamsOf<Contracts[Name]>> &
  Part<'query', QueryOf<Contracts[Name]>> &
  Part<'body', BodyOf<Contracts[Name]>>

/** What a call answers. */
export type Answer<Name extends RouteName> = Out<Contracts[Name]['answer']>

/** The server said no, or could not be reached: `sentence` is for the reader, `code` for the program (`offline` without a network). */
export class ApiRefusal extends Error {
  override name = 'ApiRefusal'
  readonly code: string
  readonly sentence: string
  readonly status: number
  readonly facts: Readonly<Record<string, unknown>>
  constructor(status: number, refused: Refused) {
    super(refused.sentence)
    this.status = status
    this.code = refused.code
    this.sentence = refused.sentence
    this.facts = refused.facts ?? {}
  }
}

type Loose = {
  readonly params?: Readonly<Record<string, unknown>>
  readonly query?: Readonly<Record<string, unknown>>
  readonly body?: unknown
}

type Rest<Name extends RouteName> =
  Partial<Record<never, never>> extends Input<Name>
    ? [input?: Input<Name>, signal?: AbortSignal]
    : [input: Input<Name>, signal?: AbortSignal]

/** Calls one contract by name. @throws ApiRefusal with a sentence, also when there is no network. */
export async function call<Name extends RouteName>(
  name: Name,
  ...[input, signal]: Rest<Name>
): Promise<Answer<Name>> {
  const { params, query, body } = (input ?? {}) as Loose
  const [method = 'GET'] = routes[name].split(' ')
  const response = await reach(addressOf(name, params, query), {
    method,
    headers: body === undefined ? HEADERS : { ...HEADERS, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(signal && { signal }),
  })
  return answerOf<Answer<Name>>(response)
}

/** Sends a form with files, such as spreadsheets of a village. */
export async function send<Name extends RouteName>(
  name: Name,
  form: FormData,
): Promise<Answer<Name>> {
  const response = await reach(addressOf(name), { method: 'POST', headers: HEADERS, body: form })
  return answerOf<Answer<Name>>(response)
}

/** The address of a contract, for links such as a paper's. */
export function addressOf(
  name: RouteName,
  params: Readonly<Record<string, unknown>> = {},
  query: Readonly<Record<string, unknown>> = {},
): string {
  const [, path = ''] = routes[name].split(' ')
  const filled = path.replace(/:(\w+)/g, (_, key: string) =>
    encodeURIComponent(String(params[key] ?? '')),
  )
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(query))
    if (value !== undefined && value !== '') search.set(key, String(value))
  const text = search.toString()
  return text === '' ? filled : `${filled}?${text}`
}

// The server takes a changing request only with this heading, which a foreign page cannot set.
const HEADERS = { accept: 'application/json', 'x-payung': '1' } as const

async function reach(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, { ...init, credentials: 'same-origin' })
  } catch (error) {
    if ((error as Error).name === 'AbortError') throw error
    throw new ApiRefusal(0, {
      code: 'offline',
      sentence: 'Tanpa sinyal. Tidak ada yang hilang; coba lagi nanti.',
    })
  }
}

async function answerOf<T>(response: Response): Promise<T> {
  const answer = await response.json().catch(() => undefined)
  if (response.ok && answer !== undefined) return answer as T
  const refused = answer as Partial<Refused> | undefined
  throw new ApiRefusal(response.status, {
    code: refused?.code ?? 'fault',
    sentence: refused?.sentence ?? 'Ada gangguan pada sistem. Tidak ada yang hilang; coba lagi.',
    ...(refused?.facts && { facts: refused.facts }),
  })
}
