import { recordEvent } from '#office/audit/record-event.ts'
import type { AuditTables } from '#office/audit/tables.ts'
import type { Office } from '#office/context.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import { timestamp } from '#vocabulary/clock.ts'
import type { Finding } from '#vocabulary/finding.ts'
import { isSixteenDigits } from '#vocabulary/nik.ts'
import { findSentEdition, insertEdition, settleEditions } from './edition-store.ts'
import { OUTSIDE_KINDS } from './outside-kinds.ts'
import type { OutsidePerson } from './outside-person.ts'
import { insertOutsidePeople } from './outside-store.ts'
import type { MatchTables, OutsideList } from './tables.ts'

export interface OutsideSending {
  readonly list: OutsideList
  /** The office and the list it keeps; a newer edition is told by the same words. */
  readonly source: string
  /** The day the list was true. */
  readonly asOf: string
  readonly fileName: string
  /** Of the file's bytes: the same file sent twice is one. */
  readonly sha256: string
  readonly by: string
  readonly people: readonly OutsidePerson[]
  /** What could not be understood, row by row. */
  readonly findings: readonly Finding[]
}

export interface OutsideReceipt {
  readonly editionId: string
  readonly isNew: boolean
  readonly people: number
  /** Earlier editions of the same source that no longer count. */
  readonly replaced: number
}

/** Takes another office's list in. A number is kept sealed, and as its blind index. Sent twice it changes nothing. */
export async function receiveOutsideList(
  db: Db<MatchTables & AuditTables>,
  office: Office,
  sending: OutsideSending,
): Promise<OutsideReceipt> {
  const { regencyCode } = scopeOf(db)
  const { list, source, asOf, fileName, sha256, people, findings } = sending
  const known = await findSentEdition(db, regencyCode, sending)
  if (known) return { editionId: known.id, isNew: false, people: known.people, replaced: 0 }
  const editionId = office.ids.next<string>()
  await insertEdition(db, {
    regency_code: regencyCode,
    id: editionId,
    list,
    source,
    as_of: asOf,
    file_name: fileName,
    sha256,
    sent_by: sending.by,
    sent_at: timestamp(office.clock),
    people: people.length,
    findings: JSON.stringify(findings),
    state: 'standing',
    replaced_by: null,
    withdrawn_by: null,
    withdrawn_at: null,
    withdrawn_why: null,
  })
  await insertOutsidePeople(
    db,
    people.map((person) => ({
      regency_code: regencyCode,
      list,
      id: office.ids.next<string>(),
      edition_id: editionId,
      ...sealNumber(office, person.nik),
      name: person.name,
      sex: person.sex,
      birth_date: person.birthDate || null,
      village_code: person.villageCode || null,
      facts: JSON.stringify(person.facts),
      as_of: asOf,
      source,
    })),
  )
  const replaced = OUTSIDE_KINDS[list].replaces
    ? await settleEditions(db, regencyCode, { list, source })
    : 0
  await recordEvent(db, office, 'outside-list-imported', {
    editionId,
    list,
    asOf,
    source,
    people: people.length,
    findings: findings.length,
    replaced,
    sha256,
  })
  return { editionId, isNew: true, people: people.length, replaced }
}

/** A mistyped number is still evidence of who is meant, so it is kept whole, sealed; only a whole one has an index. */
function sealNumber({ keys }: Office, nik: string) {
  if (nik === '') return { nik_enc: null, nik_index: null, key_version: null }
  const { bytes, keyVersion } = keys.seal(nik)
  const nikIndex = isSixteenDigits(nik) ? keys.index(nik) : null
  return { nik_enc: bytes, nik_index: nikIndex, key_version: keyVersion }
}
