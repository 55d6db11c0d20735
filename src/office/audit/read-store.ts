import { sql } from 'kysely'
import { type Db, runSql } from '#platform/database.ts'
import type { AccessTables } from '../access/tables.ts'
import type { AuditTables } from './tables.ts'

export function listEvents(
  db: Db<AuditTables & AccessTables>,
  regencyCode: string,
  page: { kind: string | undefined; limit: number; offset: number },
) {
  return runSql<{
    id: string
    at: string
    actor: string
    kind: string
    facts: Record<string, unknown>
    seq: number | null
  }>(
    db,
    sql`
select event.id, event.at, coalesce(person.name, event.actor) as actor, event.kind, event.facts, seal.seq
from audit_event event
left join audit_seal seal on seal.regency_code = event.regency_code and seal.event_id = event.id
left join app_user person on person.regency_code = event.regency_code and person.id::text = event.actor
where event.regency_code = ${regencyCode} and (${page.kind ?? null}::text is null or event.kind = ${page.kind ?? null})
order by event.id desc
limit ${page.limit} offset ${page.offset}`,
  )
}

export function countKinds(db: Db<AuditTables>, regencyCode: string) {
  return runSql<{ kind: string; count: number }>(
    db,
    sql`select kind, count(*) as count from audit_event where regency_code = ${regencyCode} group by kind order by 2 desc, 1`,
  )
}

export async function getAuditState(db: Db<AuditTables>, regencyCode: string) {
  const [state] = await runSql<{
    events: number
    sealed: number
    last_at: string | null
    root: string | null
  }>(
    db,
    sql`
select (select count(*) from audit_event where regency_code = ${regencyCode}) as events, coalesce(seal.seq, 0) as sealed,
  event.at as last_at, seal.hash as root
from (values (1)) as one (row)
left join lateral (
  select seq, hash, event_id from audit_seal where regency_code = ${regencyCode} order by seq desc limit 1
) as seal on true
left join audit_event event on event.regency_code = ${regencyCode} and event.id = seal.event_id`,
  )
  const root = await db
    .selectFrom('audit_root')
    .select(['day', 'seq', 'root', 'signature'])
    .where('regency_code', '=', regencyCode)
    .orderBy('day', 'desc')
    .limit(1)
    .executeTakeFirst()
  return { state, root }
}
