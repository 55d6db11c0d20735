import { recordEvent } from '#office/audit/record-event.ts'
import type { AuditTables } from '#office/audit/tables.ts'
import type { Office } from '#office/context.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import { timestamp } from '#vocabulary/clock.ts'
import type { Month } from '#vocabulary/month.ts'
import { PayerTakenError } from './promise-months.ts'
import {
  appendEvents,
  claimPayers,
  monthsBesideRun,
  monthsNewInRun,
  releasePayers,
} from './store.ts'
import type { PayTables } from './tables.ts'

export interface CarryOrder {
  readonly runId: string
  readonly from: Month
  readonly budgetYear: number
}

/**
 * Brings the promises of a year in step with a run from a month on: what it no longer grants is released, what it newly
 * grants is promised, and what it leaves as it was is not touched. Billed months are never among them.
 * @throws PayerTakenError when somebody else holds a month; nothing is written then.
 */
export async function carryRun(
  db: Db<PayTables & AuditTables>,
  office: Office,
  order: CarryOrder,
): Promise<{ released: number; promised: number }> {
  const { regencyCode } = scopeOf(db)
  const at = timestamp(office.clock)
  const beside = monthsBesideRun(regencyCode, order)
  await releasePayers(db, regencyCode, beside)
  const released = await appendEvents(db, regencyCode, 'released', at, beside)
  const fresh = monthsNewInRun(regencyCode, order)
  const taken = await claimPayers(db, regencyCode, fresh)
  if (taken > 0) throw new PayerTakenError(`${taken} claims are held by another payer`)
  const promised = await appendEvents(db, regencyCode, 'promised', at, fresh)
  await recordEvent(db, office, 'promises-carried', { runId: order.runId, released, promised })
  return { released, promised }
}
