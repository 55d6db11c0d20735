import { recordEvent } from '#office/audit/record-event.ts'
import type { AuditTables } from '#office/audit/tables.ts'
import type { Office } from '#office/context.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import { isoDate } from '#vocabulary/iso-date.ts'
import type { RuleBook } from '../decide/index.ts'
import { type DocumentRecord, documentRecords, receivedCodes } from './case-record.ts'
import { type Circumstance, documentsFor } from './documents.ts'
import { getCase, updateCase } from './store.ts'
import type { ClaimTables } from './tables.ts'

/** As the branch writes it. */
export type HeirRelation = 'SUAMI' | 'ISTRI' | 'ANAK' | 'ORANG TUA' | 'SAUDARA' | 'LAINNYA'

export interface Heir {
  readonly name: string
  readonly relation: HeirRelation
  readonly isMinor: boolean
}

/** The threshold is in the name of the circumstance; the branch asks for a tax number above it. */
const TAX_PAPER_ABOVE_RUPIAH = 50_000_000

/** Notes who the heir is and which papers have come; the heir decides which papers the list holds. Returns what is still missing. */
export async function receivePapers(
  db: Db<ClaimTables & AuditTables>,
  office: Office,
  caseId: string,
  heir: Heir,
  codes: readonly string[],
  book: RuleBook,
): Promise<DocumentRecord[]> {
  const { regencyCode } = scopeOf(db)
  const known = await getCase(db, regencyCode, caseId)
  const circumstances: Circumstance[] = [
    ...(heir.relation === 'SUAMI' || heir.relation === 'ISTRI' ? (['spouse-heir'] as const) : []),
    ...(heir.isMinor ? (['minor-heir'] as const) : []),
    ...(known.amount_rupiah > TAX_PAPER_ABOVE_RUPIAH ? (['above-50-million'] as const) : []),
  ]
  const documents = documentRecords(
    documentsFor(known.event, circumstances, book, isoDate(known.event_on)),
    [...receivedCodes(known.documents), ...codes],
  )
  const sealed = office.keys.seal(heir.name)
  await updateCase(db, regencyCode, caseId, {
    documents: JSON.stringify(documents),
    heir_enc: sealed.bytes,
    heir_relation: heir.relation,
    key_version: sealed.keyVersion,
    ...(known.state === 'found' && { state: 'documents' }),
  })
  const missing = documents.filter((paper) => !paper.isThere)
  await recordEvent(db, office, 'claim-papers-received', {
    caseId,
    received: codes.length,
    missing: missing.length,
  })
  return missing
}
