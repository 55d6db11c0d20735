import { recordEvent } from '#office/audit/record-event.ts'
import type { AuditTables } from '#office/audit/tables.ts'
import type { Office } from '#office/context.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import { timestamp } from '#vocabulary/clock.ts'
import { accept, type Result, refuse } from '#vocabulary/result.ts'
import type { RegisterTables } from '../register/tables.ts'
import type { MergeRefusal, MoneyOfWorker } from './merge-plan.ts'
import { countOpenPairs, keepApart } from './read-store.ts'
import { ruleLine } from './rule-line.ts'
import { ruleOutside } from './rule-outside.ts'
import { ruleWorkers } from './rule-workers.ts'
import { insertRuling, lockPair, remember, setPair } from './ruling-store.ts'
import type { LineState, MatchTables, RulingBefore, RulingKind, Verdict } from './tables.ts'

export type House = Db<MatchTables & RegisterTables & AuditTables>

export interface Ruling {
  readonly kind: RulingKind
  /** The line, worker or outside person that is compared. */
  readonly leftId: string
  readonly workerId: string
  readonly verdict: Verdict
  /** Who ruled, as shown later. */
  readonly by: string
}

export interface Ruled {
  readonly rulingId: string
  /** Where the line stands now; null when the pair was no line. */
  readonly lineState: LineState['state'] | null
  /** The person behind it; null when a line was refused or waits for another pair. */
  readonly workerId: string | null
  readonly openPairs: number
}

export type RulingRefusal =
  | { readonly code: 'not-open'; readonly leftId: string; readonly workerId: string }
  /** The line's number belongs to somebody else: those two have to be ruled first. */
  | { readonly code: 'number-held'; readonly holderId: string }
  | { readonly code: 'claimed-in-another-regency' }
  | MergeRefusal

/** What a ruling did to the rows of its kind. */
export interface Effect {
  readonly lineState: LineState['state'] | null
  readonly workerId: string | null
  readonly before: RulingBefore
  readonly memories: readonly { workerId: string; key: Buffer }[]
}

/** Money stands in a later room, so it is asked through this. */
export type MoneyOf = (
  db: House,
  workerIds: readonly string[],
) => Promise<ReadonlyMap<string, MoneyOfWorker>>

const EFFECTS = { line: ruleLine, workers: ruleWorkers, outside: ruleOutside } as const

/** An officer rules one open pair. Both sides' facts stay where they are; what changes is kept so that it can be undone. */
export async function rulePair(
  db: House,
  office: Office,
  ruling: Ruling,
  moneyOf: MoneyOf,
): Promise<Result<Ruled, RulingRefusal>> {
  const { regencyCode } = scopeOf(db)
  const { kind, leftId, workerId, verdict, by } = ruling
  const pair = await lockPair(db, regencyCode, ruling)
  if (pair?.state !== 'open') return refuse({ code: 'not-open', leftId, workerId })
  const done = await EFFECTS[kind](db, office, ruling, moneyOf)
  if (!done.ok) return done
  const { before, memories, ...outcome } = done.value
  const at = timestamp(office.clock)
  const rulingId = office.ids.next<string>()
  await setPair(db, regencyCode, ruling, { state: verdict, by, at })
  if (kind === 'line' && verdict === 'same') await keepApart(db, regencyCode, leftId, { by, at })
  await insertRuling(db, {
    regency_code: regencyCode,
    id: rulingId,
    kind,
    verdict,
    left_id: leftId,
    worker_id: workerId,
    village_code: pair.village_code,
    ruled_by: by,
    ruled_at: at,
    before,
  })
  await remember(db, regencyCode, memories, { verdict, rulingId })
  await recordEvent(db, office, 'pair-ruled', {
    rulingId,
    kind,
    leftId,
    comparedWith: workerId,
    ruling: verdict,
    ...outcome,
  })
  return accept({ rulingId, ...outcome, openPairs: await countOpenPairs(db, regencyCode) })
}
