import { merkleRoot } from '#office/audit/merkle.ts'
import { recordEvent } from '#office/audit/record-event.ts'
import type { AuditTables } from '#office/audit/tables.ts'
import type { Office } from '#office/context.ts'
import { sealFacts } from '#office/private-facts.ts'
import { sha256 } from '#platform/crypto.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import { timestamp } from '#vocabulary/clock.ts'
import type { IsoDate } from '#vocabulary/iso-date.ts'
import type { CandidateRow, ReadFile } from './candidate-row.ts'
import {
  findListByClientKey,
  insertCandidates,
  insertFiles,
  insertList,
  type NewCandidate,
  nextListNumber,
  supersedeList,
} from './store.ts'
import type { RegisterTables } from './tables.ts'

export interface Submission {
  readonly villageCode: string
  readonly year: number
  /** Made by the sender; the same key sent again changes nothing. */
  readonly clientKey: string
  /** Null while the village has not sent it with the head's letter. */
  readonly submittedOn: IsoDate | null
  readonly headLetter: string | null
  /** The village sends this list in place of an earlier one: the earlier lines no longer count. */
  readonly replacesListId?: string
  readonly files: readonly (ReadFile & { readonly sha256: string })[]
}

export interface Receipt {
  readonly listId: string
  readonly listNumber: number
  readonly isNew: boolean
  readonly lines: number
}

/** Takes a village's list in: files, what was written and what was understood. Nothing is dropped but struck-through rows, which the reader names. */
export async function receiveList(
  db: Db<RegisterTables & AuditTables>,
  office: Office,
  submission: Submission,
): Promise<Receipt> {
  const { regencyCode } = scopeOf(db)
  const known = await findListByClientKey(db, regencyCode, submission.clientKey)
  if (known) return { listId: known.id, listNumber: known.list_number, isNew: false, lines: 0 }

  const listId = office.ids.next<string>()
  const { villageCode, year } = submission
  const listNumber = await nextListNumber(db, regencyCode, year, villageCode)
  await insertList(db, {
    regency_code: regencyCode,
    id: listId,
    village_code: villageCode,
    programme_year: year,
    list_number: listNumber,
    client_key: submission.clientKey,
    received_at: timestamp(office.clock),
    submitted_on: submission.submittedOn,
    head_letter: submission.headLetter,
  })
  const files = submission.files.map((file) => ({ file, id: office.ids.next<string>() }))
  await insertFiles(
    db,
    files.map(({ file, id }) => ({
      regency_code: regencyCode,
      id,
      village_code: villageCode,
      list_id: listId,
      name: file.file,
      sheet: file.sheet,
      sha256: file.sha256,
      refused: file.refused,
      row_count: file.rows.length,
      findings: JSON.stringify(file.findings),
    })),
  )
  const place = { regencyCode, villageCode, year, listId, listNumber }
  const rows = files.flatMap(({ file, id }) =>
    file.rows.map((row) => candidateOf(office, place, id, row)),
  )
  const lines = await insertCandidates(db, rows)
  const replaced = submission.replacesListId
    ? await supersedeList(db, regencyCode, submission.replacesListId)
    : 0
  await recordEvent(db, office, 'list-received', {
    listId,
    village: villageCode,
    files: files.length,
    refusedFiles: files.filter(({ file }) => file.refused !== null).length,
    lines,
    replaced,
    rows: merkleRoot(rows.map((row) => sha256(row.private_enc))),
  })
  return { listId, listNumber, isNew: true, lines }
}

function candidateOf(
  office: Office,
  place: {
    regencyCode: string
    villageCode: string
    year: number
    listId: string
    listNumber: number
  },
  fileId: string,
  row: CandidateRow,
): NewCandidate {
  const { nik, kk, phone, motherName, address, villageText, written, remark } = row
  return {
    regency_code: place.regencyCode,
    id: office.ids.next<string>(),
    village_code: place.villageCode,
    programme_year: place.year,
    list_id: place.listId,
    file_id: fileId,
    list_number: place.listNumber,
    line: row.line,
    name: row.name,
    sex: row.sex,
    birth_place: row.birthPlace,
    birth_date: row.birthDate === '' ? null : row.birthDate,
    occupation: row.occupation,
    monthly_income: row.monthlyIncome ?? null,
    is_cash_for_work: row.cashForWork,
    reading_findings: row.findings,
    ...sealFacts(office.keys, {
      nik,
      kk,
      phone,
      motherName,
      address,
      villageText,
      written,
      remark,
      unclear: row.unclear,
      absent: [...row.absent],
    }),
  }
}
