import { recordEvent } from '#office/audit/record-event.ts'
import type { AuditTables } from '#office/audit/tables.ts'
import type { Office } from '#office/context.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import { today } from '#vocabulary/clock.ts'
import type { IsoDate } from '#vocabulary/iso-date.ts'
import type { RuleBook } from '../decide/index.ts'
import type { EnrolTables } from '../enrol/tables.ts'
import { markDeceased } from '../match/store.ts'
import type { MatchTables } from '../match/tables.ts'
import type { PayTables } from '../pay/tables.ts'
import { assessEvents } from './assess-members.ts'
import { documentRecords, type EntitlementRecord, type FoundBy, recordOf } from './case-record.ts'
import { documentsFor } from './documents.ts'
import type { InsuredEvent } from './insured-event.ts'
import { insertCases, listCasesOfWorkers, listMembersByNik, type MemberByNik } from './store.ts'
import type { ClaimTables } from './tables.ts'

type Claims = Db<ClaimTables & MatchTables & EnrolTables & PayTables & AuditTables>

/** A death from a list, a village, a reply of the branch or a family. */
export interface KnownDeath {
  readonly nik: string
  readonly diedOn: IsoDate
  readonly isWorkAccident: boolean
  readonly foundBy: FoundBy
}

export interface FoundDeath {
  readonly caseId: string
  readonly workerId: string
  readonly villageCode: string
  readonly name: string
  readonly event: 'death' | 'work-accident-death'
  readonly eventOn: IsoDate
  readonly foundBy: FoundBy
  readonly entitlement: EntitlementRecord
}

export interface DeathSearch {
  /** New cases, in the order of the deaths. */
  readonly found: readonly FoundDeath[]
  /** Cases that were open or closed already. */
  readonly known: number
  /** The same person with another day of death: somebody has to look. */
  readonly conflicts: readonly { workerId: string; knownOn: string; reportedOn: string }[]
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
  const on = today(office.clock)
  const indexes = deaths.map((death) => office.keys.index(death.nik))
  const members = new Map(
    (await listMembersByNik(db, regencyCode, indexes)).map((row) => [
      row.nik_index.toString('hex'),
      row,
    ]),
  )
  const hits = deaths.flatMap((death, at) => {
    const member = members.get(indexes[at]?.toString('hex') ?? '')
    return member ? [{ death, member }] : []
  })
  const earlier = new Map(
    (
      await listCasesOfWorkers(
        db,
        regencyCode,
        hits.map(({ member }) => member.worker_id),
      )
    )
      .filter((row) => row.event === 'death' || row.event === 'work-accident-death')
      .map((row) => [row.worker_id, row.event_on]),
  )
  const fresh: typeof hits = []
  const conflicts: DeathSearch['conflicts'][number][] = []
  for (const hit of hits) {
    const knownOn = earlier.get(hit.member.worker_id)
    if (knownOn === undefined) {
      fresh.push(hit)
      earlier.set(hit.member.worker_id, hit.death.diedOn)
    } else if (knownOn !== hit.death.diedOn) {
      conflicts.push({ workerId: hit.member.worker_id, knownOn, reportedOn: hit.death.diedOn })
    }
  }
  const found = await openCases(db, office, fresh, book, on)
  await markDeceased(
    db,
    regencyCode,
    found.map((one) => ({ workerId: one.workerId, on: one.eventOn })),
  )
  const search: DeathSearch = {
    found,
    known: hits.length - fresh.length - conflicts.length,
    conflicts,
    strangers: deaths.length - hits.length,
  }
  await recordEvent(db, office, 'deaths-searched', {
    deaths: deaths.length,
    found: found.length,
    conflicts: conflicts.length,
    cases: found.map((one) => one.caseId),
  })
  return search
}

async function openCases(
  db: Claims,
  office: Office,
  hits: readonly { death: KnownDeath; member: MemberByNik }[],
  book: RuleBook,
  on: IsoDate,
): Promise<FoundDeath[]> {
  const { regencyCode } = scopeOf(db)
  const events = hits.map(({ death, member }) => ({
    workerId: member.worker_id,
    event: {
      kind: death.isWorkAccident ? 'work-accident-death' : 'death',
      on: death.diedOn,
    } satisfies InsuredEvent,
  }))
  const entitlements = await assessEvents(db, events, book, on)
  const found = hits.map(({ death, member }, at): FoundDeath => {
    const entitlement = entitlements[at]
    const event = events[at]?.event
    if (!entitlement || !event) throw new RangeError('an event was not assessed')
    return {
      caseId: office.ids.next<string>(),
      workerId: member.worker_id,
      villageCode: member.village_code,
      name: member.name,
      event: event.kind,
      eventOn: event.on,
      foundBy: death.foundBy,
      entitlement: recordOf(entitlement),
    }
  })
  const opened = await insertCases(
    db,
    found.map((one) => {
      const isRefused = one.entitlement.answer === 'refused'
      return {
        regency_code: regencyCode,
        id: one.caseId,
        worker_id: one.workerId,
        village_code: one.villageCode,
        event: one.event,
        event_on: one.eventOn,
        found_by: one.foundBy,
        found_on: on,
        state: isRefused ? 'refused' : 'found',
        amount_rupiah: one.entitlement.totalRupiah,
        entitlement: JSON.stringify(one.entitlement),
        documents: JSON.stringify(
          isRefused ? [] : documentRecords(documentsFor(one.event, [], book, one.eventOn), []),
        ),
        answered_on: isRefused ? on : null,
        outcome: isRefused ? (one.entitlement.citations[0]?.sentence ?? '') : null,
      }
    }),
  )
  return found.filter((one) => opened.has(one.caseId))
}
