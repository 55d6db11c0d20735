import { addCandidate, checkCandidate } from '#journey/register/contract.ts'
import { rowOfForm } from '#journey/register/form-row.ts'
import { findCandidateOfList, findProgrammeYear } from '#journey/register/read-store.ts'
import { receiveList } from '#journey/register/receive-list.ts'
import { supersedeCandidate } from '#journey/register/store.ts'
import { checkForm } from '#journey/verify/check-form.ts'
import { refuseOtherVillage } from '#office/access/own-village.ts'
import { recordEvent } from '#office/audit/record-event.ts'
import type { Office } from '#office/context.ts'
import { readVillageNames } from '#office/places/village-names.ts'
import { sha256 } from '#platform/crypto.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import { type Actor, type Endpoint, endpointsOn } from '#platform/endpoint.ts'
import { today } from '#vocabulary/clock.ts'
import type { Refused } from '#vocabulary/contract.ts'
import { birthDatesOf, isSixteenDigits, readNik } from '#vocabulary/nik.ts'
import { accept, refuse } from '#vocabulary/result.ts'
import type { Tables } from './wiring.ts'

const route = endpointsOn<Tables, Office>()

/** One person typed on a phone: received by `register`, told at once what `verify` thinks. */
export const candidateEndpoints: readonly Endpoint<Office>[] = [
  route(addCandidate, async ({ db, office, actor, body }) => {
    const { villageCode, clientKey } = body
    const closed = await refuseVillage(db, actor, villageCode)
    if (closed) return refuse(closed)
    const { regencyCode } = scopeOf(db)
    const on = today(office.clock)
    const year = await findProgrammeYear(db, regencyCode, on)
    const row = rowOfForm(body, on)
    const findings = checkForm(row, villageCode, on)
    const receipt = await receiveList(db, office, {
      villageCode,
      year,
      // Two villages may make the same key; neither must see the other's list.
      clientKey: `${villageCode}/${clientKey}`,
      submittedOn: null,
      headLetter: null,
      files: [
        {
          file: 'Formulir',
          sheet: '',
          refused: null,
          rows: [{ ...row, findings }],
          findings: [],
          sha256: sha256(JSON.stringify(row.written)),
        },
      ],
    })
    const kept = await findCandidateOfList(db, regencyCode, receipt.listId)
    if (!kept || kept.village_code !== villageCode)
      return refuse({
        code: 'key-used',
        sentence: 'Kunci kiriman ini sudah dipakai daftar lain. Tulis nama ini sekali lagi.',
      })
    if (body.replacesCandidateId && receipt.isNew) {
      const candidateId = body.replacesCandidateId
      if (!(await supersedeCandidate(db, { regencyCode, villageCode, candidateId })))
        return refuse({
          code: 'not-mendable',
          sentence: 'Nama yang diperbaiki sudah diterima atau sudah diganti. Lihat daftar terbaru.',
        })
      await recordEvent(db, office, 'line-mended', { candidate: candidateId, by: kept.id })
    }
    return accept({
      candidateId: kept.id,
      listId: receipt.listId,
      isNew: receipt.isNew,
      findings: [...kept.reading_findings],
    })
  }),
  route(checkCandidate, async ({ db, office, actor, body }) => {
    const closed = await refuseVillage(db, actor, body.villageCode)
    if (closed) return refuse(closed)
    const on = today(office.clock)
    const row = rowOfForm(body, on)
    const findings = [...checkForm(row, body.villageCode, on)]
    const fromNik = isSixteenDigits(row.nik)
      ? { sex: readNik(row.nik).sex, birthDates: birthDatesOf(row.nik).filter((day) => day < on) }
      : null
    return accept({ findings, fromNik })
  }),
]

/** Why the caller may not name people for this village, if so. */
export async function refuseVillage(
  db: Db<Tables>,
  actor: Actor,
  villageCode: string,
): Promise<Refused | undefined> {
  const other = refuseOtherVillage(actor, villageCode)
  if (other) return other
  if ((await readVillageNames(db)).has(villageCode)) return undefined
  return { code: 'not-found', sentence: `Desa ${villageCode} tidak ada di kabupaten ini.` }
}
