import { recordEvent } from '#office/audit/record-event.ts'
import type { AuditTables } from '#office/audit/tables.ts'
import type { Office } from '#office/context.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import { today } from '#vocabulary/clock.ts'
import { isIsoDate, isoDate } from '#vocabulary/iso-date.ts'
import type { RuleBook } from '../decide/index.ts'
import type { EnrolTables } from '../enrol/tables.ts'
import { listOutsideHits, type OutsideHit } from '../match/outside-store.ts'
import { markDeceased, unmarkDeceased } from '../match/store.ts'
import type { MatchTables } from '../match/tables.ts'
import type { PayTables } from '../pay/tables.ts'
import { assessEvents } from './assess-members.ts'
import { recordOf } from './case-record.ts'
import { type DeathOfMember, openDeathCases } from './open-death-cases.ts'
import { type ClaimCase, listListedCases, listMembersById, updateCase } from './store.ts'
import type { ClaimTables } from './tables.ts'

type Claims = Db<ClaimTables & MatchTables & EnrolTables & PayTables & AuditTables>

export interface ListedDeaths {
  /** Cases opened because a death list names a member, surely or by an officer's ruling. */
  readonly opened: number
  /** Cases closed again because the ruling or the list behind them was taken back before anybody acted on them. */
  readonly retracted: number
  /** Cases whose list no longer says so, but whose papers have come: somebody has to look. */
  readonly contested: readonly string[]
}

/** Why a case is closed that should never have been opened; kept in the entitlement's code. */
const NOT_DECEASED = 'not-deceased'

const WORK_ACCIDENT = /kecelakaan kerja|work[- ]?accident/i

/**
 * Makes the cases follow the death lists: a member whom a standing list names, with a day of death, gets a case; when the
 * link is undone or the list withdrawn, a case nobody has acted on is closed and the person lives again. Repeatable.
 */
export async function settleListedDeaths(
  db: Claims,
  office: Office,
  book: RuleBook,
): Promise<ListedDeaths> {
  const { regencyCode } = scopeOf(db)
  const hits = (await listOutsideHits(db, regencyCode)).filter((hit) => hit.list === 'death')
  const cases = await listListedCases(db, regencyCode)
  const dead = new Set(hits.map((hit) => hit.worker_id))
  const unfounded = cases.filter((row) => !dead.has(row.worker_id))
  const untouched = unfounded.filter((row) => row.state === 'found')
  for (const row of untouched) {
    await updateCase(db, regencyCode, row.id, {
      state: 'refused',
      amount_rupiah: 0,
      answered_on: today(office.clock),
      outcome: 'Ternyata orang lain yang meninggal; kasus ini ditutup.',
      entitlement: JSON.stringify({ ...row.entitlement, answer: 'refused', code: NOT_DECEASED }),
    })
  }
  await unmarkDeceased(
    db,
    regencyCode,
    untouched.map((row) => row.worker_id),
  )
  const wrongly = cases.filter(
    (row) => dead.has(row.worker_id) && row.entitlement.code === NOT_DECEASED,
  )
  const revived = await reviveCases(db, office, book, wrongly)
  const deaths = await deathsOf(db, hits)
  const { found } = await openDeathCases(db, office, deaths, book)
  const settled = {
    opened: found.length + revived,
    retracted: untouched.length,
    contested: unfounded.flatMap((row) => (ACTED_ON.has(row.state) ? row.id : [])),
  }
  if (settled.opened + settled.retracted > 0)
    await recordEvent(db, office, 'listed-deaths-settled', {
      ...settled,
      cases: found.map((one) => one.caseId),
      closed: untouched.map((row) => row.id),
    })
  return settled
}

const ACTED_ON = new Set(['documents', 'submitted'])

/** Cases closed in error are opened again, with what the family is owed today. */
async function reviveCases(
  db: Claims,
  office: Office,
  book: RuleBook,
  rows: readonly ClaimCase[],
): Promise<number> {
  const { regencyCode } = scopeOf(db)
  const events = rows.flatMap((row) =>
    row.event === 'death' || row.event === 'work-accident-death'
      ? [{ workerId: row.worker_id, event: { kind: row.event, on: isoDate(row.event_on) } }]
      : [],
  )
  const entitlements = await assessEvents(db, events, book, today(office.clock))
  for (const [at, row] of rows.entries()) {
    const entitlement = entitlements[at]
    if (!entitlement) throw new RangeError('an event was not assessed')
    const record = recordOf(entitlement)
    await updateCase(db, regencyCode, row.id, {
      state: 'found',
      amount_rupiah: record.totalRupiah,
      answered_on: null,
      outcome: null,
      entitlement: JSON.stringify(record),
    })
  }
  await markDeceased(
    db,
    regencyCode,
    rows.map((row) => ({ workerId: row.worker_id, on: row.event_on })),
  )
  return rows.length
}

/** One death a member; a line without a readable day waits until the day is known. */
async function deathsOf(db: Claims, hits: readonly OutsideHit[]): Promise<DeathOfMember[]> {
  const dated = hits.filter((hit) => isIsoDate(String(hit.facts['diedOn'] ?? '')))
  const first = new Map(dated.toReversed().map((hit) => [hit.worker_id, hit]))
  const members = await listMembersById(db, scopeOf(db).regencyCode, [...first.keys()])
  return members.flatMap((member) => {
    const hit = first.get(member.worker_id)
    if (!hit) return []
    return {
      member,
      diedOn: isoDate(String(hit.facts['diedOn'])),
      isWorkAccident: WORK_ACCIDENT.test(String(hit.facts['cause'] ?? '')),
      foundBy: 'death-list' as const,
      listedAs: hit.outside_id,
    }
  })
}
