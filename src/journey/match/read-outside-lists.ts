import type * as z from 'zod'
import type { Office } from '#office/context.ts'
import type { PlaceTables } from '#office/places/tables.ts'
import { readVillageNames } from '#office/places/village-names.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import { maskNik } from '#vocabulary/nik.ts'
import { type ListedEdition, listEditionHits, listEditions } from './edition-store.ts'
import type { OutsideEdition, outsideHits, outsideLists } from './outside-contract.ts'
import type { MatchTables } from './tables.ts'

type Match = Db<MatchTables & PlaceTables>

const PAGE_SIZE = 50

/** Every list of another office with what it found; the numbers of the whole count standing lists only. */
export async function readOutsideLists(db: Match): Promise<z.input<typeof outsideLists.answer>> {
  const editions = await listEditions(db, scopeOf(db).regencyCode)
  const standing = editions.filter((edition) => edition.state === 'standing')
  return {
    editions: editions.map(editionOf),
    standing: {
      lists: standing.length,
      people: sumOf(standing, (edition) => edition.people),
      linked: sumOf(standing, (edition) => edition.linked + edition.same),
      open: sumOf(standing, (edition) => edition.open),
    },
  }
}

function sumOf(editions: readonly ListedEdition[], of: (edition: ListedEdition) => number): number {
  return editions.reduce((sum, edition) => sum + of(edition), 0)
}

function editionOf(row: ListedEdition): OutsideEdition {
  const { linked, open, same, different, withdrawn_by: by, withdrawn_at: at } = row
  return {
    id: row.id,
    list: row.list,
    source: row.source,
    asOf: row.as_of,
    fileName: row.file_name,
    sentBy: row.sent_by,
    sentAt: row.sent_at,
    people: row.people,
    findings: [...row.findings],
    state: row.state,
    withdrawn: by && at ? { by, at, why: row.withdrawn_why ?? '' } : null,
    found: { linked, open, same, different },
  }
}

export async function readOutsideHits(
  db: Match,
  office: Office,
  { editionId, page }: { editionId: string; page: number },
): Promise<z.input<typeof outsideHits.answer>> {
  const names = await readVillageNames(db)
  const offset = (page - 1) * PAGE_SIZE
  const rows = await listEditionHits(db, scopeOf(db).regencyCode, editionId, {
    limit: PAGE_SIZE,
    offset,
  })
  return {
    rows: rows.map((row) => ({
      outsideId: row.outside_id,
      name: row.name,
      nikMasked: maskNik(
        row.nik_enc && row.key_version !== null
          ? office.keys.open(row.nik_enc, row.key_version)
          : '',
      ),
      birthDate: row.birth_date,
      village: row.village_code ? names.of(row.village_code) : null,
      facts: Object.fromEntries(
        Object.entries(row.facts).map(([key, value]) => [key, String(value)]),
      ),
      worker: {
        id: row.worker_id,
        name: row.worker_name,
        village: names.of(row.worker_village_code),
      },
      probabilityMillionths: row.probability_millionths,
      state: row.state,
    })),
    page,
    pageSize: PAGE_SIZE,
    total: rows[0]?.total ?? 0,
  }
}
