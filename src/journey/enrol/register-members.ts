import { recordEvent } from '#office/audit/record-event.ts'
import type { AuditTables } from '#office/audit/tables.ts'
import type { Office } from '#office/context.ts'
import { openFacts } from '#office/private-facts.ts'
import { sha256 } from '#platform/crypto.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import { listWorkersById } from '../match/store.ts'
import type { MatchTables } from '../match/tables.ts'
import { type OutLine, registrationHeadings, writeDay } from './exchange/layout.ts'
import { type OutFile, writeOutFile } from './exchange/out-file.ts'
import { countPlanMonths, type PaidSpell, writeFundPlan } from './fund-plan.ts'
import { insertRegistrations, listMemberships } from './store.ts'
import type { EnrolTables } from './tables.ts'

export interface ToRegister {
  readonly workerId: string
  readonly spells: readonly PaidSpell[]
}

export interface PlaceNames {
  readonly village: (code: string) => string
  readonly district: (code: string) => string
  readonly regency: string
  readonly province: string
}

/** Regency programmes declare the lowest income bracket (IUR-MIN-PKG). */
const DECLARED_INCOME = '1000000'

/** Writes the registration file for the branch: members with an open membership go on (`LANJUT`), everybody else is new (`BARU`). */
export async function registerMembers(
  db: Db<EnrolTables & MatchTables & AuditTables>,
  office: Office,
  year: number,
  people: readonly ToRegister[],
  places: PlaceNames,
): Promise<OutFile> {
  const { regencyCode } = scopeOf(db)
  const workers = new Map(
    (
      await listWorkersById(
        db,
        regencyCode,
        people.map((one) => one.workerId),
      )
    ).map((row) => [row.id, row]),
  )
  const open = new Map(
    (await listMemberships(db, regencyCode))
      .filter((row) => row.left_on === null && row.kpj_enc !== null)
      .map((row) => [row.worker_id, row]),
  )
  const lines = people.map(
    (
      person,
    ): {
      line: OutLine<typeof registrationHeadings>
      kind: 'new' | 'renew'
      villageCode: string
    } => {
      const worker = workers.get(person.workerId)
      if (!worker) throw new Error(`worker ${person.workerId} vanished`)
      const facts = openFacts(office.keys, worker)
      const membership = open.get(person.workerId)
      const kpj = membership?.kpj_enc
        ? office.keys.open(membership.kpj_enc, membership.key_version)
        : ''
      const values: OutLine<typeof registrationHeadings> = {
        JENIS: membership ? 'LANJUT' : 'BARU',
        NIK: facts.nik,
        'NO KPJ': kpj,
        'NAMA LENGKAP': worker.name,
        'TEMPAT LAHIR': worker.birth_place,
        'TANGGAL LAHIR': worker.birth_date ? writeDay(worker.birth_date) : '',
        'JENIS KELAMIN': worker.sex,
        ALAMAT: facts.address,
        KELURAHAN: places.village(worker.village_code),
        KECAMATAN: places.district(worker.village_code),
        'KOTA/KAB': places.regency,
        PROVINSI: places.province,
        'NO HP': facts.phone,
        'NAMA IBU KANDUNG': facts.motherName,
        PEKERJAAN: worker.occupation,
        'LOKASI KERJA': places.village(worker.village_code),
        PENGHASILAN: DECLARED_INCOME,
        PROGRAM: 'JKK+JKM',
        'BULAN AWAL': person.spells[0]?.from ?? '',
        'BULAN BAYAR': String(countPlanMonths(person.spells)),
        'KODE SUMBER': writeFundPlan(person.spells),
      }
      return { line: values, kind: membership ? 'renew' : 'new', villageCode: worker.village_code }
    },
  )
  const file = await writeOutFile(
    db,
    office,
    'registration',
    year,
    registrationHeadings,
    lines.map((one) => one.line),
  )
  await insertRegistrations(
    db,
    lines.map((one, at) => ({
      regency_code: regencyCode,
      file_id: file.fileId,
      line: at + 1,
      worker_id: people[at]?.workerId ?? '',
      village_code: one.villageCode,
      kind: one.kind,
      state: 'sent',
      reject_code: null,
      reject_reason: null,
      answered_on: null,
    })),
  )
  await recordEvent(db, office, 'registration-written', {
    file: file.number,
    lines: lines.length,
    renewals: lines.filter((one) => one.kind === 'renew').length,
    sha256: sha256(file.content),
  })
  return file
}
