import { type Db, scopeOf } from '#platform/database.ts'
import type { IsoDate } from '#vocabulary/iso-date.ts'
import { listFunds } from '../fund/store.ts'
import type { FundTables } from '../fund/tables.ts'
import { findInstruction, listDecreesOf, upsertEvidence } from './store.ts'
import type { AwardTables } from './tables.ts'

/** What juries ask about; weights were not found in public, so none are shown. */
export type Indicator = 'Peraturan' | 'Anggaran' | 'Cakupan' | 'Inovasi' | 'Mitra' | 'Penegakan'

export interface EvidencePiece {
  readonly id: string
  readonly indicator: Indicator
  readonly title: string
  readonly kind: string
  readonly datedOn: IsoDate | string | null
  readonly reference: string
  readonly status: 'present' | 'missing' | 'to-be-confirmed'
}

/** A budget figure counts as proven only where somebody published it or the office verified it. */
const FUND_STATUS: Readonly<Record<string, EvidencePiece['status']>> = {
  verified: 'present',
  press: 'present',
}

/** Enters pieces of evidence; entered again they are replaced. */
export async function enterEvidence(
  db: Db<AwardTables>,
  year: number,
  pieces: readonly EvidencePiece[],
): Promise<void> {
  const { regencyCode } = scopeOf(db)
  await upsertEvidence(
    db,
    pieces.map((piece) => ({
      regency_code: regencyCode,
      programme_year: year,
      id: piece.id,
      indicator: piece.indicator,
      title: piece.title,
      kind: piece.kind,
      dated_on: piece.datedOn,
      reference: piece.reference,
      status: piece.status,
    })),
  )
}

/** What the books themselves prove: the instruction, the decrees, each purse of the year. */
export async function collectEvidence(
  db: Db<AwardTables & FundTables>,
  year: number,
): Promise<EvidencePiece[]> {
  const { regencyCode } = scopeOf(db)
  const letters = await findInstruction(db, regencyCode, year)
  const decrees = await listDecreesOf(db, regencyCode, year)
  const funds = await listFunds(db, regencyCode, year)
  return [
    ...letters.map(
      (row, at): EvidencePiece => ({
        id: `instruksi-${at + 1}`,
        indicator: 'Peraturan',
        title: `Instruksi kepada ${row.villages} desa`,
        kind: 'instruksi',
        datedOn: row.issued_on,
        reference: row.letter_number,
        status: 'present',
      }),
    ),
    ...decrees.map(
      (row, at): EvidencePiece => ({
        id: `keputusan-${at + 1}`,
        indicator: 'Peraturan',
        title: `Keputusan penetapan ${row.people} pekerja`,
        kind: 'keputusan',
        datedOn: row.decided_on,
        reference: `${row.number}, sidik ${row.fingerprint.slice(0, 12)}`,
        status: 'present',
      }),
    ),
    ...funds.map(
      (fund): EvidencePiece => ({
        id: `dana-${fund.id}`,
        indicator: 'Anggaran',
        title: `Pagu ${fund.name}`,
        kind: 'anggaran',
        datedOn: null,
        reference: fund.legal_basis,
        status: FUND_STATUS[fund.status] ?? 'to-be-confirmed',
      }),
    ),
  ]
}
