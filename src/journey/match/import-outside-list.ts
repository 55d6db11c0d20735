import { recordEvent } from '#office/audit/record-event.ts'
import type { AuditTables } from '#office/audit/tables.ts'
import type { Office } from '#office/context.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import { isSixteenDigits } from '#vocabulary/nik.ts'
import { replaceOutsideList } from './store.ts'
import type { MatchTables, OutsideList } from './tables.ts'

export interface OutsidePerson {
  readonly nik: string
  readonly name: string
  readonly sex: '' | 'L' | 'P'
  readonly birthDate: string
  readonly villageCode: string
  /** What the list says beside the person, such as an employer or a day of death. */
  readonly facts: Readonly<Record<string, string>>
}

/** Takes another office's list in, in place of its earlier edition. A number is kept sealed, and as its blind index. */
export async function importOutsideList(
  db: Db<MatchTables & AuditTables>,
  office: Office,
  list: OutsideList,
  edition: { asOf: string; source: string },
  people: readonly OutsidePerson[],
): Promise<number> {
  const { regencyCode } = scopeOf(db)
  const written = await replaceOutsideList(
    db,
    regencyCode,
    list,
    people.map((person) => ({
      regency_code: regencyCode,
      list,
      id: office.ids.next<string>(),
      ...sealNumber(office, person.nik),
      name: person.name,
      sex: person.sex,
      birth_date: person.birthDate || null,
      village_code: person.villageCode || null,
      facts: JSON.stringify(person.facts),
      as_of: edition.asOf,
      source: edition.source,
    })),
  )
  await recordEvent(db, office, 'outside-list-imported', { list, ...edition, people: written })
  return written
}

/** A mistyped number is still evidence of who is meant, so it is kept whole, sealed; only a whole one has an index. */
function sealNumber({ keys }: Office, nik: string) {
  if (nik === '') return { nik_enc: null, nik_index: null, key_version: null }
  const { bytes, keyVersion } = keys.seal(nik)
  const nikIndex = isSixteenDigits(nik) ? keys.index(nik) : null
  return { nik_enc: bytes, nik_index: nikIndex, key_version: keyVersion }
}
