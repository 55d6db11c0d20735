import { recordEvent } from '#office/audit/record-event.ts'
import type { AuditTables } from '#office/audit/tables.ts'
import type { Office } from '#office/context.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import { timestamp } from '#vocabulary/clock.ts'
import { accept, type Result, refuse } from '#vocabulary/result.ts'
import type { ThresholdsNow } from './quality-contract.ts'
import type { MatchTables } from './tables.ts'
import { findThresholds, listThresholds, measureThreshold } from './threshold-store.ts'
import { refuseThresholds, type ThresholdRefusal, type Thresholds } from './thresholds.ts'

type Match = Db<MatchTables & AuditTables>

const LADDER = [900_000, 950_000, 990_000, 995_000, 999_000, 999_900] as const
const SHOWN = 20

/** Sets from where on people are joined without an officer. Links already made stay; the next comparison uses it. */
export async function setThresholds(
  db: Match,
  office: Office,
  asked: Thresholds & { readonly reason: string; readonly by: string },
): Promise<Result<ThresholdsNow, ThresholdRefusal>> {
  const refusal = refuseThresholds(asked)
  if (refusal) return refuse(refusal)
  const { regencyCode } = scopeOf(db)
  const { autoMillionths, reviewMillionths, reason, by } = asked
  const before = await findThresholds(db, regencyCode)
  await db
    .insertInto('match_threshold')
    .values({
      regency_code: regencyCode,
      id: office.ids.next<string>(),
      auto_millionths: autoMillionths,
      review_millionths: reviewMillionths,
      reason,
      set_by: by,
      set_at: timestamp(office.clock),
    })
    .execute()
  const now = await readThresholds(db)
  await recordEvent(db, office, 'thresholds-set', {
    from: before,
    to: { autoMillionths, reviewMillionths },
    reason,
    expectedWrong: now.now.expectedWrong,
  })
  return accept(now)
}

/** What holds, what it costs in expected errors, and what other thresholds would cost. */
export async function readThresholds(db: Db<MatchTables>): Promise<ThresholdsNow> {
  const { regencyCode } = scopeOf(db)
  const history = await listThresholds(db, regencyCode, SHOWN)
  const holding = await findThresholds(db, regencyCode)
  const effectOf = async (autoMillionths: number) => {
    const { links, wrong_millionths } = await measureThreshold(db, regencyCode, autoMillionths)
    return { autoMillionths, links, expectedWrong: wrong_millionths / 1e6 }
  }
  const ladder = []
  for (const rung of LADDER) ladder.push(await effectOf(rung))
  return {
    ...holding,
    isDefault: history.length === 0,
    now: await effectOf(holding.autoMillionths),
    ladder,
    history: history.map((row) => ({
      autoMillionths: row.auto_millionths,
      reviewMillionths: row.review_millionths,
      reason: row.reason,
      setBy: row.set_by,
      setAt: row.set_at,
    })),
  }
}
