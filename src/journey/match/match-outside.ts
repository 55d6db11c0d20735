import { recordEvent } from '#office/audit/record-event.ts'
import type { AuditTables } from '#office/audit/tables.ts'
import type { Office } from '#office/context.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import type { RegisterTables } from '../register/tables.ts'
import { comparableOf } from './comparable.ts'
import { comparableOutside } from './comparable-outside.ts'
import { evidenceOf } from './evidence.ts'
import { listHolders, listMemories, listRowsBeside } from './known-store.ts'
import { linkOutside } from './link-outside.ts'
import { OUTSIDE_KINDS } from './outside-kinds.ts'
import { listOutsidePeople, replaceOutsidePairs } from './outside-store.ts'
import { recallFrom } from './ruling-memory.ts'
import type { LinkKnown } from './scored-pair.ts'
import type { MatchTables } from './tables.ts'
import { findThresholds } from './threshold-store.ts'
import { toMillionths } from './thresholds.ts'

export interface OutsideCount {
  readonly people: number
  readonly linked: number
  readonly waiting: number
}

/**
 * Looks for everybody known on the lists of other offices: deaths, civil servants, wage earners, the insurer's members,
 * and people whom others pay for. Each list on its own, for what is rare differs. Repeatable: rulings stay.
 */
export async function matchOutside(
  db: Db<MatchTables & RegisterTables & AuditTables>,
  office: Office,
  link: LinkKnown,
): Promise<OutsideCount> {
  const { regencyCode } = scopeOf(db)
  const outside = await listOutsidePeople(db, regencyCode)
  const recall = recallFrom(office.keys, await listMemories(db, regencyCode))
  const thresholds = await findThresholds(db, regencyCode)
  const found = []
  for (const [list, people] of Map.groupBy(outside, (one) => one.list)) {
    const others = people.map((row) => comparableOutside(office.keys, row))
    const listed = new Set(people.map((one) => one.id))
    // Two lines of one list are two entries of that office, whatever they look like.
    const pairs = (await link(db, office, others)).pairs.filter(({ left }) => !listed.has(left))
    const known = await listRowsBeside(db, regencyCode, [...new Set(pairs.map(({ left }) => left))])
    const rows = known.map((row) => comparableOf(office.keys, row))
    const personOf = new Map(known.map((row) => [row.id, row.person_id]))
    const holders = await listHolders(
      db,
      regencyCode,
      people.flatMap((one) => one.nik_index ?? []),
    )
    const numberOf = new Map(people.map((one) => [one.id, one.nik_index?.toString('hex') ?? '']))
    const holderOf = ({ id }: { id: string }) => holders.get(numberOf.get(id) ?? '')?.person_id
    const villageOf = new Map([
      ...[...holders.values()].map((one) => [one.person_id, one.village_code] as const),
      ...known.map((row) => [row.id, row.village_code] as const),
    ])
    const kind = OUTSIDE_KINDS[list]
    const compared = { others, rows, personOf, holderOf, pairs, recall, thresholds, kind }
    for (const pair of linkOutside(compared))
      found.push({
        regency_code: regencyCode,
        list,
        outside_id: pair.outsideId,
        worker_id: pair.workerId,
        village_code: villageOf.get(pair.workerId) ?? '',
        probability_millionths: toMillionths(pair.probability),
        evidence: evidenceOf(pair.why, pair.evidence),
        state: pair.state,
        ruled_by: null,
        ruled_at: null,
      })
  }
  await replaceOutsidePairs(db, regencyCode, found)
  const count = {
    people: outside.length,
    linked: found.filter((one) => one.state === 'linked').length,
    waiting: found.filter((one) => one.state === 'open').length,
  }
  await recordEvent(db, office, 'outside-lists-matched', { ...count, ...thresholds })
  return count
}
