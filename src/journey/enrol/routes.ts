import type { Office } from '#office/context.ts'
import type { PlaceTables } from '#office/places/tables.ts'
import { readVillageNames } from '#office/places/village-names.ts'
import { scopeOf } from '#platform/database.ts'
import { type Endpoint, endpointsOn } from '#platform/endpoint.ts'
import { today } from '#vocabulary/clock.ts'
import { accept } from '#vocabulary/result.ts'
import { readFundNames } from '../fund/read-store.ts'
import type { FundTables } from '../fund/tables.ts'
import type { MatchTables } from '../match/tables.ts'
import { exchangeFiles, members, rosterChanges } from './contract.ts'
import {
  countChangeKinds,
  countMembers,
  countRefusalReasons,
  countRegistrations,
  listChangePage,
  listFilePage,
} from './read-store.ts'
import type { EnrolTables, RosterChangeKind } from './tables.ts'

const PAGE_SIZE = 50

/** Why somebody leaves the roster, in the words of the screen. */
export const CHANGE_WORDS: Readonly<Record<RosterChangeKind, string>> = {
  deceased: 'Meninggal',
  'moved-away': 'Pindah ke luar kabupaten',
  'moved-segment': 'Menjadi penerima upah',
  'self-paying': 'Membayar sendiri',
  'over-age': 'Melewati batas usia',
  duplicate: 'Tercatat dua kali',
  refused: 'Ditolak kantor cabang',
}

const route = endpointsOn<EnrolTables & MatchTables & FundTables & PlaceTables, Office>()

export const enrolEndpoints: readonly Endpoint<Office>[] = [
  route(exchangeFiles, async ({ db, query }) => {
    const { regencyCode } = scopeOf(db)
    const rows = await listFilePage(db, regencyCode, pageOf(query.page))
    const counts = new Map(
      (await countRegistrations(db, regencyCode)).map((row) => [row.state, row.lines]),
    )
    const [sent, accepted, refused] = (['sent', 'accepted', 'refused'] as const).map(
      (state) => counts.get(state) ?? 0,
    )
    return accept({
      rows: rows.map((row) => ({
        id: row.id,
        direction: row.direction,
        kind: row.kind,
        name: row.name,
        lines: row.row_count,
        at: row.at,
        sha256: row.sha256,
        answersName: row.answers_name,
        faults: row.faults,
        answered:
          row.sent === null
            ? null
            : { sent: row.sent, accepted: row.accepted ?? 0, refused: row.refused ?? 0 },
      })),
      page: query.page,
      pageSize: PAGE_SIZE,
      total: rows[0]?.total ?? 0,
      registrations: {
        sent: (sent ?? 0) + (accepted ?? 0) + (refused ?? 0),
        accepted: accepted ?? 0,
        refused: refused ?? 0,
        waiting: sent ?? 0,
      },
      refusals: await countRefusalReasons(db, regencyCode),
    })
  }),
  route(rosterChanges, async ({ db, query }) => {
    const { regencyCode } = scopeOf(db)
    const names = await readVillageNames(db)
    const funds = await readFundNames(db, regencyCode)
    const page = { kind: query.kind ?? null, ...pageOf(query.page) }
    const rows = await listChangePage(db, regencyCode, page)
    const kinds = await countChangeKinds(db, regencyCode)
    return accept({
      rows: rows.map((row) => ({
        id: row.id,
        workerId: row.worker_id,
        name: row.name,
        village: names.of(row.village_code),
        kind: row.kind,
        kindWords: CHANGE_WORDS[row.kind],
        fromMonth: row.from_month,
        reason: row.reason,
        at: row.at,
        isSent: row.file_id !== null,
        substitute:
          row.in_worker_id === null
            ? null
            : {
                workerId: row.in_worker_id,
                name: row.in_name ?? '',
                fundName: funds.get(row.fund_id ?? '')?.name ?? '',
                fromMonth: row.in_from ?? '',
                toMonth: row.in_to ?? '',
              },
      })),
      page: query.page,
      pageSize: PAGE_SIZE,
      total: rows[0]?.total ?? 0,
      kinds: kinds.map(({ kind, people }) => ({ kind, people })),
      substitutions: kinds[0]?.substitutions ?? 0,
    })
  }),
  route(members, async ({ db, office }) => {
    const asOf = today(office.clock)
    const [row] = await countMembers(db, scopeOf(db).regencyCode, asOf)
    return accept({
      open: row?.open ?? 0,
      closed: row?.closed ?? 0,
      withoutNumber: row?.without_number ?? 0,
      enteredThisYear: row?.entered ?? 0,
      asOf,
    })
  }),
]

function pageOf(page: number) {
  return { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE }
}
