import type { Office } from '#office/context.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import { timestamp } from '#vocabulary/clock.ts'
import { histogramOf } from './histogram.ts'
import type { ScoredLists } from './scored-pair.ts'
import type { MatchTables, RunKind } from './tables.ts'
import type { Thresholds } from './thresholds.ts'

export interface Run extends ScoredLists {
  readonly id: string
  readonly kind: RunKind
  readonly year: number
  readonly thresholds: Thresholds
  readonly count: Readonly<Record<string, number>>
}

/** Keeps what a run saw, so that its quality can be reported later without comparing anybody again. */
export async function recordRun(
  db: Db<MatchTables>,
  office: Office,
  { id, kind, year, thresholds, pairs, learned, count }: Run,
): Promise<void> {
  const { regencyCode } = scopeOf(db)
  await db
    .insertInto('match_run')
    .values({
      regency_code: regencyCode,
      id,
      kind,
      programme_year: year,
      at: timestamp(office.clock),
      auto_millionths: thresholds.autoMillionths,
      review_millionths: thresholds.reviewMillionths,
      counts: JSON.stringify(count),
      histogram: JSON.stringify(
        histogramOf(
          pairs.map((pair) => pair.probability),
          [thresholds.autoMillionths, thresholds.reviewMillionths],
        ),
      ),
      weights: JSON.stringify(learned),
    })
    .execute()
}
