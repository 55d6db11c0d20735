import { type Db, scopeOf } from '#platform/database.ts'
import { type Clock, timestamp } from '#vocabulary/clock.ts'
import type { IdSource } from '#vocabulary/ids.ts'
import type { AuditTables } from './tables.ts'

/** Appends one unsealed event inside the business transaction: both are on disk, or neither. */
export async function recordEvent(
  db: Db<AuditTables>,
  context: { clock: Clock; ids: IdSource },
  kind: string,
  facts: Record<string, unknown>,
): Promise<void> {
  const { regencyCode, actor } = scopeOf(db)
  await db
    .insertInto('audit_event')
    .values({
      regency_code: regencyCode,
      id: context.ids.next<string>(),
      at: timestamp(context.clock),
      actor,
      kind,
      facts,
    })
    .execute()
}
