import type { Office } from '#office/context.ts'
import { scopeOf } from '#platform/database.ts'
import { accept, type Result, refuse } from '#vocabulary/result.ts'
import { moveCandidates } from '../register/store.ts'
import { comparableOf } from './comparable.ts'
import { workerOf } from './match-rows.ts'
import { countOpenPairs, findHolder, getCandidate, isNamedThisYear } from './read-store.ts'
import type { Effect, House, Ruling, RulingRefusal } from './ruling.ts'
import { rememberedKey } from './ruling-memory.ts'
import { listPairsOfLine } from './ruling-store.ts'
import { claimNiks, getWorker, insertLinks, insertWorkers } from './store.ts'
import type { LineState } from './tables.ts'

type Candidate = Awaited<ReturnType<typeof getCandidate>>
type Done = Result<Effect, RulingRefusal>

/**
 * A line beside a known person. `same`: the line is that person, as a duplicate when named before this year; a second
 * number becomes that person's too. `different`: remembered; when nobody else is left to compare, a new worker.
 */
export async function ruleLine(db: House, office: Office, ruling: Ruling): Promise<Done> {
  const { regencyCode } = scopeOf(db)
  const candidate = await getCandidate(db, regencyCode, ruling.leftId)
  const worker = await getWorker(db, regencyCode, ruling.workerId)
  const done =
    ruling.verdict === 'same'
      ? await joinPerson(db, candidate, worker.person_id)
      : await standApart(db, office, candidate, worker.person_id)
  if (!done.ok || ruling.verdict === 'same') return done
  const [line, known] = [comparableOf(office.keys, candidate), comparableOf(office.keys, worker)]
  const key = rememberedKey(office.keys, line, known)
  return accept({ ...done.value, memories: [{ workerId: worker.id, key }] })
}

async function joinPerson(db: House, candidate: Candidate, personId: string): Promise<Done> {
  const { regencyCode } = scopeOf(db)
  const pairs = await pairsBefore(db, candidate.id)
  const holder = candidate.nik_index && (await findHolder(db, regencyCode, candidate.nik_index))
  if (holder && holder.person_id !== personId)
    return refuse({ code: 'number-held', holderId: holder.person_id })
  const claimed = candidate.nik_index && !holder ? candidate.nik_index : null
  if (claimed) {
    const lost = await claimNiks(db, regencyCode, [{ id: personId, nikIndex: claimed }])
    if (lost.size > 0) return refuse({ code: 'claimed-in-another-regency' })
  }
  const isNamed = await isNamedThisYear(db, regencyCode, candidate.programme_year, personId)
  const after: LineState = {
    id: candidate.id,
    state: isNamed ? 'duplicate' : 'accepted',
    reason: isNamed ? 'ruled-duplicate' : 'ruled-same',
    workerId: personId,
  }
  await moveCandidates(db, regencyCode, [after])
  await insertLinks(db, [linkOf(candidate, holder ? holder.worker_id : personId)])
  return accept(
    effectOf(candidate, after, pairs, {
      claimed: claimed && { nikIndex: claimed.toString('hex'), workerId: personId },
    }),
  )
}

async function standApart(
  db: House,
  office: Office,
  candidate: Candidate,
  personId: string,
): Promise<Done> {
  const { regencyCode } = scopeOf(db)
  const pairs = await pairsBefore(db, candidate.id)
  // The pair that is being ruled is still open here.
  if ((await countOpenPairs(db, regencyCode, candidate.id)) > 1)
    return accept(effectOf(candidate, stateOf(candidate), pairs))
  const holder = candidate.nik_index && (await findHolder(db, regencyCode, candidate.nik_index))
  if (holder && holder.person_id !== personId) {
    const isNamed = await isNamedThisYear(
      db,
      regencyCode,
      candidate.programme_year,
      holder.person_id,
    )
    const state = isNamed ? 'duplicate' : 'accepted'
    const reason = isNamed ? 'named-before' : 'known-worker'
    const after: LineState = { id: candidate.id, state, reason, workerId: holder.person_id }
    await moveCandidates(db, regencyCode, [after])
    await insertLinks(db, [linkOf(candidate, holder.worker_id)])
    return accept(effectOf(candidate, after, pairs))
  }
  const refused = (reason: string): LineState => ({
    id: candidate.id,
    state: 'refused',
    reason,
    workerId: null,
  })
  const workerId = office.ids.next<string>()
  const claim = candidate.nik_index ? [{ id: workerId, nikIndex: candidate.nik_index }] : []
  // The number stays with whoever holds it; the village has to look at the card again.
  const lost = holder ? 'nik-held-by-another' : await claimLost(db, regencyCode, claim)
  if (lost) {
    await moveCandidates(db, regencyCode, [refused(lost)])
    return accept(effectOf(candidate, refused(lost), pairs))
  }
  await insertWorkers(db, [workerOf(candidate, workerId, runOf(candidate))])
  const after: LineState = {
    id: candidate.id,
    state: 'accepted',
    reason: 'ruled-different',
    workerId,
  }
  await moveCandidates(db, regencyCode, [after])
  await insertLinks(db, [linkOf(candidate, workerId)])
  return accept(effectOf(candidate, after, pairs, { createdWorker: workerId }))
}

/** The run that compared the line also stands behind whoever an officer makes of it. */
function runOf(candidate: Candidate): string {
  if (candidate.compared_in === null) throw new Error(`line ${candidate.id} was never compared`)
  return candidate.compared_in
}

async function claimLost(
  db: House,
  regencyCode: string,
  claim: readonly { id: string; nikIndex: Buffer }[],
): Promise<string | null> {
  const lost = await claimNiks(db, regencyCode, claim)
  return lost.size > 0 ? 'claimed-in-another-regency' : null
}

async function pairsBefore(db: House, candidateId: string): Promise<Effect['before']['pairs']> {
  const rows = await listPairsOfLine(db, scopeOf(db).regencyCode, candidateId)
  return rows.map((row) => ({
    workerId: row.worker_id,
    state: row.state,
    by: row.ruled_by,
    at: row.ruled_at,
  }))
}

function stateOf(candidate: Candidate): LineState {
  const { id, state, state_reason, worker_id } = candidate
  return { id, state, reason: state_reason, workerId: worker_id }
}

function effectOf(
  candidate: Candidate,
  after: LineState,
  pairs: Effect['before']['pairs'],
  made: Partial<Pick<Effect['before'], 'claimed' | 'createdWorker'>> = {},
): Effect {
  return {
    lineState: after.state,
    workerId: after.workerId,
    memories: [],
    before: {
      candidates: [stateOf(candidate)],
      after: [after],
      pairs,
      createdWorker: null,
      claimed: null,
      merged: [],
      memories: [],
      ...made,
    },
  }
}

function linkOf(candidate: Candidate, workerId: string) {
  return {
    regency_code: candidate.regency_code,
    candidate_id: candidate.id,
    worker_id: workerId,
    village_code: candidate.village_code,
    kind: 'ruling' as const,
    probability_millionths: 1_000_000,
    evidence: '[]',
    nik_key: candidate.nik_index ?? Buffer.alloc(0),
  }
}
