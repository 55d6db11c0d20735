import { recordEvent } from '#office/audit/record-event.ts'
import type { AuditTables } from '#office/audit/tables.ts'
import type { Office } from '#office/context.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import { listCandidates, moveCandidates } from '../register/store.ts'
import type { RegisterTables } from '../register/tables.ts'
import { type Assignment, assignCandidates } from './assign-candidates.ts'
import { comparableOf } from './comparable.ts'
import { listClaims, listHolders, listMemories, listNamed, listRowsBeside } from './known-store.ts'
import {
  type Comparison,
  claimsOf,
  linksOf,
  pairsOf,
  standingOf,
  twinsOf,
  workersOf,
} from './match-rows.ts'
import { recordRun } from './record-run.ts'
import { recallFrom } from './ruling-memory.ts'
import type { LinkKnown } from './scored-pair.ts'
import { claimNiks, insertLinks, insertPairs, insertWorkerPairs, insertWorkers } from './store.ts'
import type { MatchTables } from './tables.ts'
import { findThresholds } from './threshold-store.ts'

export interface MatchCount {
  readonly renewed: number
  readonly fresh: number
  readonly duplicate: number
  readonly waiting: number
  readonly claimedElsewhere: number
  /** Refused again: an officer ruled before that this is not who holds the number. */
  readonly held: number
}

/**
 * Finds the person behind every candidate that passed the checks: inside the lists, across villages, and among
 * everybody known from earlier years. From the office's threshold on a person is known; what is likely but not certain
 * waits for an officer; everybody else is new.
 */
export async function matchYear(
  db: Db<MatchTables & RegisterTables & AuditTables>,
  office: Office,
  year: number,
  link: LinkKnown,
): Promise<MatchCount> {
  const { regencyCode } = scopeOf(db)
  const candidates = await listCandidates(db, regencyCode, year, ['received'])
  const thresholds = await findThresholds(db, regencyCode)
  const numbers = candidates.flatMap((row) => row.nik_index ?? [])
  const holders = await listHolders(db, regencyCode, numbers)
  const people = candidates.map((row) => comparableOf(office.keys, row))
  const { pairs, learned } = await link(db, office, people)
  const fresh = new Set(people.map((one) => one.id))
  const beside = new Set(pairs.flatMap(({ left, right }) => [left, right]))
  const known = await listRowsBeside(
    db,
    regencyCode,
    [...beside].filter((id) => !fresh.has(id)),
  )
  const rows = known.map((row) => comparableOf(office.keys, row))
  const indexOf = new Map(candidates.map((row) => [row.id, row.nik_index?.toString('hex') ?? '']))
  const holderOf = (candidateId: string) => holders.get(indexOf.get(candidateId) ?? '')
  const assignments = assignCandidates({
    candidates: people,
    rows,
    personOf: new Map(known.map((row) => [row.id, row.person_id])),
    holderOf: (candidate) => holderOf(candidate.id)?.person_id,
    named: await listNamed(db, regencyCode, year),
    pairs,
    recall: recallFrom(office.keys, await listMemories(db, regencyCode)),
    thresholds,
    newId: () => office.ids.next<string>(),
  })
  const runId = office.ids.next<string>()
  const compared: Comparison = {
    regencyCode,
    runId,
    assignments,
    holderOf,
    candidateOf: new Map(candidates.map((row) => [row.id, row])),
    villageOf: new Map(known.map((row) => [row.id, row.village_code])),
  }
  const lost = await claim(db, compared)
  const count = countStandings(assignments, lost)
  await recordRun(db, office, {
    id: runId,
    kind: 'year',
    year,
    thresholds,
    pairs,
    learned,
    count: { ...count },
  })
  await keep(db, compared, lost)
  await recordEvent(db, office, 'candidates-matched', { year, ...count, ...thresholds })
  return count
}

/** Takes the numbers first. Returns the lines whose number another regency holds: nobody is made of them. */
async function claim(
  db: Db<MatchTables & RegisterTables>,
  compared: Comparison,
): Promise<ReadonlySet<string>> {
  const { regencyCode } = compared
  const claims = claimsOf(compared)
  await claimNiks(db, regencyCode, claims)
  const numbers = claims.map((one) => one.nikIndex)
  const won = await listClaims(db, regencyCode, numbers)
  return new Set(
    claims
      .filter((one) => won.get(one.nikIndex.toString('hex')) !== one.id)
      .map((one) => one.candidateId),
  )
}

/** Writes what was decided, each line with the run that saw it. */
async function keep(
  db: Db<MatchTables & RegisterTables>,
  compared: Comparison,
  lost: ReadonlySet<string>,
): Promise<void> {
  const { regencyCode, runId, assignments } = compared
  await insertWorkers(db, workersOf(compared, lost))
  await insertLinks(db, linksOf(compared, lost))
  await insertPairs(db, pairsOf(compared, lost))
  await insertWorkerPairs(db, twinsOf(compared))
  await moveCandidates(
    db,
    regencyCode,
    assignments.map((one) => standingOf(one, lost, runId)),
  )
}

function countStandings(assignments: readonly Assignment[], lost: ReadonlySet<string>): MatchCount {
  const count = { renewed: 0, fresh: 0, duplicate: 0, waiting: 0, claimedElsewhere: 0, held: 0 }
  for (const one of assignments) {
    if (lost.has(one.candidateId)) count.claimedElsewhere += 1
    else if (one.outcome === 'new') count.fresh += 1
    else if (one.outcome === 'same') count.renewed += 1
    else count[one.outcome] += 1
  }
  return count
}
