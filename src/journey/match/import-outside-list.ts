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

/** Takes another office's list in, in place of its earlier edition. Only the blind index of a number is kept, never the number. */
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
      nik_index: isSixteenDigits(person.nik) ? office.keys.index(person.nik) : null,
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
