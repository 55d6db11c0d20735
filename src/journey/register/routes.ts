import { refuseOtherVillage } from '#office/access/own-village.ts'
import { recordEvent } from '#office/audit/record-event.ts'
import type { AuditTables } from '#office/audit/tables.ts'
import type { Office } from '#office/context.ts'
import type { PlaceTables } from '#office/places/tables.ts'
import { scopeOf } from '#platform/database.ts'
import { type Endpoint, endpointsOn } from '#platform/endpoint.ts'
import { today } from '#vocabulary/clock.ts'
import { accept, refuse } from '#vocabulary/result.ts'
import { instruction, openCandidate, submitList } from './contract.ts'
import { openLine } from './open-line.ts'
import { readInstruction } from './read-instruction.ts'
import { findProgrammeYear, markSubmitted } from './read-store.ts'
import type { RegisterTables } from './tables.ts'

const route = endpointsOn<RegisterTables & PlaceTables & AuditTables, Office>()

export const registerEndpoints: readonly Endpoint<Office>[] = [
  route(instruction, async ({ db, office }) => {
    const on = today(office.clock)
    const year = await findProgrammeYear(db, scopeOf(db).regencyCode, on)
    return accept(await readInstruction(db, year, on))
  }),
  route(openCandidate, ({ db, office, params }) => openLine(db, office, params.candidateId)),
  route(submitList, async ({ db, office, actor, params, body }) => {
    const { villageCode } = params
    const other = refuseOtherVillage(actor, villageCode)
    if (other) return refuse(other)
    const { regencyCode } = scopeOf(db)
    const on = today(office.clock)
    const year = await findProgrammeYear(db, regencyCode, on)
    const { headLetter } = body
    const sent = await markSubmitted(db, regencyCode, { year, villageCode, on, headLetter })
    if (sent.length === 0)
      return refuse({
        code: 'nothing-to-send',
        sentence: 'Tidak ada daftar yang menunggu dikirim. Tambahkan nama atau berkas dahulu.',
      })
    const lines = sent.reduce((sum, list) => sum + list.lines, 0)
    await recordEvent(db, office, 'list-submitted', {
      village: villageCode,
      year,
      lists: sent.length,
      lines,
    })
    return accept({ submittedOn: on, lists: sent.length, lines })
  }),
]
