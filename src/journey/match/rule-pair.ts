import { recordEvent } from '#office/audit/record-event.ts'
import type { AuditTables } from '#office/audit/tables.ts'
import type { Office } from '#office/context.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import { timestamp } from '#vocabulary/clock.ts'
import { accept, type Result, refuse } from '#vocabulary/result.ts'
import { moveCandidates } from '../register/store.ts'
import type { RegisterTables } from '../register/tables.ts'
import {
  countOpenPairs,
  findWorkerByNik,
  getCandidate,
  isNamedThisYear,
  keepApart,
} from './read-store.ts'
import { claimNiks, insertLinks, insertWorkers, rulePair as writeRuling } from './store.ts'
import type { MatchTables } from './tables.ts'

export interface Ruling {
  readonly candidateId: string
  readonly workerId: string
  readonly ruling: 'same' | 'different'
  /** Who ruled, as shown later. */
  readonly by: string
}

export interface Ruled {
  readonly candidateState: 'accepted' | 'duplicate' | 'waiting' | 'refused'
  readonly workerId: string | null
  readonly openPairs: number
}

export type RulingRefusal = { code: 'not-open'; candidateId: string; workerId: string }

/**
 * An officer rules one open pair. `same`: the line belongs to that worker, as a duplicate when the worker was named
 * before this year. `different`: remembered; when no other pair is open the line becomes a new worker.
 */
export async function rulePair(
  db: Db<MatchTables & RegisterTables & AuditTables>,
  office: Office,
  { candidateId, workerId, ruling, by }: Ruling,
): Promise<Result<Ruled, RulingRefusal>> {
  const { regencyCode } = scopeOf(db)
  const pair = { regencyCode, candidateId, workerId }
  const written = await writeRuling(db, pair, { state: ruling, by, at: timestamp(office.clock) })
  if (!written) return refuse({ code: 'not-open', candidateId, workerId })
  const outcome =
    ruling === 'same'
      ? await joinWorker(db, regencyCode, candidateId, workerId)
      : await standApart(db, office, regencyCode, candidateId)
  await recordEvent(db, office, 'pair-ruled', {
    candidateId,
    comparedWith: workerId,
    ruling,
    ...outcome,
  })
  return accept({ ...outcome, openPairs: await countOpenPairs(db, regencyCode) })
}

type Match = Db<MatchTables & RegisterTables>
type Outcome = Pick<Ruled, 'candidateState' | 'workerId'>

async function joinWorker(
  db: Match,
  regencyCode: string,
  candidateId: string,
  workerId: string,
): Promise<Outcome> {
  const candidate = await getCandidate(db, regencyCode, candidateId)
  const isNamed = await isNamedThisYear(db, regencyCode, candidate.programme_year, workerId)
  const state = isNamed ? 'duplicate' : 'accepted'
  const reason = isNamed ? 'ruled-duplicate' : 'ruled-same'
  await moveCandidates(db, regencyCode, [{ id: candidateId, state, reason, workerId }])
  await insertLinks(db, [linkOf(regencyCode, candidate, workerId)])
  await keepApart(db, regencyCode, candidateId)
  return { candidateState: state, workerId }
}

async function standApart(
  db: Match,
  office: Office,
  regencyCode: string,
  candidateId: string,
): Promise<Outcome> {
  if ((await countOpenPairs(db, regencyCode, candidateId)) > 0)
    return { candidateState: 'waiting', workerId: null }
  const candidate = await getCandidate(db, regencyCode, candidateId)
  const holder =
    candidate.nik_index && (await findWorkerByNik(db, regencyCode, candidate.nik_index))
  // The number stays with whoever holds it; the village has to look at the card again.
  if (holder) return await refuseLine(db, regencyCode, candidateId, 'nik-held-by-another')
  const workerId = office.ids.next<string>()
  await insertWorkers(db, [newWorkerOf(candidate, workerId)])
  const claim = candidate.nik_index ? [{ id: workerId, nikIndex: candidate.nik_index }] : []
  const lost = await claimNiks(db, regencyCode, claim)
  if (lost.size > 0)
    return await refuseLine(db, regencyCode, candidateId, 'claimed-in-another-regency')
  const standing = {
    id: candidateId,
    state: 'accepted',
    reason: 'ruled-different',
    workerId,
  } as const
  await moveCandidates(db, regencyCode, [standing])
  await insertLinks(db, [linkOf(regencyCode, candidate, workerId)])
  return { candidateState: 'accepted', workerId }
}

async function refuseLine(
  db: Match,
  regencyCode: string,
  id: string,
  reason: string,
): Promise<Outcome> {
  await moveCandidates(db, regencyCode, [{ id, state: 'refused', reason, workerId: null }])
  return { candidateState: 'refused', workerId: null }
}

function newWorkerOf(candidate: Awaited<ReturnType<typeof getCandidate>>, id: string) {
  const { regency_code, village_code, name, sex, birth_place, birth_date, occupation } = candidate
  const { monthly_income, nik_enc, nik_index, kk_index, private_enc, key_version } = candidate
  return {
    regency_code,
    id,
    village_code,
    name,
    sex,
    birth_place,
    birth_date,
    occupation,
    monthly_income,
    nik_enc,
    nik_index,
    kk_index,
    private_enc,
    key_version,
  }
}

function linkOf(
  regencyCode: string,
  candidate: { id: string; village_code: string },
  workerId: string,
) {
  return {
    regency_code: regencyCode,
    candidate_id: candidate.id,
    worker_id: workerId,
    village_code: candidate.village_code,
    kind: 'ruling' as const,
    probability_millionths: 1_000_000,
  }
}
