import type { Office } from '#office/context.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import type { RegisterTables } from '../register/tables.ts'
import { comparableOf } from './comparable.ts'
import { openPeopleBase, type PeopleBase } from './engine/base/people-base.ts'
import { loadNameKnowledge } from './engine/knowledge.ts'
import { digestKnown, listKnownIds, listKnownRowsById } from './known-store.ts'
import { scoredOf } from './scored-of.ts'
import type { LinkKnown } from './scored-pair.ts'
import type { MatchTables } from './tables.ts'

type Match = Db<MatchTables & RegisterTables>

/** Rows are read and put in portions, so that a long first reading holds little at once. */
const PORTION = 10_000

interface Kept {
  readonly base: PeopleBase
  ids: Set<string>
  digest: string
  /** The call before: reading the store and comparing must not be parted by another call. */
  turn: Promise<unknown>
}

/**
 * Keeps everybody known of each regency in memory between calls. Before each comparison the store is asked whether the
 * rows are still the same; only rows that came are read, and rows that went are forgotten. No clock decides.
 */
export class KeptBases {
  readonly #kept = new Map<string, Kept>()

  readonly link: LinkKnown = (db, office, people) => {
    const { regencyCode } = scopeOf(db)
    const kept = this.#open(regencyCode)
    const answer = kept.turn.then(async () => {
      await follow(db, office, kept)
      return scoredOf(await kept.base.link(people, { within: true }))
    })
    // A base that failed once, such as one whose thread ended, is opened anew by the next call.
    kept.turn = answer.catch(() => {
      if (this.#kept.get(regencyCode) === kept) this.#kept.delete(regencyCode)
      return kept.base.close()
    })
    return answer
  }

  async close(): Promise<void> {
    const all = [...this.#kept.values()]
    this.#kept.clear()
    await Promise.all(all.map(({ base }) => base.close()))
  }

  #open(regencyCode: string): Kept {
    const known = this.#kept.get(regencyCode)
    if (known) return known
    const base = openPeopleBase({ knowledge: loadNameKnowledge() })
    const kept = { base, ids: new Set<string>(), digest: '0 0', turn: Promise.resolve() }
    this.#kept.set(regencyCode, kept)
    return kept
  }
}

/** Brings the base to where the store stands for this transaction. */
async function follow(db: Match, office: Office, kept: Kept): Promise<void> {
  const { regencyCode } = scopeOf(db)
  const digest = await digestKnown(db, regencyCode)
  if (digest === kept.digest) return
  const now = new Set(await listKnownIds(db, regencyCode))
  const gone = [...kept.ids].filter((id) => !now.has(id))
  const come = [...now].filter((id) => !kept.ids.has(id)).sort()
  if (gone.length > 0) await kept.base.remove(gone)
  for (const id of gone) kept.ids.delete(id)
  for (let from = 0; from < come.length; from += PORTION) {
    const ids = come.slice(from, from + PORTION)
    const rows = await listKnownRowsById(db, regencyCode, ids)
    await kept.base.put(rows.map((row) => comparableOf(office.keys, row)))
    for (const id of ids) kept.ids.add(id)
  }
  kept.digest = digest
}
