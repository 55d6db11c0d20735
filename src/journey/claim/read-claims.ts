import type { PlaceTables } from '#office/places/tables.ts'
import { readVillageNames } from '#office/places/village-names.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import { daysBetween, type IsoDate, isoDate } from '#vocabulary/iso-date.ts'
import type { MatchTables } from '../match/tables.ts'
import { type ListedClaim, listClaims } from './read-store.ts'
import type { ClaimState, ClaimTables } from './tables.ts'

const STATE_WORDS: Readonly<Record<ClaimState, string>> = {
  found: 'Baru ditemukan',
  documents: 'Melengkapi berkas',
  submitted: 'Di kantor cabang',
  paid: 'Sudah dibayar',
  refused: 'Ditolak kantor cabang',
}

/** Every case with what the family is owed, the papers still missing and how long it has waited. */
export async function readClaims(db: Db<ClaimTables & MatchTables & PlaceTables>, on: IsoDate) {
  const names = await readVillageNames(db)
  const rows = await listClaims(db, scopeOf(db).regencyCode)
  const cases = rows.map((row) => ({
    id: row.id,
    workerId: row.worker_id,
    name: row.name,
    village: names.of(row.village_code),
    event: row.event,
    eventOn: row.event_on,
    foundBy: row.found_by,
    foundOn: row.found_on,
    state: row.state,
    stateWords: STATE_WORDS[row.state],
    amountRupiah: row.amount_rupiah,
    paidRupiah: row.paid_rupiah,
    entitlement: row.entitlement.parts.map(({ label, rupiah, ruleId }) => ({
      label,
      rupiah,
      ruleId,
    })),
    ...papersOf(row),
    submittedOn: row.submitted_on,
    answeredOn: row.answered_on,
    outcome: row.outcome,
    waitingDays: daysBetween(isoDate(row.found_on), isoDate(row.answered_on ?? on)),
  }))
  const open = cases.filter((one) => one.state !== 'paid' && one.state !== 'refused')
  const paid = cases.filter((one) => one.state === 'paid')
  return {
    cases,
    totals: {
      cases: cases.length,
      open: open.length,
      paid: paid.length,
      refused: cases.length - open.length - paid.length,
      owedRupiah: open.reduce((sum, one) => sum + one.amountRupiah, 0),
      paidRupiah: paid.reduce((sum, one) => sum + (one.paidRupiah ?? 0), 0),
    },
  }
}

function papersOf(row: ListedClaim) {
  const documents = row.documents.map(({ code, label, from, isThere }) => ({
    code,
    label,
    from,
    isThere,
  }))
  return { documents, missingDocuments: documents.filter((one) => !one.isThere).length }
}
