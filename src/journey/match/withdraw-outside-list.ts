import { recordEvent } from '#office/audit/record-event.ts'
import type { AuditTables } from '#office/audit/tables.ts'
import type { Office } from '#office/context.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import { timestamp } from '#vocabulary/clock.ts'
import { accept, type Result, refuse } from '#vocabulary/result.ts'
import { findSentEdition, lockEdition, settleEditions, setWithdrawn } from './edition-store.ts'
import { OUTSIDE_KINDS } from './outside-kinds.ts'
import type { MatchTables } from './tables.ts'

export type EditionRefusal =
  | { readonly code: 'no-such-list'; readonly editionId: string }
  | { readonly code: 'already-withdrawn'; readonly editionId: string }
  | { readonly code: 'not-withdrawn'; readonly editionId: string }
  | { readonly code: 'sent-again'; readonly editionId: string }

type House = Db<MatchTables & AuditTables>

/** A list that was sent in error no longer counts; the edition before it stands again. Nothing is deleted. */
export async function withdrawOutsideList(
  db: House,
  office: Office,
  { editionId, by, why }: { editionId: string; by: string; why: string },
): Promise<Result<{ editionId: string }, EditionRefusal>> {
  const { regencyCode } = scopeOf(db)
  const edition = await lockEdition(db, regencyCode, editionId)
  if (!edition) return refuse({ code: 'no-such-list', editionId })
  if (edition.state === 'withdrawn') return refuse({ code: 'already-withdrawn', editionId })
  await setWithdrawn(db, regencyCode, editionId, { by, at: timestamp(office.clock), why })
  if (OUTSIDE_KINDS[edition.list].replaces) await settleEditions(db, regencyCode, edition)
  await recordEvent(db, office, 'outside-list-withdrawn', { editionId, list: edition.list, why })
  return accept({ editionId })
}

/** Takes a withdrawal back. */
export async function restoreOutsideList(
  db: House,
  office: Office,
  { editionId }: { editionId: string },
): Promise<Result<{ editionId: string }, EditionRefusal>> {
  const { regencyCode } = scopeOf(db)
  const edition = await lockEdition(db, regencyCode, editionId)
  if (!edition) return refuse({ code: 'no-such-list', editionId })
  if (edition.state !== 'withdrawn') return refuse({ code: 'not-withdrawn', editionId })
  const again = await findSentEdition(db, regencyCode, edition)
  if (again) return refuse({ code: 'sent-again', editionId: again.id })
  await setWithdrawn(db, regencyCode, editionId, null)
  if (OUTSIDE_KINDS[edition.list].replaces) await settleEditions(db, regencyCode, edition)
  await recordEvent(db, office, 'outside-list-restored', { editionId, list: edition.list })
  return accept({ editionId })
}
