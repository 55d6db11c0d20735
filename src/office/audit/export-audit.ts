import { type Db, scopeOf } from '#platform/database.ts'
import type { AuditLine } from './audit-file.ts'
import type { AuditTables } from './tables.ts'

const PAGE = 2_000

/** The sealed chain of the regency, line by line, oldest first. */
export async function* exportAudit(db: Db<AuditTables>): AsyncGenerator<string> {
  const { regencyCode } = scopeOf(db)
  let after = 0
  for (;;) {
    const page = await db
      .selectFrom('audit_seal as seal')
      .innerJoin('audit_event as event', (join) =>
        join
          .onRef('event.regency_code', '=', 'seal.regency_code')
          .onRef('event.id', '=', 'seal.event_id'),
      )
      .select([
        'seal.seq',
        'event.id',
        'event.at',
        'event.actor',
        'event.kind',
        'event.facts',
        'seal.previous',
        'seal.hash',
      ])
      .where('seal.regency_code', '=', regencyCode)
      .where('seal.seq', '>', after)
      .orderBy('seal.seq')
      .limit(PAGE)
      .execute()
    for (const row of page) {
      const line: AuditLine = { regency: regencyCode, ...row }
      yield `${JSON.stringify(line)}\n`
    }
    const last = page.at(-1)
    if (!last) return
    after = last.seq
  }
}
