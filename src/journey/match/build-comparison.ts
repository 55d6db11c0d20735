import type { Office } from '#office/context.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import { today } from '#vocabulary/clock.ts'
import type { RegisterTables } from '../register/tables.ts'
import { type ComparedRow, comparableOf } from './comparable.ts'
import { evidenceOf } from './evidence.ts'
import { listRowsBeside } from './known-store.ts'
import { linkComparables } from './link-comparables.ts'
import { readingAll } from './reading-all.ts'
import { recordRun } from './record-run.ts'
import type { MatchTables } from './tables.ts'
import { findThresholds } from './threshold-store.ts'
import { toMillionths } from './thresholds.ts'
import { mayBeOnePerson } from './two-numbers.ts'

export interface NewcomerPair {
  readonly regency_code: string
  readonly left_id: string
  readonly right_id: string
  readonly village_code: string
  readonly probability_millionths: number
  readonly evidence: string
  readonly state: 'open'
}

/**
 * Compares people who come with facts of their own, such as members the insurer already knows, with everybody known and
 * among themselves. They are people whatever is found; who may be one person with somebody else is asked of an officer.
 */
export async function compareNewcomers(
  db: Db<MatchTables & RegisterTables>,
  office: Office,
  newcomers: readonly ComparedRow[],
): Promise<{ runId: string; pairs: NewcomerPair[] }> {
  const { regencyCode } = scopeOf(db)
  const thresholds = await findThresholds(db, regencyCode)
  const people = newcomers.map((row) => comparableOf(office.keys, row))
  const scored = await readingAll(linkComparables)(db, office, people)
  const likely = scored.pairs.filter(
    (pair) => toMillionths(pair.probability) >= thresholds.reviewMillionths,
  )
  const fresh = new Map(people.map((one) => [one.id, one]))
  const known = await listRowsBeside(
    db,
    regencyCode,
    likely.flatMap(({ left }) => (fresh.has(left) ? [] : left)),
  )
  const rows = new Map([
    ...known.map((row) => [row.id, comparableOf(office.keys, row)] as const),
    ...fresh,
  ])
  const personOf = new Map(known.map((row) => [row.id, row.person_id]))
  const best = new Map<string, NewcomerPair>()
  for (const { left, right, probability, evidence = [] } of likely) {
    const [one, other] = [rows.get(left), rows.get(right)]
    if (!one || !other || !mayBeOnePerson(one, other)) continue
    const ids = [personOf.get(left) ?? left, personOf.get(right) ?? right].sort()
    const [leftId = '', rightId = ''] = ids
    const key = ids.join(' ')
    const millionths = toMillionths(probability)
    if ((best.get(key)?.probability_millionths ?? -1) >= millionths) continue
    best.set(key, {
      regency_code: regencyCode,
      left_id: leftId,
      right_id: rightId,
      village_code: other.village_code,
      probability_millionths: millionths,
      evidence: evidenceOf('two-workers', evidence),
      state: 'open',
    })
  }
  const runId = office.ids.next<string>()
  await recordRun(db, office, {
    id: runId,
    kind: 'roster',
    year: Number(today(office.clock).slice(0, 4)),
    thresholds,
    ...scored,
    count: { newcomers: newcomers.length, asked: best.size },
  })
  return { runId, pairs: [...best.values()] }
}
