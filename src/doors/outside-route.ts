import type { FastifyInstance } from 'fastify'
import { OutsideListName, sendOutsideList } from '#journey/match/outside-contract.ts'
import type { LinkKnown } from '#journey/match/scored-pair.ts'
import type { Office } from '#office/context.ts'
import { closedTo, type HttpOptions, RefusedAnswer, scopeOfActor } from '#platform/http.ts'
import { today } from '#vocabulary/clock.ts'
import type { Refused } from '#vocabulary/contract.ts'
import { type IsoDate, isIsoDate } from '#vocabulary/iso-date.ts'
import { accept, type Result, refuse } from '#vocabulary/result.ts'
import { type OutsideOrder, readOutsideFile, takeOutsideList } from './outside-steps.ts'
import { receiveUpload, type Upload } from './receive-upload.ts'
import type { Tables } from './wiring.ts'

const LONGEST_SOURCE = 120

/** Another office's spreadsheet: on disk and read in the child process before a transaction is opened. */
export function mountOutsideUpload(
  app: FastifyInstance,
  http: HttpOptions<Office>,
  link: LinkKnown,
): void {
  const { summary, answer } = sendOutsideList
  app.route({
    method: 'POST',
    url: sendOutsideList.path,
    schema: {
      summary,
      consumes: ['multipart/form-data'],
      response: { 200: answer, '4xx': RefusedAnswer },
    },
    handler: async (request, reply) => {
      const actor = await http.findActor(request)
      const closed = closedTo(actor, sendOutsideList)
      if (closed) return reply.code(actor.role === 'public' ? 401 : 403).send(closed)
      const upload = await receiveUpload(request)
      if (!upload.ok) return reply.code(422).send(upload.refusal)
      try {
        const on = today(http.office.clock)
        const order = orderOf(upload.value, actor.name, on)
        if (!order.ok) return reply.code(422).send(order.refusal)
        const read = await readOutsideFile(order.value, on)
        if (read.refused !== null)
          return reply.code(422).send({ code: 'unreadable', sentence: read.refused })
        const taken = await http.database.run<Tables, Awaited<ReturnType<typeof takeOutsideList>>>(
          scopeOfActor(actor),
          (db) => takeOutsideList(db, http.office, order.value, read, link),
        )
        return reply.send(taken)
      } finally {
        await upload.value.discard()
      }
    },
  })
}

function orderOf(
  { fields, files }: Upload,
  by: string,
  on: IsoDate,
): Result<OutsideOrder, Refused> {
  const [file] = files
  if (!file) return refuse({ code: 'no-form', sentence: 'Pilih berkas daftar lalu kirim lagi.' })
  const list = OutsideListName.safeParse(fields['list'])
  if (!list.success)
    return refuse({ code: 'no-kind', sentence: 'Pilih daftar apa ini, lalu kirim lagi.' })
  const source = (fields['source'] ?? '').trim().slice(0, LONGEST_SOURCE)
  if (source.length < 3)
    return refuse({ code: 'no-source', sentence: 'Tulis kantor mana yang membuat daftar ini.' })
  const asOf = fields['asOf'] ?? ''
  if (!isIsoDate(asOf) || asOf > on)
    return refuse({
      code: 'no-day',
      sentence: 'Isi per tanggal berapa daftar ini benar, paling lambat hari ini.',
    })
  return accept({ list: list.data, source, asOf, by, file })
}
