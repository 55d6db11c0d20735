import { recordEvent } from '#office/audit/record-event.ts'
import type { AuditTables } from '#office/audit/tables.ts'
import type { Office } from '#office/context.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import type { IsoDate } from '#vocabulary/iso-date.ts'
import type { RuleBook } from '../decide/index.ts'
import type { EnrolTables } from '../enrol/tables.ts'
import type { MatchTables } from '../match/tables.ts'
import type { PayTables } from '../pay/tables.ts'
import type { FoundBy } from './case-record.ts'
import { type DeathOfMember, type OpenedCases, openDeathCases } from './open-death-cases.ts'
import { listMembersByNik } from './store.ts'
import type { ClaimTables } from './tables.ts'

type Claims = Db<ClaimTables & MatchTables & EnrolTables & PayTables & AuditTables>

/** A death from a list, a village, a reply of the branch or a family. */
export interface KnownDeath {
  readonly nik: string
  readonly diedOn: IsoDate
  readonly isWorkAccident: boolean
  readonly foundBy: FoundBy
}

export interface DeathSearch extends OpenedCases {
  /** Deaths of people who never were members: nothing is owed by this programme. */
  readonly strangers: number
}

/**
 * Matches deaths with members by the blind index of the NIK and opens a case for each, also where nobody asked: what the family is
 * owed, why, and which papers are needed. The same deaths again open nothing.
 */
export async function findDeaths(
  db: Claims,
  office: Office,
  deaths: readonly KnownDeath[],
  book: RuleBook,
): Promise<DeathSearch> {
  const { regencyCode } = scopeOf(db)
  const indexes = deaths.map((death) => office.keys.index(death.nik))
  const members = new Map(
    (await listMembersByNik(db, regencyCode, indexes)).map((row) => [
      row.nik_index.toString('hex'),
      row,
    ]),
  )
  const hits = deaths.flatMap((death, at): DeathOfMember[] => {
    const member = members.get(indexes[at]?.toString('hex') ?? '')
    if (!member) return []
    const { diedOn, isWorkAccident, foundBy } = death
    return [{ member, diedOn, isWorkAccident, foundBy, listedAs: null }]
  })
  const { found, known, conflicts } = await openDeathCases(db, office, hits, book)
  const search: DeathSearch = { found, known, conflicts, strangers: deaths.length - hits.length }
  await recordEvent(db, office, 'deaths-searched', {
    deaths: deaths.length,
    found: found.length,
    conflicts: conflicts.length,
    cases: found.map((one) => one.caseId),
  })
  return search
}
