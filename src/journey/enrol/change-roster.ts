import { recordEvent } from '#office/audit/record-event.ts'
import type { AuditTables } from '#office/audit/tables.ts'
import type { Office } from '#office/context.ts'
import { openFacts } from '#office/private-facts.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import { timestamp } from '#vocabulary/clock.ts'
import { addDays, firstDayOf } from '#vocabulary/iso-date.ts'
import type { Month } from '#vocabulary/month.ts'
import { listWorkersById, markDeceased } from '../match/store.ts'
import type { MatchTables } from '../match/tables.ts'
import { type OutLine, rosterChangeHeadings, writeDay } from './exchange/layout.ts'
import { type OutFile, writeOutFile } from './exchange/out-file.ts'
import {
  closeMemberships,
  insertRosterChanges,
  listMemberships,
  listRosterChanges,
  markChangesSent,
} from './store.ts'
import type { EnrolTables, RosterChangeKind } from './tables.ts'

export interface RosterChange {
  readonly workerId: string
  readonly villageCode: string
  readonly kind: RosterChangeKind
  /** First month that must not be billed any more. */
  readonly fromMonth: Month
  readonly reason: string
  /** Day of the death; only for `deceased`. */
  readonly eventOn?: string
}

/** The branch's words for our kinds; `BATAL` also carries refusals. */
const WORDS: Readonly<Record<RosterChangeKind, string>> = {
  deceased: 'MENINGGAL',
  'moved-away': 'PINDAH',
  'moved-segment': 'SEGMEN',
  'self-paying': 'MANDIRI',
  'over-age': 'USIA',
  duplicate: 'GANDA',
  refused: 'BATAL',
}

/** Records who leaves the roster, from which month and why; a change known already is left as it is. */
export async function changeRoster(
  db: Db<EnrolTables & MatchTables & AuditTables>,
  office: Office,
  changes: readonly RosterChange[],
): Promise<number> {
  const { regencyCode } = scopeOf(db)
  const recorded = await insertRosterChanges(
    db,
    changes.map((change) => ({
      regency_code: regencyCode,
      id: office.ids.next<string>(),
      worker_id: change.workerId,
      village_code: change.villageCode,
      kind: change.kind,
      from_month: change.fromMonth,
      reason: change.reason,
      at: timestamp(office.clock),
      file_id: null,
    })),
  )
  await closeMemberships(
    db,
    regencyCode,
    changes.map((one) => ({ workerId: one.workerId, on: addDays(firstDayOf(one.fromMonth), -1) })),
  )
  await markDeceased(
    db,
    regencyCode,
    changes.flatMap((one) =>
      one.kind === 'deceased' && one.eventOn ? [{ workerId: one.workerId, on: one.eventOn }] : [],
    ),
  )
  await recordEvent(db, office, 'roster-changed', { changes: recorded })
  return recorded
}

/** Writes the changes the branch has not been told yet; people who never got a membership number are not in it. */
export async function writeRosterChanges(
  db: Db<EnrolTables & MatchTables & AuditTables>,
  office: Office,
  year: number,
): Promise<OutFile | undefined> {
  const { regencyCode } = scopeOf(db)
  const waiting = await listRosterChanges(db, regencyCode, { unsentOnly: true })
  const memberships = new Map(
    (await listMemberships(db, regencyCode)).map((row) => [row.worker_id, row]),
  )
  const changes = waiting.filter((change) => memberships.get(change.worker_id)?.kpj_enc)
  if (changes.length === 0) return undefined
  const workers = new Map(
    (
      await listWorkersById(
        db,
        regencyCode,
        changes.map((one) => one.worker_id),
      )
    ).map((row) => [row.id, row]),
  )
  const lines = changes.map((change): OutLine<typeof rosterChangeHeadings> => {
    const worker = workers.get(change.worker_id)
    const membership = memberships.get(change.worker_id)
    if (!worker || !membership?.kpj_enc) throw new Error(`worker ${change.worker_id} vanished`)
    return {
      'JENIS MUTASI': WORDS[change.kind],
      'NO KPJ': office.keys.open(membership.kpj_enc, membership.key_version),
      NIK: openFacts(office.keys, worker).nik,
      'NAMA LENGKAP': worker.name,
      'BULAN BERLAKU': change.from_month,
      'TANGGAL KEJADIAN': worker.deceased_on ? writeDay(worker.deceased_on) : '',
      'KODE SUMBER': '',
      KETERANGAN: change.reason,
    }
  })
  const file = await writeOutFile(db, office, 'roster-change', year, rosterChangeHeadings, lines)
  await markChangesSent(
    db,
    regencyCode,
    file.fileId,
    changes.map((one) => one.id),
  )
  await recordEvent(db, office, 'roster-changes-written', {
    file: file.number,
    lines: lines.length,
  })
  return file
}
