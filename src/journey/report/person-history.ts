import type { VillageNames } from '#office/places/village-names.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import { formatMonth, formatRupiah } from '#vocabulary/indonesian.ts'
import { month } from '#vocabulary/month.ts'
import { listClaimsOfWorker } from '../claim/read-store.ts'
import type { ClaimTables } from '../claim/tables.ts'
import type { WorkerPage } from '../match/contract.ts'
import type { MonthEvent } from './person-months.ts'
import {
  listPersonChanges,
  listPersonDecrees,
  listPersonLines,
  listPersonRegistrations,
  listPersonSubstitutions,
} from './read-person-store.ts'
import type { ReportTables } from './read-villages.ts'

type History = WorkerPage['history']

const CHANGE_TITLES: Readonly<Record<string, string>> = {
  deceased: 'Meninggal',
  'moved-away': 'Pindah ke luar kabupaten',
  'moved-segment': 'Menjadi penerima upah',
  'self-paying': 'Membayar sendiri',
  'over-age': 'Melewati batas usia',
  duplicate: 'Tercatat dua kali',
  refused: 'Ditolak kantor cabang',
}

/** Everything that happened to a person, newest first; each row names where it is written. */
export async function readPersonHistory(
  db: Db<ReportTables & ClaimTables>,
  names: VillageNames,
  fundName: (id: string) => string,
  workerId: string,
  events: readonly MonthEvent[],
): Promise<History> {
  const { regencyCode } = scopeOf(db)
  const history: History = []
  for (const line of await listPersonLines(db, regencyCode, workerId))
    history.push({
      at: line.received_at,
      kind: line.state === 'refused' ? 'line-refused' : 'named',
      title: `Diusulkan Desa ${names.of(line.village_code).name}`,
      detail: `Usulan ${line.programme_year}, daftar ${line.list_number}, baris ${line.line}`,
      source: `candidate ${line.id}`,
    })
  for (const decree of await listPersonDecrees(db, regencyCode, workerId))
    history.push({
      at: decree.decided_on,
      kind: 'decreed',
      title: `Ditetapkan dalam keputusan ${decree.number}`,
      detail: `Lampiran baris ${decree.no}, ${decree.months} bulan`,
      source: `decree ${decree.id}`,
    })
  for (const sent of await listPersonRegistrations(db, regencyCode, workerId)) {
    const source = `${sent.file_name} baris ${sent.line}`
    const title = sent.kind === 'new' ? 'Didaftarkan ke kantor cabang' : 'Dilanjutkan'
    history.push({ at: sent.at, kind: 'registered', title, detail: source, source })
    if (sent.answered_on)
      history.push({
        at: sent.answered_on,
        kind: 'registration-answered',
        title: sent.state === 'accepted' ? 'Diterima kantor cabang' : 'Ditolak kantor cabang',
        detail: sent.reject_reason ?? '',
        source,
      })
  }
  for (const change of await listPersonChanges(db, regencyCode, workerId))
    history.push({
      at: change.at,
      kind: 'roster-change',
      title: CHANGE_TITLES[change.kind] ?? change.kind,
      detail: `Mulai ${formatMonth(month(change.from_month))}. ${change.reason}`,
      source: `roster_change ${change.id}`,
    })
  for (const step of await listPersonSubstitutions(db, regencyCode, workerId))
    history.push({
      at: `${step.from_month}-01`,
      kind: 'substitution',
      title: step.in_worker_id === workerId ? 'Menggantikan peserta lain' : 'Digantikan orang lain',
      detail: `${fundName(step.fund_id)}, ${formatMonth(month(step.from_month))}–${formatMonth(month(step.to_month))}`,
      source: `substitution ${step.id}`,
    })
  for (const claim of await listClaimsOfWorker(db, regencyCode, workerId))
    history.push({
      at: claim.found_on,
      kind: 'claim',
      title: claim.state === 'paid' ? 'Santunan dibayar' : 'Hak keluarga dicatat',
      detail: formatRupiah(claim.paid_rupiah ?? claim.amount_rupiah),
      source: `claim_case ${claim.id}`,
    })
  history.push(...payerBegins(events, fundName))
  return history.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
}

/** The first month of each payer, and every change of payer after it. */
function payerBegins(events: readonly MonthEvent[], fundName: (id: string) => string): History {
  const rows: History = []
  let payer = ''
  for (const event of events) {
    if (event.kind !== 'confirmed' || event.fund_id === payer) continue
    rows.push({
      at: `${event.month}-01`,
      kind: 'payer-begins',
      title: payer === '' ? 'Mulai terlindungi' : `Pembayar berganti ke ${fundName(event.fund_id)}`,
      detail: `${fundName(event.fund_id)}, ${formatRupiah(event.jkk_rupiah + event.jkm_rupiah)} sebulan`,
      source: `contribution_event ${event.month} ${event.seq}`,
    })
    payer = event.fund_id
  }
  return rows
}
