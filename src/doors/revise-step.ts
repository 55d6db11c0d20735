import {
  type Revision,
  type RevisionRefusal,
  reviseDecree,
} from '#journey/fund/decree/revise-decree.ts'
import { findDecree } from '#journey/fund/store.ts'
import { listStandingGrants } from '#journey/pay/list-standing-grants.ts'
import type { Office } from '#office/context.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import type { IsoDate } from '#vocabulary/iso-date.ts'
import type { Result } from '#vocabulary/result.ts'
import type { Tables } from './wiring.ts'

/** A new decree over the list as the ledger has it today: those who left are out, those who took their place are in. */
export async function reviseStep(
  db: Db<Tables>,
  office: Office,
  order: { readonly revises: string; readonly number: string; readonly decidedOn: IsoDate },
): Promise<Result<Revision, RevisionRefusal>> {
  const before = await findDecree(db, scopeOf(db).regencyCode, order.revises)
  const standing = before ? await listStandingGrants(db, before.programme_year) : []
  return reviseDecree(db, office, order, standing)
}
