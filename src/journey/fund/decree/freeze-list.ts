import { canonicalJson } from '#office/audit/canonical.ts'
import { merkleRoot } from '#office/audit/merkle.ts'
import { recordEvent } from '#office/audit/record-event.ts'
import type { AuditTables } from '#office/audit/tables.ts'
import type { Office } from '#office/context.ts'
import { sha256 } from '#platform/crypto.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import type { IsoDate } from '#vocabulary/iso-date.ts'
import { countMonths, month } from '#vocabulary/month.ts'
import { maskNik } from '#vocabulary/nik.ts'
import { insertDecree, type listGrants } from '../store.ts'
import type { FundTables } from '../tables.ts'

export interface DecreeLine {
  readonly no: number
  readonly workerId: string
  readonly villageCode: string
  readonly name: string
  readonly nikMasked: string
  readonly occupation: string
  readonly spells: readonly { fund: string; from: string; to: string }[]
  readonly months: number
  readonly jkkRupiah: number
  readonly jkmRupiah: number
}

export interface Decree {
  readonly id: string
  readonly number: string
  readonly fingerprint: string
  readonly people: number
  readonly personMonths: number
  readonly totalRupiah: number
  readonly lines: readonly DecreeLine[]
}

/** Months of one person and fund as a decree lists them, ordered village, name, person, month. */
export type GrantRow = Awaited<ReturnType<typeof listGrants>>[number]

export interface FreezeOrder {
  readonly year: number
  readonly runId: string
  readonly number: string
  readonly decidedOn: IsoDate
  readonly revisesId: string | null
}

/** Freezes a list as a decree. The fingerprint covers what the annex prints, never an id made from the clock. */
export async function freezeList(
  db: Db<FundTables & AuditTables>,
  office: Office,
  order: FreezeOrder,
  grants: readonly GrantRow[],
): Promise<Decree> {
  const { regencyCode } = scopeOf(db)
  const lines = printedLines(office, grants)
  const digests = lines.map((line) => sha256(canonicalJson({ ...line, workerId: undefined })))
  const decree: Decree = {
    id: office.ids.next<string>(),
    number: order.number,
    fingerprint: merkleRoot(digests),
    people: lines.length,
    personMonths: lines.reduce((sum, line) => sum + line.months, 0),
    totalRupiah: lines.reduce((sum, line) => sum + line.jkkRupiah + line.jkmRupiah, 0),
    lines,
  }
  await insertDecree(
    db,
    {
      regency_code: regencyCode,
      id: decree.id,
      programme_year: order.year,
      run_id: order.runId,
      number: order.number,
      decided_on: order.decidedOn,
      people: decree.people,
      person_months: decree.personMonths,
      total_rupiah: decree.totalRupiah,
      fingerprint: decree.fingerprint,
      revises_id: order.revisesId,
    },
    lines.map((line, at) => ({
      regency_code: regencyCode,
      decree_id: decree.id,
      no: line.no,
      worker_id: line.workerId,
      village_code: line.villageCode,
      name: line.name,
      nik_masked: line.nikMasked,
      occupation: line.occupation,
      spells: JSON.stringify(line.spells),
      months: line.months,
      jkk_rupiah: line.jkkRupiah,
      jkm_rupiah: line.jkmRupiah,
      digest: digests[at] ?? '',
    })),
  )
  const { number, fingerprint, people, personMonths, totalRupiah } = decree
  await recordEvent(db, office, 'decree-issued', {
    decreeId: decree.id,
    number,
    fingerprint,
    people,
    personMonths,
    totalRupiah,
    revises: order.revisesId,
  })
  return decree
}

/** The lines as the annex prints them: one a person, numbers masked. */
export function printedLines(office: Office, grants: readonly GrantRow[]): DecreeLine[] {
  const mask = (row: GrantRow) =>
    row.nik_enc ? maskNik(office.keys.open(row.nik_enc, row.key_version)) : ''
  const byWorker = new Map<string, GrantRow[]>()
  for (const row of grants) {
    const known = byWorker.get(row.worker_id)
    if (known) known.push(row)
    else byWorker.set(row.worker_id, [row])
  }
  return [...byWorker.values()].map((rows, at) => {
    const first = rows[0] as GrantRow
    const monthsOf = (row: GrantRow) => countMonths(month(row.from_month), month(row.to_month))
    return {
      no: at + 1,
      workerId: first.worker_id,
      villageCode: first.village_code,
      name: first.name,
      nikMasked: mask(first),
      occupation: first.occupation,
      spells: rows.map((row) => ({ fund: row.fund_id, from: row.from_month, to: row.to_month })),
      months: rows.reduce((sum, row) => sum + monthsOf(row), 0),
      jkkRupiah: rows.reduce((sum, row) => sum + monthsOf(row) * row.jkk_rupiah, 0),
      jkmRupiah: rows.reduce((sum, row) => sum + monthsOf(row) * row.jkm_rupiah, 0),
    }
  })
}
