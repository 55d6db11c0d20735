import type { Office } from '#office/context.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import { today } from '#vocabulary/clock.ts'
import type { IsoDate } from '#vocabulary/iso-date.ts'
import type { RuleBook } from '../decide/index.ts'
import { markDeceased } from '../match/store.ts'
import type { MatchTables } from '../match/tables.ts'
import type { PayTables } from '../pay/tables.ts'
import { assessEvents } from './assess-members.ts'
import { documentRecords, type EntitlementRecord, type FoundBy, recordOf } from './case-record.ts'
import { documentsFor } from './documents.ts'
import type { InsuredEvent } from './insured-event.ts'
import { insertCases, listCasesOfWorkers, type Member } from './store.ts'
import type { ClaimTables } from './tables.ts'

type Claims = Db<ClaimTables & MatchTables & PayTables>

/** A death that is known to be this member's. */
export interface DeathOfMember {
  readonly member: Member
  readonly diedOn: IsoDate
  readonly isWorkAccident: boolean
  readonly foundBy: FoundBy
  /** The line of a death list that says so; null when the number alone was given. */
  readonly listedAs: string | null
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

export interface OpenedCases {
  /** New cases, in the order of the deaths. */
  readonly found: readonly FoundDeath[]
  /** Cases that were open or closed already. */
  readonly known: number
  /** The same person with another day of death: somebody has to look. */
  readonly conflicts: readonly { workerId: string; knownOn: string; reportedOn: string }[]
}

/** Opens a case for each death no case knows yet: what the family is owed, why, and which papers are needed. */
export async function openDeathCases(
  db: Claims,
  office: Office,
  deaths: readonly DeathOfMember[],
  book: RuleBook,
): Promise<OpenedCases> {
  const { regencyCode } = scopeOf(db)
  const workerIds = deaths.map(({ member }) => member.worker_id)
  const earlier = new Map(
    (await listCasesOfWorkers(db, regencyCode, workerIds))
      .filter((row) => row.event === 'death' || row.event === 'work-accident-death')
      .map((row) => [row.worker_id, row.event_on]),
  )
  const fresh: DeathOfMember[] = []
  const conflicts: OpenedCases['conflicts'][number][] = []
  for (const death of deaths) {
    const workerId = death.member.worker_id
    const knownOn = earlier.get(workerId)
    if (knownOn === undefined) {
      fresh.push(death)
      earlier.set(workerId, death.diedOn)
    } else if (knownOn !== death.diedOn) {
      conflicts.push({ workerId, knownOn, reportedOn: death.diedOn })
    }
  }
  const found = await openCases(db, office, fresh, book)
  await markDeceased(
    db,
    regencyCode,
    found.map((one) => ({ workerId: one.workerId, on: one.eventOn })),
  )
  return { found, known: deaths.length - fresh.length - conflicts.length, conflicts }
}

async function openCases(
  db: Claims,
  office: Office,
  deaths: readonly DeathOfMember[],
  book: RuleBook,
): Promise<FoundDeath[]> {
  const { regencyCode } = scopeOf(db)
  const on = today(office.clock)
  const events = deaths.map(({ member, isWorkAccident, diedOn }) => ({
    workerId: member.worker_id,
    event: {
      kind: isWorkAccident ? 'work-accident-death' : 'death',
      on: diedOn,
    } satisfies InsuredEvent,
  }))
  const entitlements = await assessEvents(db, events, book, on)
  const listedAs = new Map<string, string | null>()
  const found = deaths.map((death, at): FoundDeath => {
    const entitlement = entitlements[at]
    const event = events[at]?.event
    if (!entitlement || !event) throw new RangeError('an event was not assessed')
    const caseId = office.ids.next<string>()
    listedAs.set(caseId, death.listedAs)
    return {
      caseId,
      workerId: death.member.worker_id,
      villageCode: death.member.village_code,
      name: death.member.name,
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
        listed_as: listedAs.get(one.caseId) ?? null,
      }
    }),
  )
  return found.filter((one) => opened.has(one.caseId))
}
