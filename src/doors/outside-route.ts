import type { FastifyInstance } from 'fastify'
import { OutsideListName, sendOutsideList } from '#journey/match/outside-contract.ts'
import type { LinkKnown } from '#journey/match/scored-pair.ts'
import type { Office } from '#office/context.ts'
import { type HttpOptions, scopeOfActor } from '#platform/http.ts'
import { today } from '#vocabulary/clock.ts'
import type { Refused } from '#vocabulary/contract.ts'
import { type IsoDate, isIsoDate } from '#vocabulary/iso-date.ts'
import { accept, type Result, refuse } from '#vocabulary/result.ts'
import { mountFiles } from './mount-files.ts'
import { type OutsideOrder, readOutsideFile, takeOutsideList } from './outside-steps.ts'
import type { Upload } from './receive-upload.ts'
import type { Tables } from './wiring.ts'

const LONGEST_SOURCE = 120

/** Another office's spreadsheet: on disk and read in the child process before a transaction is opened. */
export function mountOutsideUpload(
  app: FastifyInstance,
  http: HttpOptions<Office>,
  link: LinkKnown,
): void {
  mountFiles(app, http, sendOutsideList, async (actor, upload) => {
    const on = today(http.office.clock)
    const order = orderOf(upload, actor.name, on)
    if (!order.ok) return order
    const read = await readOutsideFile(order.value, on)
    if (read.refused !== null) return refuse({ code: 'unreadable', sentence: read.refused })
    const taken = await http.database.run<Tables, Awaited<ReturnType<typeof takeOutsideList>>>(
      scopeOfActor(actor),
      (db) => takeOutsideList(db, http.office, order.value, read, link),
    )
    return accept(taken)
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
