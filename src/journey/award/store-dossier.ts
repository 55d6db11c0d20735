import { recordEvent } from '#office/audit/record-event.ts'
import type { AuditTables } from '#office/audit/tables.ts'
import type { Office } from '#office/context.ts'
import { sha256 } from '#platform/crypto.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import { timestamp } from '#vocabulary/clock.ts'
import type { DossierData } from './dossier/dossier-data.ts'
import { insertDossier } from './store.ts'
import type { AwardTables } from './tables.ts'

export interface StoredDossier {
  readonly id: string
  readonly pdfSha256: string
}

/** Keeps what a dossier said and the fingerprint of its paper, so that a copy can be held against it. */
export async function storeDossier(
  db: Db<AwardTables & AuditTables>,
  office: Office,
  data: DossierData,
  pdf: Uint8Array,
): Promise<StoredDossier> {
  const stored = { id: office.ids.next<string>(), pdfSha256: sha256(pdf) }
  await insertDossier(db, {
    regency_code: scopeOf(db).regencyCode,
    id: stored.id,
    programme_year: data.programmeYear,
    made_at: timestamp(office.clock),
    figures: JSON.stringify([...data.figures, ...data.traces]),
    pdf_sha256: stored.pdfSha256,
  })
  await recordEvent(db, office, 'dossier-made', {
    dossierId: stored.id,
    year: data.programmeYear,
    sha256: stored.pdfSha256,
    traces: data.traces.length,
  })
  return stored
}
