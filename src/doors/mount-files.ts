import type { FastifyInstance } from 'fastify'
import type { Office } from '#office/context.ts'
import type { Actor } from '#platform/endpoint.ts'
import { closedTo, type HttpOptions, RefusedAnswer } from '#platform/http.ts'
import type { Contract, Refused } from '#vocabulary/contract.ts'
import type { Result } from '#vocabulary/result.ts'
import { receiveUpload, type Upload } from './receive-upload.ts'

/** Why files were not taken; 422 unless it says otherwise. */
export type RefusedFiles = Refused & { readonly status?: number }

/**
 * A contract whose body is files: who may not call is turned away before anything is read, the files lie on disk while
 * they are taken, and are thrown away whatever happens.
 */
export function mountFiles(
  app: FastifyInstance,
  http: HttpOptions<Office>,
  contract: Contract,
  take: (actor: Actor, upload: Upload) => Promise<Result<unknown, RefusedFiles>>,
): void {
  const { summary, answer, path } = contract
  app.route({
    method: 'POST',
    url: path,
    schema: {
      summary,
      consumes: ['multipart/form-data'],
      response: { 200: answer, '4xx': RefusedAnswer },
    },
    handler: async (request, reply) => {
      const actor = await http.findActor(request)
      const closed = closedTo(actor, contract)
      if (closed) return reply.code(actor.role === 'public' ? 401 : 403).send(closed)
      const upload = await receiveUpload(request)
      if (!upload.ok) return reply.code(422).send(upload.refusal)
      try {
        const taken = await take(actor, upload.value)
        if (taken.ok) return reply.send(taken.value)
        const { status = 422, ...refused } = taken.refusal
        return reply.code(status).send(refused)
      } finally {
        await upload.value.discard()
      }
    },
  })
}
