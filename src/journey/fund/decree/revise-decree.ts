import type { AuditTables } from '#office/audit/tables.ts'
import type { Office } from '#office/context.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import type { IsoDate } from '#vocabulary/iso-date.ts'
import { accept, type Result, refuse } from '#vocabulary/result.ts'
import { findDecree, findDecreeRevising, listDecreeLines } from '../store.ts'
import type { FundTables } from '../tables.ts'
import { compareLists, type ListDifference } from './compare-lists.ts'
import { lineOf } from './decree-lines.ts'
import { type Decree, freezeList, type GrantRow, printedLines } from './freeze-list.ts'

export type RevisionRefusal =
  | { readonly code: 'number-taken'; readonly number: string }
  | { readonly code: 'no-such-decree'; readonly number: string }
  | { readonly code: 'revised-before'; readonly number: string; readonly by: string }
  | { readonly code: 'nothing-changed'; readonly people: number }

export interface Revision {
  readonly decree: Decree
  readonly differences: readonly ListDifference[]
}

export interface RevisionOrder {
  readonly revises: string
  readonly number: string
  readonly decidedOn: IsoDate
  /** The run behind the new list, when it is another one than that of the older list. */
  readonly runId?: string
}

/**
 * Issues a new decree in place of an older one. `standing` is the list as it stands now: who is promised or paid
 * which months, read from the ledger, which is a later room. The older list stays frozen.
 */
export async function reviseDecree(
  db: Db<FundTables & AuditTables>,
  office: Office,
  order: RevisionOrder,
  standing: readonly GrantRow[],
): Promise<Result<Revision, RevisionRefusal>> {
  const { regencyCode } = scopeOf(db)
  const { revises, number, decidedOn } = order
  const before = await findDecree(db, regencyCode, revises)
  if (!before) return refuse({ code: 'no-such-decree', number: revises })
  const later = await findDecreeRevising(db, regencyCode, before.id)
  if (later) return refuse({ code: 'revised-before', number: revises, by: later.number })
  if (await findDecree(db, regencyCode, number)) return refuse({ code: 'number-taken', number })
  const old = (await listDecreeLines(db, regencyCode, before.id)).map(lineOf)
  const differences = compareLists(old, printedLines(office, standing))
  if (differences.length === 0) return refuse({ code: 'nothing-changed', people: old.length })
  const decree = await freezeList(
    db,
    office,
    {
      year: before.programme_year,
      runId: order.runId ?? before.run_id,
      number,
      decidedOn,
      revisesId: before.id,
    },
    standing,
  )
  return accept({ decree, differences })
}
