import { scopeOf } from '#platform/database.ts'
import { type Comparable, comparableOf } from './comparable.ts'
import { digestKnown, listKnownRows } from './known-store.ts'
import type { Linker, LinkKnown } from './scored-pair.ts'

/** Compares with everybody known by reading all of them, and again only when the store has changed: for a single run. */
export function readingAll(link: Linker): LinkKnown {
  let read: { readonly digest: string; readonly rows: readonly Comparable[] } | undefined
  return async (db, office, people) => {
    const { regencyCode } = scopeOf(db)
    const digest = `${regencyCode} ${await digestKnown(db, regencyCode)}`
    if (read?.digest !== digest) {
      const rows = await listKnownRows(db, regencyCode)
      read = { digest, rows: rows.map((row) => comparableOf(office.keys, row)) }
    }
    return link(people, read.rows)
  }
}
