import { sql } from 'kysely'
import { recordEvent } from '#office/audit/record-event.ts'
import type { Office } from '#office/context.ts'
import { runSql, scopeOf } from '#platform/database.ts'
import { timestamp } from '#vocabulary/clock.ts'
import { accept, type Result, refuse } from '#vocabulary/result.ts'
import { moveCandidates } from '../register/store.ts'
import {
  deleteClaim,
  deleteLinks,
  deleteUnusedWorker,
  listLinesByNumber,
  listLinesOf,
  mergeInto,
} from './merge-store.ts'
import { askRememberedAgain } from './outside-store.ts'
import { countOpenPairs, findWorker, getCandidate } from './read-store.ts'
import type { House } from './ruling.ts'
import {
  countLaterRulings,
  forgetRuling,
  lockRuling,
  markUndone,
  putMemoriesBack,
  setPair,
} from './ruling-store.ts'
import { insertPairs, insertWorkerPairs } from './store.ts'
import type { LineState, RulingBefore } from './tables.ts'

export interface Undone {
  readonly openPairs: number
  /** Lines of later lists that had rested on the ruling and wait for an officer again. */
  readonly linesReopened: number
  /** Set when the new worker lives on in decisions or months: the question stands again between two workers. */
  readonly askedAgainAs: 'line' | 'workers' | 'outside'
}

export type UndoRefusal =
  | { readonly code: 'not-standing'; readonly rulingId: string }
  | { readonly code: 'later-ruling'; readonly laterRulings: number }
  | { readonly code: 'changed-since'; readonly rulingId: string }

type Kept = NonNullable<Awaited<ReturnType<typeof lockRuling>>>

/** Takes a ruling back, also years later: rows, links and claims return; what came later on its strength is asked again. */
export async function undoRuling(
  db: House,
  office: Office,
  { rulingId, by }: { rulingId: string; by: string },
): Promise<Result<Undone, UndoRefusal>> {
  const { regencyCode } = scopeOf(db)
  const ruling = await lockRuling(db, regencyCode, rulingId)
  if (!ruling) return refuse({ code: 'not-standing', rulingId })
  const laterRulings = await countLaterRulings(db, regencyCode, ruling)
  if (laterRulings > 0) return refuse({ code: 'later-ruling', laterRulings })
  const undone = ruling.kind === 'workers' ? await unmerge(db, ruling) : await undoLine(db, ruling)
  if (!undone) return refuse({ code: 'changed-since', rulingId })
  await forgetRuling(db, regencyCode, rulingId)
  await putMemoriesBack(db, regencyCode, ruling.before.memories)
  await markUndone(db, regencyCode, rulingId, { by, at: timestamp(office.clock) })
  await recordEvent(db, office, 'ruling-undone', { rulingId, kind: ruling.kind, ...undone })
  return accept({ ...undone, openPairs: await countOpenPairs(db, regencyCode) })
}

type Outcome = Omit<Undone, 'openPairs'>

async function undoLine(db: House, ruling: Kept): Promise<Outcome | null> {
  const { regencyCode } = scopeOf(db)
  const { before, kind, left_id: leftId, worker_id: workerId } = ruling
  if (kind === 'outside') {
    await setPair(db, regencyCode, { kind, leftId, workerId }, OPEN)
    await askRememberedAgain(db, regencyCode, { outsideId: leftId, workerId })
    return { linesReopened: 0, askedAgainAs: 'outside' }
  }
  if (!(await standsAs(db, before.after))) return null
  if (before.createdWorker && (await livesOn(db, before, before.createdWorker)))
    return askAboutWorkers(db, ruling, before.createdWorker)
  await deleteLinks(db, regencyCode, hasLink(before) ? [leftId] : [])
  const linesReopened = before.claimed ? await reopenLines(db, before.claimed) : 0
  if (before.createdWorker) {
    const nikIndex = (await getCandidate(db, regencyCode, leftId)).nik_index
    // The line lets go of the worker first, then the worker of its number.
    await moveCandidates(db, regencyCode, before.candidates)
    if (!(await deleteUnusedWorker(db, regencyCode, before.createdWorker)))
      throw new Error(`worker ${before.createdWorker} is in use`)
    if (nikIndex) await deleteClaim(db, regencyCode, nikIndex, before.createdWorker)
  }
  if (before.claimed) {
    const { nikIndex, workerId: holder } = before.claimed
    await deleteClaim(db, regencyCode, Buffer.from(nikIndex, 'hex'), holder)
  }
  await moveCandidates(db, regencyCode, before.candidates)
  for (const pair of before.pairs)
    await setPair(db, regencyCode, { kind, leftId, workerId: pair.workerId }, pair)
  return { linesReopened, askedAgainAs: 'line' }
}

const OPEN = { state: 'open', by: null, at: null } as const

function hasLink({ candidates, after }: RulingBefore): boolean {
  return after[0]?.workerId !== null && candidates[0]?.workerId === null
}

/** Whether the lines still stand where the ruling left them. */
async function standsAs(db: House, after: readonly LineState[]): Promise<boolean> {
  const { regencyCode } = scopeOf(db)
  for (const line of after) {
    const now = await getCandidate(db, regencyCode, line.id)
    if (now.state !== line.state || now.worker_id !== line.workerId) return false
  }
  return true
}

/** Tries whether the worker could go, and puts everything back. */
async function livesOn(db: House, before: RulingBefore, workerId: string): Promise<boolean> {
  const { regencyCode } = scopeOf(db)
  await runSql(db, sql`savepoint trial`)
  await deleteLinks(
    db,
    regencyCode,
    before.candidates.map((line) => line.id),
  )
  await moveCandidates(db, regencyCode, before.candidates)
  const isUnused = await deleteUnusedWorker(db, regencyCode, workerId)
  await runSql(db, sql`rollback to savepoint trial`)
  return !isUnused
}

/** The worker a ruling made has decisions, months or later lines: those stay, and the officer is asked about the two workers. */
async function askAboutWorkers(db: House, ruling: Kept, createdId: string): Promise<Outcome> {
  const { regencyCode } = scopeOf(db)
  const [left, right] = [createdId, ruling.worker_id].sort() as [string, string]
  await insertWorkerPairs(db, [
    {
      regency_code: regencyCode,
      left_id: left,
      right_id: right,
      village_code: ruling.village_code,
      probability_millionths: 500_000,
      evidence: JSON.stringify([{ why: 'ruling-undone' }]),
      state: 'open',
    },
  ])
  await setPair(db, regencyCode, { kind: 'workers', leftId: left, workerId: right }, OPEN)
  return { linesReopened: 0, askedAgainAs: 'workers' }
}

async function reopenLines(
  db: House,
  claimed: { nikIndex: string; workerId: string },
): Promise<number> {
  const { regencyCode } = scopeOf(db)
  const nikIndex = Buffer.from(claimed.nikIndex, 'hex')
  const later = await listLinesByNumber(db, regencyCode, claimed.workerId, nikIndex)
  await deleteLinks(
    db,
    regencyCode,
    later.map((line) => line.id),
  )
  await moveCandidates(
    db,
    regencyCode,
    later.map((line) => ({
      id: line.id,
      state: 'waiting',
      reason: 'likely-same-person',
      workerId: null,
    })),
  )
  await insertPairs(
    db,
    later.map((line) => ({
      regency_code: regencyCode,
      candidate_id: line.id,
      worker_id: claimed.workerId,
      village_code: line.village_code,
      probability_millionths: line.probability_millionths,
      evidence: JSON.stringify([{ why: 'likely-same-person' }, ...line.evidence.slice(1)]),
      state: 'open' as const,
    })),
  )
  for (const line of later)
    await setPair(
      db,
      regencyCode,
      { kind: 'line', leftId: line.id, workerId: claimed.workerId },
      OPEN,
    )
  return later.length
}

/** A line that was a duplicate only because both were one person. */
const NAMED_TWICE = new Set(['named-before', 'ruled-duplicate'])

/** Each worker stands for itself again, with the lines that were linked to it, also those of later years. */
async function unmerge(db: House, ruling: Kept): Promise<Outcome | null> {
  const { regencyCode } = scopeOf(db)
  const { before, kind, left_id: leftId, worker_id: workerId, verdict } = ruling
  const pair = { kind, leftId, workerId }
  if (verdict === 'different' || before.merged.length === 0) {
    await setPair(db, regencyCode, pair, OPEN)
    return { linesReopened: 0, askedAgainAs: 'workers' }
  }
  const [root] = before.merged
  if (!root) return null
  const now = await findWorker(db, regencyCode, root.id)
  const survivorId = now?.merged_into
  if (!survivorId) return null
  const back = new Map(before.candidates.map((line) => [line.id, line]))
  const left = new Map(before.after.map((line) => [line.id, line]))
  const merged = new Set(before.merged.map((row) => row.id))
  const accepted = new Set<number>()
  const lines: LineState[] = []
  let linesReopened = 0
  for (const { year, linkedTo, ...line } of await listLinesOf(db, regencyCode, [survivorId])) {
    const earlier = back.get(line.id)
    const isUntouched = left.get(line.id)?.state === line.state
    if (earlier && isUntouched) {
      if (earlier.state === 'accepted') accepted.add(year)
      lines.push(earlier)
    } else if (linkedTo && merged.has(linkedTo)) {
      const isNamed = line.state === 'accepted' || NAMED_TWICE.has(line.reason)
      const isFirst = isNamed && !accepted.has(year)
      if (isFirst) accepted.add(year)
      lines.push({
        ...line,
        workerId: root.id,
        ...(isFirst && { state: 'accepted', reason: 'known-worker' }),
      })
      linesReopened += 1
    }
  }
  await mergeInto(db, regencyCode, before.merged)
  await moveCandidates(db, regencyCode, lines)
  await setPair(db, regencyCode, pair, OPEN)
  return { linesReopened, askedAgainAs: 'workers' }
}
