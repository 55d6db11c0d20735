import type { FastifyInstance, FastifyRequest } from 'fastify'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import type { Actor } from '#platform/endpoint.ts'

/** Counts and durations of calls by route, never by address: an address may name a person. */
export function measure(
  app: FastifyInstance,
  findActor: (request: FastifyRequest) => Promise<Actor>,
): void {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const duration = new Histogram({
    name: 'payung_http_seconds',
    help: 'Duration of calls by route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10],
    registers: [registry],
  })
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'other'
    duration.observe(
      { method: request.method, route, status: reply.statusCode },
      reply.elapsedTime / 1_000,
    )
  })
  app.get('/api/metrics', { schema: { hide: true } }, async (request, reply) => {
    if (!isThisMachine(request) && (await findActor(request)).role !== 'owner')
      return reply
        .code(403)
        .send({ code: 'not-allowed', sentence: 'Peran Anda tidak membuka halaman ini.' })
    return reply.type(registry.contentType).send(await registry.metrics())
  })
}

/** A caller on this machine itself; a proxy on it speaks for others and says so. */
function isThisMachine(request: FastifyRequest): boolean {
  const isLoopback = ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(
    request.socket.remoteAddress ?? '',
  )
  return isLoopback && request.headers['x-forwarded-for'] === undefined
}
