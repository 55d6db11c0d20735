import type { PlaceTables } from '#office/places/tables.ts'
import { readVillageNames } from '#office/places/village-names.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import { countRulings, listRulings } from './pair-store.ts'
import type { House } from './ruling.ts'

const PAGE_SIZE = 50

/** What officers ruled, newest first, with what was taken back. */
export async function readRulings(db: House & Db<PlaceTables>, page: number) {
  const { regencyCode } = scopeOf(db)
  const names = await readVillageNames(db)
  const offset = (page - 1) * PAGE_SIZE
  const rows = await listRulings(db, regencyCode, { limit: PAGE_SIZE, offset })
  return {
    rows: rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      verdict: row.verdict,
      // An outside list may have been replaced since; the ruling stays.
      leftName: row.left_name ?? '',
      rightName: row.right_name,
      workerId: row.worker_id,
      village: names.of(row.village_code),
      ruledBy: row.ruled_by,
      ruledAt: row.ruled_at,
      undoneBy: row.undone_by,
      undoneAt: row.undone_at,
    })),
    page,
    pageSize: PAGE_SIZE,
    total: rows[0]?.total ?? 0,
    ...(await countRulings(db, regencyCode)),
  }
}
