import type { Office } from '#office/context.ts'
import { sha256 } from '#platform/crypto.ts'
import { writeCsv } from '#platform/csv-table.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import { timestamp } from '#vocabulary/clock.ts'
import { countFilesOut, insertExchangeFile } from '../store.ts'
import type { EnrolTables } from '../tables.ts'
import type { Line } from './layout.ts'

export interface OutFile {
  readonly fileId: string
  readonly number: string
  readonly content: string
  readonly rows: number
}

/** The files we send, by the prefix of their number. */
const PREFIX = {
  registration: 'DAFTAR',
  'roster-change': 'MUTASI',
  objection: 'SANGGAH',
  'payment-advice': 'BAYAR',
  claim: 'KLAIM',
} as const

export type OutKind = keyof typeof PREFIX

/** Writes one file for the branch and remembers it. `NO BERKAS` and `NO` are filled here; the number is like `DAFTAR-6111-2026-001`. */
export async function writeOutFile(
  db: Db<EnrolTables>,
  office: Office,
  kind: OutKind,
  year: number,
  headings: readonly string[],
  lines: readonly Line[],
): Promise<OutFile> {
  const { regencyCode } = scopeOf(db)
  const { count } = await countFilesOut(db, regencyCode, kind)
  const number = `${PREFIX[kind]}-${regencyCode.replace('.', '')}-${year}-${String(count + 1).padStart(3, '0')}`
  const content = writeCsv(
    headings,
    lines.map((line, at) => ({ ...line, 'NO BERKAS': number, NO: String(at + 1) })),
  )
  const fileId = office.ids.next<string>()
  await insertExchangeFile(db, {
    regency_code: regencyCode,
    id: fileId,
    direction: 'out',
    kind,
    name: number,
    sha256: sha256(content),
    row_count: lines.length,
    at: timestamp(office.clock),
    answers: null,
    faults: '[]',
  })
  return { fileId, number, content, rows: lines.length }
}
