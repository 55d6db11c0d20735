import type * as z from 'zod'
import { recordEvent } from '#office/audit/record-event.ts'
import type { AuditTables } from '#office/audit/tables.ts'
import type { Office } from '#office/context.ts'
import { openFacts } from '#office/private-facts.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import type { Refused } from '#vocabulary/contract.ts'
import { accept, type Result, refuse } from '#vocabulary/result.ts'
import type { openCandidate } from './contract.ts'
import { findMendable } from './read-store.ts'
import type { UnclearFields } from './reader/understood.ts'
import type { RegisterTables } from './tables.ts'

/** What stands on a line, whole numbers included, for the village that wrote it: as understood, else as written. */
export async function openLine(
  db: Db<RegisterTables & AuditTables>,
  office: Office,
  candidateId: string,
): Promise<Result<z.output<typeof openCandidate.answer>, Refused>> {
  const { regencyCode } = scopeOf(db)
  const row = await findMendable(db, regencyCode, candidateId)
  if (!row)
    return refuse({
      code: 'not-found',
      sentence: 'Nama ini sudah diterima, sedang diperiksa, atau sudah diganti. Muat ulang daftar.',
    })
  const facts = openFacts(office.keys, row)
  const unclear = facts.unclear as UnclearFields
  await recordEvent(db, office, 'line-opened', {
    candidate: candidateId,
    village: row.village_code,
  })
  return accept({
    nik: facts.nik || (unclear.nik?.written ?? ''),
    kk: facts.kk || (unclear.kk?.written ?? ''),
    name: row.name,
    sex: row.sex,
    birthPlace: row.birth_place,
    birthDate: row.birth_date,
    address: facts.address,
    phone: facts.phone || (unclear.phone?.written ?? ''),
    motherName: facts.motherName,
    occupation: row.occupation,
    monthlyIncome: row.monthly_income?.toString() ?? unclear.monthly_income?.written ?? '',
    remark: facts.remark,
  })
}
