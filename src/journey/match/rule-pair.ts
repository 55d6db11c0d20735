import { recordEvent } from '#office/audit/record-event.ts'
import type { Office } from '#office/context.ts'
import { scopeOf } from '#platform/database.ts'
import { timestamp } from '#vocabulary/clock.ts'
import { accept, type Result, refuse } from '#vocabulary/result.ts'
import { countOpenPairs, keepApart } from './read-store.ts'
import { ruleLine } from './rule-line.ts'
import { ruleOutside } from './rule-outside.ts'
import { ruleWorkers } from './rule-workers.ts'
import type { House, MoneyOf, Ruled, Ruling, RulingRefusal } from './ruling.ts'
import { insertRuling, lockPair, remember, setPair } from './ruling-store.ts'

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
