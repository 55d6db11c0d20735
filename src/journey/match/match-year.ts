import { recordEvent } from '#office/audit/record-event.ts'
import type { AuditTables } from '#office/audit/tables.ts'
import type { Office } from '#office/context.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import { type CandidateStanding, listCandidates, moveCandidates } from '../register/store.ts'
import type { RegisterTables } from '../register/tables.ts'
import { type Assignment, assignCandidates, type Linker } from './assign-candidates.ts'
import { type Comparable, comparableOf } from './comparable.ts'
import { claimNiks, insertLinks, insertPairs, insertWorkers, listWorkers } from './store.ts'
import type { MatchTables } from './tables.ts'

export interface MatchCount {
  readonly renewed: number
  readonly fresh: number
  readonly duplicate: number
  readonly waiting: number
  readonly claimedElsewhere: number
}

/**
 * Finds the person behind every candidate that passed the checks. The same identity number is the same person
 * unless the rest contradicts it; a likely person with another number waits for an officer; everybody else is new.
 */
export async function matchYear(
  db: Db<MatchTables & RegisterTables & AuditTables>,
  office: Office,
  year: number,
  link: Linker,
): Promise<MatchCount> {
  const { regencyCode } = scopeOf(db)
  const candidates = await listCandidates(db, regencyCode, year, ['received'])
  const workers = await listWorkers(db, regencyCode)
  const left = candidates.map((row) => comparableOf(office.keys, row))
  const right = workers.map((row) => comparableOf(office.keys, row))
  const assignments = assignCandidates(left, right, await link(left, right), () =>
    office.ids.next<string>(),
  )

  const rowOf = new Map(candidates.map((row) => [row.id, row]))
  const fresh = assignments.filter((one) => one.outcome === 'new')
  const freshRows = fresh.map((one) => {
    const row = mustFind(rowOf, one.candidateId)
    return {
      regency_code: regencyCode,
      id: one.workerId,
      village_code: row.village_code,
      name: row.name,
      sex: row.sex,
      birth_place: row.birth_place,
      birth_date: row.birth_date,
      occupation: row.occupation,
      monthly_income: row.monthly_income,
      nik_enc: row.nik_enc,
      nik_index: row.nik_index,
      kk_index: row.kk_index,
      private_enc: row.private_enc,
      key_version: row.key_version,
    }
  })
  await insertWorkers(db, freshRows)
  const lost = await claimNiks(
    db,
    regencyCode,
    freshRows.flatMap((row) => (row.nik_index ? [{ id: row.id, nikIndex: row.nik_index }] : [])),
  )

  await insertLinks(
    db,
    assignments
      .filter((one) => one.outcome !== 'waiting')
      .map((one) => ({
        regency_code: regencyCode,
        candidate_id: one.candidateId,
        worker_id: one.workerId,
        village_code: mustFind(rowOf, one.candidateId).village_code,
        kind: one.outcome === 'new' ? ('new' as const) : ('same-nik' as const),
        probability_millionths: Math.round(one.probability * 1_000_000),
      })),
  )
  await insertPairs(
    db,
    assignments.flatMap((one) =>
      one.outcome !== 'waiting'
        ? []
        : one.pairs.map((pair) => ({
            regency_code: regencyCode,
            candidate_id: one.candidateId,
            worker_id: pair.workerId,
            village_code: mustFind(rowOf, one.candidateId).village_code,
            probability_millionths: Math.round(pair.probability * 1_000_000),
            evidence: JSON.stringify([{ why: pair.why }]),
            state: 'open' as const,
          })),
    ),
  )
  const standings = assignments.map((one) => standingOf(one, lost))
  await moveCandidates(db, regencyCode, standings)
  const count = countStandings(assignments, lost)
  await recordEvent(db, office, 'candidates-matched', { year, ...count })
  return count
}

function mustFind<T>(rows: ReadonlyMap<string, T>, id: string): T {
  const row = rows.get(id)
  if (!row) throw new Error(`candidate ${id} vanished`)
  return row
}

function standingOf(one: Assignment, lost: ReadonlySet<string>): CandidateStanding {
  const id = one.candidateId
  switch (one.outcome) {
    case 'new':
      return lost.has(one.workerId)
        ? { id, state: 'refused', reason: 'claimed-in-another-regency', workerId: null }
        : { id, state: 'accepted', reason: 'new-worker', workerId: one.workerId }
    case 'same':
      return { id, state: 'accepted', reason: 'known-worker', workerId: one.workerId }
    case 'duplicate':
      return { id, state: 'duplicate', reason: 'named-before', workerId: one.workerId }
    case 'waiting':
      return { id, state: 'waiting', reason: one.pairs[0]?.why ?? '', workerId: null }
  }
}

function countStandings(assignments: readonly Assignment[], lost: ReadonlySet<string>): MatchCount {
  const count = { renewed: 0, fresh: 0, duplicate: 0, waiting: 0, claimedElsewhere: 0 }
  for (const one of assignments) {
    if (one.outcome === 'new' && lost.has(one.workerId)) count.claimedElsewhere += 1
    else if (one.outcome === 'new') count.fresh += 1
    else if (one.outcome === 'same') count.renewed += 1
    else count[one.outcome] += 1
  }
  return count
}

export type { Comparable }
