import { recordEvent } from '#office/audit/record-event.ts'
import type { AuditTables } from '#office/audit/tables.ts'
import type { Office } from '#office/context.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import { timestamp } from '#vocabulary/clock.ts'
import {
  appendEvents,
  claimPayers,
  monthsOfLeavers,
  monthsOfRun,
  monthsOfSubstitutions,
  type PersonMonths,
  releasePayers,
} from './store.ts'
import type { PayTables } from './tables.ts'

type Pay = Db<PayTables & AuditTables>

/** Somebody else already pays for some of these months; nothing was written. */
export class PayerTakenError extends Error {
  override name = 'PayerTakenError'
}

/** Promises every person-month that a decreed run grants. */
export async function promiseRun(db: Pay, office: Office, runId: string): Promise<number> {
  const { regencyCode } = scopeOf(db)
  const promised = await promise(db, office, monthsOfRun(regencyCode, runId))
  await recordEvent(db, office, 'months-promised', { runId, personMonths: promised })
  return promised
}

export async function promiseSubstitutions(
  db: Pay,
  office: Office,
  substitutionIds: readonly string[],
  premium: { jkkRupiah: number; jkmRupiah: number },
): Promise<number> {
  const { regencyCode } = scopeOf(db)
  const months = monthsOfSubstitutions(regencyCode, substitutionIds, premium)
  const promised = await promise(db, office, months)
  await recordEvent(db, office, 'months-promised', {
    substitutions: substitutionIds.length,
    personMonths: promised,
  })
  return promised
}

async function promise(db: Pay, office: Office, months: PersonMonths): Promise<number> {
  const { regencyCode } = scopeOf(db)
  const taken = await claimPayers(db, regencyCode, months)
  // Thrown, so that the whole step rolls back: half a promise would be worse than none.
  if (taken > 0) throw new PayerTakenError(`${taken} claims are held by another payer`)
  return appendEvents(db, regencyCode, 'promised', timestamp(office.clock), months)
}

/** Takes back the promised months, not yet billed, of people who left the roster. */
export async function releaseLeavers(db: Pay, office: Office): Promise<number> {
  const { regencyCode } = scopeOf(db)
  const months = monthsOfLeavers(regencyCode)
  await releasePayers(db, regencyCode, months)
  const released = await appendEvents(db, regencyCode, 'released', timestamp(office.clock), months)
  if (released > 0) await recordEvent(db, office, 'months-released', { personMonths: released })
  return released
}
