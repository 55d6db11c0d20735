import { recordEvent } from '#office/audit/record-event.ts'
import type { AuditTables } from '#office/audit/tables.ts'
import type { Office } from '#office/context.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import { timestamp } from '#vocabulary/clock.ts'
import type { RegisterTables } from '../register/tables.ts'
import { type Comparable, comparableOf } from './comparable.ts'
import type { PeopleBase } from './engine/base/people-base.ts'
import { evidenceOf } from './evidence.ts'
import { type KnownRow, listKnownIds, listKnownRowsById, listMemories } from './known-store.ts'
import { recallFrom } from './ruling-memory.ts'
import { insertWorkerPairs } from './store.ts'
import { advanceSweep, finishSweep, insertSweep, lockOpenSweep, type Sweep } from './sweep-store.ts'
import type { MatchTables } from './tables.ts'
import { findThresholds } from './threshold-store.ts'
import { toMillionths } from './thresholds.ts'
import { mayBeOnePerson } from './two-numbers.ts'

type House = Db<MatchTables & RegisterTables & AuditTables>

export interface SweepSetting {
  /** Each portion is one transaction. */
  readonly inTurn: <T>(work: (db: House) => Promise<T>) => Promise<T>
  /** Empty at the beginning; closed by whoever opened it. */
  readonly base: Pick<PeopleBase, 'put' | 'link'>
  readonly by: string
  readonly portion?: number
  readonly onPortion?: (sweep: SweepCount) => void
}

export interface SweepCount {
  readonly rowsAll: number
  readonly rowsDone: number
  /** New questions for an officer. */
  readonly pairsFound: number
}

const PORTION = 5_000

/**
 * Compares everybody known with everybody known, over villages and years: each portion with all before it and among
 * itself. Killed anywhere, the next call goes on after the last portion that is on disk, and asks nothing twice.
 */
export async function sweepKnown(office: Office, setting: SweepSetting): Promise<SweepCount> {
  const { inTurn, base, portion = PORTION } = setting
  const opened = await inTurn((db) => openSweep(db, office, setting.by))
  const ids = (await inTurn((db) => listKnownIds(db, scopeOf(db).regencyCode))).sort()
  const before = ids.filter((id) => opened.reached_id !== null && id <= opened.reached_id)
  const left = ids.slice(before.length)
  for (const some of portionsOf(before, portion))
    await base.put((await inTurn((db) => readRows(db, office, some))).map((row) => row.comparable))
  const seen = new Map<string, Read>()
  let count = countOf(opened)
  for (const some of portionsOf(left, portion)) {
    const found = await inTurn(async (db) => {
      await lockOpenSweep(db, scopeOf(db).regencyCode)
      const fresh = await readRows(db, office, some)
      for (const row of fresh) seen.set(row.comparable.id, row)
      const people = fresh.map((row) => row.comparable)
      const { pairs } = await base.link(people, { within: true })
      await base.put(people)
      return keepPairs(db, office, opened, some, pairs, seen)
    })
    count = {
      ...count,
      rowsDone: count.rowsDone + some.length,
      pairsFound: count.pairsFound + found,
    }
    setting.onPortion?.(count)
  }
  await inTurn(async (db) => {
    const { regencyCode } = scopeOf(db)
    await finishSweep(db, regencyCode, opened.id, timestamp(office.clock))
    await recordEvent(db, office, 'known-people-swept', { sweepId: opened.id, ...count })
  })
  return count
}

interface Read {
  readonly row: KnownRow
  readonly comparable: Comparable
}

async function openSweep(db: House, office: Office, by: string): Promise<Sweep> {
  const { regencyCode } = scopeOf(db)
  const known = await lockOpenSweep(db, regencyCode)
  if (known) return known
  const thresholds = await findThresholds(db, regencyCode)
  const sweep: Sweep = {
    regency_code: regencyCode,
    id: office.ids.next<string>(),
    started_at: timestamp(office.clock),
    started_by: by,
    auto_millionths: thresholds.autoMillionths,
    review_millionths: thresholds.reviewMillionths,
    rows_all: (await listKnownIds(db, regencyCode)).length,
    rows_done: 0,
    reached_id: null,
    pairs_found: 0,
    finished_at: null,
  }
  await insertSweep(db, sweep)
  return sweep
}

async function readRows(db: House, office: Office, ids: readonly string[]): Promise<Read[]> {
  const rows = await listKnownRowsById(db, scopeOf(db).regencyCode, ids)
  return rows.map((row) => ({ row, comparable: comparableOf(office.keys, row) }))
}

/** Writes what nobody was asked before and marks the portion as done, in one transaction. */
async function keepPairs(
  db: House,
  office: Office,
  sweep: Sweep,
  portion: readonly string[],
  pairs: Awaited<ReturnType<PeopleBase['link']>>['pairs'],
  seen: Map<string, Read>,
): Promise<number> {
  const { regencyCode } = scopeOf(db)
  const likely = pairs.filter((pair) => toMillionths(pair.probability) >= sweep.review_millionths)
  const unread = likely.flatMap(({ leftId, rightId }) =>
    [leftId, rightId].filter((id) => !seen.has(id)),
  )
  for (const read of await readRows(db, office, [...new Set(unread)])) seen.set(read.row.id, read)
  const recall = recallFrom(office.keys, await listMemories(db, regencyCode))
  const asked = likely.flatMap(({ leftId, rightId, probability, evidence }) => {
    const [one, other] = [seen.get(leftId), seen.get(rightId)]
    if (!one || !other || one.row.person_id === other.row.person_id) return []
    if (!mayBeOnePerson(one.comparable, other.comparable)) return []
    const verdict =
      recall(one.comparable, other.row.person_id) ?? recall(other.comparable, one.row.person_id)
    if (verdict === 'different') return []
    const [left = '', right = ''] = [one.row.person_id, other.row.person_id].sort()
    return {
      regency_code: regencyCode,
      left_id: left,
      right_id: right,
      village_code: other.row.village_code,
      probability_millionths: toMillionths(probability),
      evidence: evidenceOf('two-workers', evidence),
      state: 'open' as const,
    }
  })
  const best = new Map(
    asked
      .sort((a, b) => a.probability_millionths - b.probability_millionths)
      .map((pair) => [`${pair.left_id} ${pair.right_id}`, pair]),
  )
  const found = await insertWorkerPairs(db, best.values())
  const reachedId = portion.at(-1) ?? ''
  await advanceSweep(db, regencyCode, sweep.id, { reachedId, rows: portion.length, pairs: found })
  return found
}

function countOf(sweep: Sweep): SweepCount {
  return {
    rowsAll: sweep.rows_all,
    rowsDone: sweep.rows_done,
    pairsFound: sweep.pairs_found,
  }
}

function* portionsOf<T>(all: readonly T[], size: number): Generator<readonly T[]> {
  for (let from = 0; from < all.length; from += size) yield all.slice(from, from + size)
}
