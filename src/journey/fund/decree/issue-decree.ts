import type { AuditTables } from '#office/audit/tables.ts'
import type { Office } from '#office/context.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import type { IsoDate } from '#vocabulary/iso-date.ts'
import { accept, type Result, refuse } from '#vocabulary/result.ts'
import type { MatchTables } from '../../match/tables.ts'
import { findDecree, listGrants } from '../store.ts'
import type { FundTables } from '../tables.ts'
import { type Decree, freezeList } from './freeze-list.ts'

export type { Decree } from './freeze-list.ts'

export type DecreeRefusal =
  | { code: 'number-taken'; number: string }
  | { code: 'nobody-granted'; runId: string }

/** Freezes the grants of a run as a decree. */
export async function issueDecree(
  db: Db<FundTables & MatchTables & AuditTables>,
  office: Office,
  order: { year: number; runId: string; number: string; decidedOn: IsoDate },
): Promise<Result<Decree, DecreeRefusal>> {
  const { regencyCode } = scopeOf(db)
  if (await findDecree(db, regencyCode, order.number))
    return refuse({ code: 'number-taken', number: order.number })
  const grants = await listGrants(db, regencyCode, order.runId)
  if (grants.length === 0) return refuse({ code: 'nobody-granted', runId: order.runId })
  return accept(await freezeList(db, office, { ...order, revisesId: null }, grants))
}
