import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { FastifyInstance } from 'fastify'

const squeeze = promisify(gzip)

/** Below this a packet is not saved. */
const WORTH_BYTES = 1_400
const TEXTS = /^(application\/(json|javascript|manifest\+json)|text\/|image\/svg)/

/** Packs texts for weak networks; answers that are packed already, and papers, go as they are. */
export function gzipAnswers(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload) => {
    const isPackable =
      (typeof payload === 'string' || Buffer.isBuffer(payload)) &&
      payload.length >= WORTH_BYTES &&
      reply.getHeader('content-encoding') === undefined &&
      TEXTS.test(String(reply.getHeader('content-type') ?? '')) &&
      /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))
    if (!isPackable) return payload
    const packed = await squeeze(payload as string | Buffer)
    reply.header('content-encoding', 'gzip').header('vary', 'accept-encoding')
    reply.header('content-length', packed.length)
    return packed
  })
}
