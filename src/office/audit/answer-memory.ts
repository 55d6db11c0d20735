import { type Db, scopeOf } from '#platform/database.ts'
import type { AuditTables } from './tables.ts'

const MOST_ANSWERS = 200
/** Two transactions may commit in another order than their events were numbered; no answer outlives that for long. */
const LONGEST_MS = 15_000

interface Kept {
  readonly event: string
  readonly at: number
  readonly answer: unknown
}

/**
 * Keeps the answers of heavy pages until the next thing happens. Every business transaction appends an event,
 * so an answer made after the newest event is the answer that would be made again.
 */
export class AnswerMemory {
  readonly #kept = new Map<string, Kept>()

  /** `name` says the page and everything its answer depends on beside the rows: the day, the query. */
  async recall<Tables extends AuditTables, T>(
    db: Db<Tables>,
    name: string,
    make: () => Promise<T>,
  ): Promise<T> {
    const { regencyCode, villageCode } = scopeOf(db)
    const key = `${regencyCode} ${villageCode} ${name}`
    const event = await findNewestEvent(db as unknown as Db<AuditTables>, regencyCode)
    const known = this.#kept.get(key)
    if (known?.event === event && performance.now() - known.at < LONGEST_MS)
      return known.answer as T
    const answer = await make()
    if (this.#kept.size >= MOST_ANSWERS) this.#kept.clear()
    this.#kept.set(key, { event, at: performance.now(), answer })
    return answer
  }
}

async function findNewestEvent(db: Db<AuditTables>, regencyCode: string): Promise<string> {
  const row = await db
    .selectFrom('audit_event')
    .select('id')
    .where('regency_code', '=', regencyCode)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? ''
}
