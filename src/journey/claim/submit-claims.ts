import { recordEvent } from '#office/audit/record-event.ts'
import type { AuditTables } from '#office/audit/tables.ts'
import type { Office } from '#office/context.ts'
import { openFacts } from '#office/private-facts.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import { today } from '#vocabulary/clock.ts'
import {
  claimHeadings,
  type OutFile,
  type OutLine,
  writeDay,
  writeOutFile,
} from '../enrol/exchange/index.ts'
import type { EnrolTables } from '../enrol/tables.ts'
import { listWorkersById } from '../match/store.ts'
import type { MatchTables } from '../match/tables.ts'
import { receivedCodes } from './case-record.ts'
import { CLAIM_KINDS, paperWord } from './claim-words.ts'
import {
  type ClaimCase,
  insertFilings,
  listCases,
  listLastFilings,
  listMembershipsOf,
  updateCase,
} from './store.ts'
import type { ClaimTables } from './tables.ts'

type Claims = Db<ClaimTables & EnrolTables & MatchTables & AuditTables>

/**
 * Files every claim whose papers are complete, also one that waits for a month: the family's claim is then on record. A claim that
 * was held is filed again once its month is paid. Returns undefined when there is nothing to file.
 */
export async function submitClaims(
  db: Claims,
  office: Office,
  year: number,
): Promise<OutFile | undefined> {
  const { regencyCode } = scopeOf(db)
  const cases = await listReady(db, regencyCode)
  if (cases.length === 0) return undefined
  const lines = await linesOf(db, office, cases)
  const file = await writeOutFile(db, office, 'claim', year, claimHeadings, lines)
  await insertFilings(
    db,
    cases.map((row, at) => ({
      regency_code: regencyCode,
      file_id: file.fileId,
      line: at + 1,
      case_id: row.id,
      village_code: row.village_code,
    })),
  )
  const on = today(office.clock)
  for (const row of cases)
    await updateCase(db, regencyCode, row.id, {
      state: 'submitted',
      submitted_on: row.submitted_on ?? on,
    })
  await recordEvent(db, office, 'claims-submitted', { file: file.number, lines: cases.length })
  return file
}

async function listReady(db: Claims, regencyCode: string): Promise<ClaimCase[]> {
  const open = (await listCases(db, regencyCode, ['documents', 'submitted'])).filter(
    (row) => CLAIM_KINDS[row.event] !== undefined && row.heir_enc !== null,
  )
  const last = new Map(
    (
      await listLastFilings(
        db,
        regencyCode,
        open.map((row) => row.id),
      )
    ).map((row) => [row.case_id, row]),
  )
  return open.filter((row) => {
    if (row.documents.some((paper) => !paper.isThere)) return false
    if (row.state === 'documents') return true
    return last.get(row.id)?.answer === 'held' && row.entitlement.answer === 'entitled'
  })
}

async function linesOf(
  db: Claims,
  office: Office,
  cases: readonly ClaimCase[],
): Promise<OutLine<typeof claimHeadings>[]> {
  const { regencyCode } = scopeOf(db)
  const workerIds = cases.map((row) => row.worker_id)
  const workers = new Map(
    (await listWorkersById(db, regencyCode, workerIds)).map((row) => [row.id, row]),
  )
  const memberships = new Map(
    (await listMembershipsOf(db, regencyCode, workerIds)).map((row) => [row.worker_id, row]),
  )
  return cases.map((row) => {
    const worker = workers.get(row.worker_id)
    const membership = memberships.get(row.worker_id)
    if (!worker || !membership?.kpj_enc || !row.heir_enc || row.key_version === null)
      throw new Error(`claim ${row.id} has lost its member or its heir`)
    return {
      'JENIS KLAIM': CLAIM_KINDS[row.event] ?? '',
      'NO KPJ': office.keys.open(membership.kpj_enc, membership.key_version),
      NIK: openFacts(office.keys, worker).nik,
      'NAMA LENGKAP': worker.name,
      'TANGGAL KEJADIAN': writeDay(row.event_on),
      'TANGGAL LAPOR': writeDay(row.found_on),
      'NAMA AHLI WARIS': office.keys.open(row.heir_enc, row.key_version),
      HUBUNGAN: row.heir_relation ?? '',
      DOKUMEN: receivedCodes(row.documents).map(paperWord).join(';'),
      KETERANGAN: row.submitted_on === null ? '' : 'Diajukan ulang',
    }
  })
}
