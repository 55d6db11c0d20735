import type { AuditTables } from '#office/audit/tables.ts'
import type { Office } from '#office/context.ts'
import type { PlaceTables } from '#office/places/tables.ts'
import { readVillageNames } from '#office/places/village-names.ts'
import { scopeOf } from '#platform/database.ts'
import { type Endpoint, endpointsOn } from '#platform/endpoint.ts'
import type { Refused } from '#vocabulary/contract.ts'
import { accept, refuse } from '#vocabulary/result.ts'
import { readRuleBook } from '../../decide/read-store.ts'
import type { DecideTables } from '../../decide/tables.ts'
import type { MatchTables } from '../../match/tables.ts'
import {
  findDecreeById,
  listDecreePage,
  listDecrees,
  readFundNames,
  sumDecreeByFund,
} from '../read-store.ts'
import type { FundTables } from '../tables.ts'
import {
  decree,
  decreeDifferences,
  decreeDocument,
  decreePaper,
  decrees,
  publicDecree,
} from './contract.ts'
import { setDecreeDocument } from './paper/decree-docx.ts'
import { PaperShelf } from './paper/paper-shelf.ts'
import { type PaperSetting, readDecreePaper } from './paper/read-decree-paper.ts'
import { renderDecree } from './paper/render-decree.ts'
import { readDifferences } from './read-differences.ts'
import { readPublicDecree } from './read-public-decree.ts'

const PAGE_SIZE = 100
const NO_DECREE: Refused = { code: 'not-found', sentence: 'Keputusan ini tidak ada.' }

const route = endpointsOn<
  FundTables & DecideTables & MatchTables & PlaceTables & AuditTables,
  Office
>()

/** Decrees: the frozen lists, their papers and what the public may see of them. */
export function decreeEndpoints(paper: PaperSetting): readonly Endpoint<Office>[] {
  const papers = new PaperShelf()
  return [
    route(decrees, async ({ db }) => {
      const rows = await listDecrees(db, scopeOf(db).regencyCode)
      return accept({ decrees: rows.map((row) => decreeOf(row, rows)) })
    }),
    route(decree, async ({ db, params, query }) => {
      const { regencyCode } = scopeOf(db)
      const found = await findDecreeById(db, regencyCode, params.decreeId)
      if (!found) return refuse(NO_DECREE)
      const names = await readVillageNames(db)
      const funds = await readFundNames(db, regencyCode)
      const lines = await listDecreePage(db, regencyCode, {
        decreeId: found.id,
        village: query.village ?? null,
        q: query.q,
        limit: PAGE_SIZE,
        offset: (query.page - 1) * PAGE_SIZE,
      })
      const sums = await sumDecreeByFund(db, regencyCode, found.id)
      return accept({
        decree: decreeOf(found, await listDecrees(db, regencyCode)),
        funds: sums.map((row) => ({
          id: row.fund_id,
          name: funds.get(row.fund_id)?.name ?? row.fund_id,
          kind: funds.get(row.fund_id)?.kind ?? '',
          people: row.people,
          personMonths: row.months,
          rupiah: row.rupiah,
        })),
        lines: {
          rows: lines.map((line) => ({
            no: line.no,
            workerId: line.worker_id,
            name: line.name,
            nikMasked: line.nik_masked,
            village: names.of(line.village_code),
            occupation: line.occupation,
            spells: line.spells.map((spell) => ({
              fundName: funds.get(spell.fund)?.name ?? spell.fund,
              from: spell.from,
              to: spell.to,
            })),
            months: line.months,
            jkkRupiah: line.jkk_rupiah,
            jkmRupiah: line.jkm_rupiah,
          })),
          page: query.page,
          pageSize: PAGE_SIZE,
          total: lines[0]?.total ?? 0,
        },
        hasPaper: true,
      })
    }),
    route(decreePaper, async ({ db, params }) => {
      const found = await findDecreeById(db, scopeOf(db).regencyCode, params.decreeId)
      if (!found) return refuse(NO_DECREE)
      const data = await readDecreePaper(db, await readRuleBook(db), found, paper)
      return accept(() => papers.recall(found.id, () => renderDecree(data)))
    }),
    route(decreeDocument, async ({ db, params }) => {
      const found = await findDecreeById(db, scopeOf(db).regencyCode, params.decreeId)
      if (!found) return refuse(NO_DECREE)
      const data = await readDecreePaper(db, await readRuleBook(db), found, paper)
      return accept(() => papers.recall(`${found.id} docx`, () => setDecreeDocument(data)))
    }),
    route(decreeDifferences, async ({ db, params }) => {
      const { regencyCode } = scopeOf(db)
      const found = await findDecreeById(db, regencyCode, params.decreeId)
      if (!found) return refuse(NO_DECREE)
      return accept(await readDifferences(db, found))
    }),
    route(publicDecree, async ({ db, params }) =>
      accept(await readPublicDecree(db, params.fingerprint)),
    ),
  ]
}

type DecreeHead = Awaited<ReturnType<typeof listDecrees>>[number]

function decreeOf(row: DecreeHead, all: readonly DecreeHead[]) {
  const named = (other: DecreeHead | undefined) =>
    other === undefined ? null : { id: other.id, number: other.number }
  return {
    revises: named(all.find((other) => other.id === row.revises_id)),
    revisedBy: named(all.find((other) => other.revises_id === row.id)),
    id: row.id,
    number: row.number,
    programmeYear: row.programme_year,
    decidedOn: row.decided_on,
    people: row.people,
    personMonths: row.person_months,
    totalRupiah: row.total_rupiah,
    fingerprint: row.fingerprint,
    runId: row.run_id,
  }
}
