import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import swagger from '@fastify/swagger'
import underPressure from '@fastify/under-pressure'
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify'
import {
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod'
import { pino } from 'pino'
import * as z from 'zod'
import type { Contract, Refused } from '#vocabulary/contract.ts'
import { accept, type Result, refuse } from '#vocabulary/result.ts'
import type { Database, Scope } from './database.ts'
import type { Actor, Endpoint, Paper } from './endpoint.ts'
import { gzipAnswers } from './gzip-answers.ts'
import { sayFault } from './http-faults.ts'
import { sessionCookie } from './session-cookie.ts'
import { speakIndonesian } from './zod-words.ts'

export interface HttpOptions<Office> {
  readonly database: Database
  readonly office: Office
  readonly endpoints: readonly Endpoint<Office>[]
  /** The signed-in person behind a request, or the public. */
  readonly findActor: (request: FastifyRequest) => Promise<Actor>
  readonly logLevel: string
  /** Whether the page is served over https; loopback is not. */
  readonly isSecure: boolean
}

export const RefusedAnswer = z.object({
  code: z.string(),
  sentence: z.string(),
  facts: z.record(z.string(), z.unknown()).optional(),
})

const SIXTEEN_DIGITS = /\b\d{16}\b/g

/** Builds the server: every endpoint checked by its contract, every call one scoped transaction, every answer one shape. */
export async function buildHttp<Office>(options: HttpOptions<Office>): Promise<FastifyInstance> {
  const logger: FastifyBaseLogger = pino({
    level: options.logLevel,
    // A number in an address or a message must not reach the log.
    hooks: { streamWrite: (line: string) => line.replace(SIXTEEN_DIGITS, '****************') },
  })
  const app: FastifyInstance = Fastify({
    loggerInstance: logger,
    bodyLimit: 1_048_576,
    routerOptions: { maxParamLength: 200 },
  })
  speakIndonesian()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  await app.register(helmet, contentPolicy(options.isSecure))
  await app.register(cookie)
  gzipAnswers(app)
  await app.register(rateLimit, {
    max: 600,
    timeWindow: '1 minute',
    errorResponseBuilder: (_request, { ttl }) => tooMany(ttl),
  })
  await app.register(underPressure, { maxEventLoopDelay: 2_000, retryAfter: 5 })
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Payung', version: '1', description: 'Made from the contracts of the rooms.' },
    },
    transform: jsonSchemaTransform,
  })
  app.setErrorHandler(answerFault)
  app.addHook('onRequest', refuseForeignPages)
  for (const one of options.endpoints) mount(app, options, one)
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger())
  return app
}

function contentPolicy(isSecure: boolean) {
  return {
    hsts: isSecure,
    contentSecurityPolicy: {
      directives: {
        'default-src': ["'self'"],
        'img-src': ["'self'", 'data:', 'blob:'],
        'style-src': ["'self'", "'unsafe-inline'"],
        'script-src': ["'self'"],
        'connect-src': ["'self'"],
        'upgrade-insecure-requests': isSecure ? [] : null,
      },
    },
  }
}

function mount<Office>(
  app: FastifyInstance,
  options: HttpOptions<Office>,
  { contract, handle }: Endpoint<Office>,
): void {
  const { method, path, summary, params, query, body, answer, media } = contract
  const limit = contract.callsPerMinute
  app.route({
    method,
    url: path,
    ...(limit && { config: { rateLimit: { max: limit, timeWindow: '1 minute' } } }),
    schema: {
      summary,
      ...(params && { params }),
      ...(query && { querystring: query }),
      ...(body && { body }),
      response: { ...(!media && { 200: answer }), '4xx': RefusedAnswer, '5xx': RefusedAnswer },
    },
    handler: async (request, reply) => {
      const actor = await options.findActor(request)
      const closed = closedTo(actor, contract)
      if (closed) return reply.code(actor.role === 'public' ? 401 : 403).send(closed)
      const scope = scopeOfActor(actor)
      const { params, query, body } = request
      const { session, settle } = sessionCookie(request, reply, options.isSecure)
      const call = { office: options.office, actor, session, params, query, body }
      const result = await unlessRefused(
        options.database.run(scope, async (db) => {
          const outcome = await handle({ db, ...call })
          if (!outcome.ok) throw new RolledBack(outcome.refusal)
          return outcome.value
        }),
      )
      if (!result.ok)
        return reply.code(result.refusal.code === 'not-found' ? 404 : 422).send(result.refusal)
      settle()
      if (media) return reply.type(media).send(Buffer.from(await (result.value as Paper)()))
      return reply.send(result.value)
    },
  })
}

/** Carries a refusal out of its transaction, so that whatever was written before it is undone. */
class RolledBack extends Error {
  override name = 'RolledBack'
  readonly refusal: Refused
  constructor(refusal: Refused) {
    super(refusal.code)
    this.refusal = refusal
  }
}

async function unlessRefused<T>(work: Promise<T>): Promise<Result<T, Refused>> {
  try {
    return accept(await work)
  } catch (error) {
    if (error instanceof RolledBack) return refuse(error.refusal)
    throw error
  }
}

/** What this caller's transactions may see. */
export function scopeOfActor({ regencyCode, villageCode, userId }: Actor): Scope {
  return { regencyCode, villageCode, actor: userId }
}

function tooMany(ttlMs: number): Error {
  const seconds = Math.ceil(ttlMs / 1_000)
  const sentence = `Terlalu banyak permintaan. Tunggu ${seconds} detik lalu coba lagi.`
  return Object.assign(new Error(sentence), { statusCode: 429, refusal: 'too-many' })
}

/** Why this caller may not use the contract, or undefined when he may. */
export function closedTo(actor: Actor, contract: Contract): Refused | undefined {
  if (contract.access === 'public') return undefined
  if (actor.role === 'public')
    return { code: 'sign-in-needed', sentence: 'Silakan masuk lebih dahulu.' }
  if (contract.access.includes(actor.role)) return undefined
  return { code: 'not-allowed', sentence: 'Peran Anda tidak membuka halaman ini.' }
}

/**
 * A page of another house can make a browser send our cookie, but not this heading.
 * Together with the strict cookie it keeps foreign pages from changing anything.
 */
async function refuseForeignPages(request: FastifyRequest, reply: FastifyReply) {
  if (request.method === 'GET' || request.method === 'HEAD') return
  if (request.headers['x-payung'] !== undefined) return
  return reply.code(403).send({
    code: 'foreign-page',
    sentence:
      'Permintaan ini tidak datang dari aplikasi Payung. Muat ulang halaman lalu coba lagi.',
  })
}

function answerFault(
  fault: Error & { statusCode?: number; refusal?: string },
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const said = sayFault(fault)
  if (said && said.status >= 500) request.log.error({ err: fault }, said.code)
  if (said) return reply.code(said.status).send({ code: said.code, sentence: said.sentence })
  request.log.error({ err: fault }, 'fault')
  return reply.code(500).send({
    code: 'fault',
    sentence: `Ada gangguan pada sistem. Tidak ada yang hilang; coba lagi, atau laporkan nomor ${request.id}.`,
  })
}
