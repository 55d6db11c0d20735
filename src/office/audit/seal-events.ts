import { sql } from 'kysely'
import { copyRows } from '#platform/copy-rows.ts'
import { type Db, runSql, scopeOf } from '#platform/database.ts'
import { type AuditEvent, genesis, linkHash } from './chain.ts'
import type { AuditTables } from './tables.ts'

/**
 * Orders and chains every event that has no seal yet. Run by the audit role only, one sealer at a time.
 * Order is the order of ids, which is the order of time. Returns how many events were sealed.
 */
export async function sealEvents(db: Db<AuditTables>): Promise<number> {
  const { regencyCode } = scopeOf(db)
  await runSql(db, sql`select pg_advisory_xact_lock(hashtext(${`payung-seal ${regencyCode}`}))`)
  const last = await db
    .selectFrom('audit_seal')
    .select(['seq', 'hash'])
    .where('regency_code', '=', regencyCode)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  const waiting = await listUnsealed(db, regencyCode)
  let [seq, previous] = [last?.seq ?? 0, last?.hash ?? genesis(regencyCode)]
  const seals = waiting.map((event) => {
    seq += 1
    const hash = linkHash(previous, seq, event)
    const seal = { regency_code: regencyCode, seq, event_id: event.id, previous, hash }
    previous = hash
    return seal
  })
  if (seals.length === 0) return 0
  return copyRows(db, 'audit_seal', ['regency_code', 'seq', 'event_id', 'previous', 'hash'], seals)
}

async function listUnsealed(db: Db<AuditTables>, regencyCode: string): Promise<AuditEvent[]> {
  return db
    .selectFrom('audit_event as event')
    .leftJoin('audit_seal as seal', (join) =>
      join
        .onRef('seal.regency_code', '=', 'event.regency_code')
        .onRef('seal.event_id', '=', 'event.id'),
    )
    .select(['event.id', 'event.at', 'event.actor', 'event.kind', 'event.facts'])
    .where('event.regency_code', '=', regencyCode)
    .where('seal.seq', 'is', null)
    .orderBy('event.id')
    .execute()
}
