import { sql } from 'kysely'
import { importRoster } from '#journey/enrol/import-roster.ts'
import { importHistory } from '#journey/pay/import-history.ts'
import { rowOfForm } from '#journey/register/form-row.ts'
import { receiveList } from '#journey/register/receive-list.ts'
import type { Office } from '#office/context.ts'
import { type Db, runSql, scopeOf } from '#platform/database.ts'
import { today } from '#vocabulary/clock.ts'
import { isoDate } from '#vocabulary/iso-date.ts'
import { listMonths, month } from '#vocabulary/month.ts'
import type { Tables } from './wiring.ts'

export const YEAR = 2026

/** How a person of a village is called in these tests: the name gives the village away wherever it shows. */
export function personOf(villageCode: string, number: number): string {
  return `Warga ${villageCode.replaceAll('.', '')} ${'ABCDEFGH'[number]}`
}

export function nikOf(villageCode: string, number: number): string {
  const [year = '', monthOfYear = '', day = ''] = birthDateOf(villageCode, number).split('-')
  const place = villageCode.replaceAll('.', '').slice(0, 6)
  const born = `${Number(day) + 40}${monthOfYear}${year.slice(2)}`
  return `${place}${born}${villageCode.slice(-1)}00${number}`
}

/** Persons 0, 1 and 2 are not alike, or they would be asked about as one; 3 is born on the day of 0. */
function birthDateOf(villageCode: string, number: number): string {
  const [village, who] = [Number(villageCode.slice(-1)), number % 3]
  const two = (value: number) => String(value).padStart(2, '0')
  const [year, monthOfYear] = [1977 + 3 * village - 8 * who, 1 + ((3 * who + 5 * village) % 12)]
  return `${year}-${two(monthOfYear)}-${two(1 + ((7 * who + 11 * village) % 27))}`
}

const MOTHERS = [
  'Halimah',
  'Rukiah',
  'Saodah',
  'Jamilah',
  'Normah',
  'Kartini',
  'Zubaidah',
  'Hasnah',
]

function motherOf(villageCode: string, number: number): string {
  return MOTHERS[(3 * number + Number(villageCode.slice(-1))) % MOTHERS.length] ?? ''
}

/** The rows one village has in the example of `fillRegency`. */
export async function fillVillage(
  db: Db<Tables>,
  office: Office,
  villageCode: string,
  run: { runId: string; decreeId: string; fileId: string; at: number },
): Promise<void> {
  const ids = await importRoster(
    db,
    office,
    [0, 1, 2].map((number) => ({
      nik: nikOf(villageCode, number),
      kk: '',
      kpj: `26${villageCode.replaceAll('.', '').slice(-6)}00${number}`,
      name: personOf(villageCode, number),
      sex: 'P',
      birthPlace: 'Sukadana',
      birthDate: birthDateOf(villageCode, number),
      villageCode,
      phone: `08123456${villageCode.slice(-2)}${number}${number}`,
      motherName: motherOf(villageCode, number),
      occupation: 'Petani',
      monthlyIncome: 900_000,
      segment: 'bpu',
      enteredOn: '2026-01-01',
    })),
  )
  const [first = '', second = '', third = ''] = ids
  await importHistory(
    db,
    office,
    [first, second].flatMap((workerId) =>
      listMonths(month('2026-01'), month('2026-08')).map((one) => ({
        workerId,
        villageCode,
        month: one as string,
        fundId: 'pad',
        jkkRupiah: 10_000,
        jkmRupiah: 6_800,
      })),
    ),
  )
  await runSql(
    db,
    sql`update worker set deceased_on = '2026-09-02' where regency_code = ${scopeOf(db).regencyCode} and id = ${second}`,
  )
  const on = today(office.clock)
  const form = {
    clientKey: '',
    villageCode,
    nik: nikOf(villageCode, 3),
    kk: '',
    name: personOf(villageCode, 3),
    sex: 'P',
    birthPlace: 'Sukadana',
    birthDate: birthDateOf(villageCode, 0),
    address: 'Dusun Melati',
    phone: '',
    motherName: motherOf(villageCode, 0),
    occupation: 'Petani',
    monthlyIncome: '900000',
    remark: '',
    replacesCandidateId: null,
  } as const
  await receiveList(db, office, {
    villageCode,
    year: YEAR,
    clientKey: `daftar ${villageCode}`,
    submittedOn: isoDate('2026-02-20'),
    headLetter: '140/7',
    files: [
      {
        file: `${personOf(villageCode, 7)}.xlsx`,
        sheet: 'Data',
        refused: null,
        rows: [rowOfForm(form, on)],
        findings: [],
        sha256: 'd',
      },
    ],
  })
  const [line] = await runSql<{ id: string }>(
    db,
    sql`update candidate set state = 'waiting', state_reason = 'likely-same-person',
  compared_in = (select compared_in from worker where id = ${first}) where village_code = ${villageCode} returning id`,
  )
  await insert(db, 'possible_pair', {
    candidate_id: line?.id,
    worker_id: first,
    village_code: villageCode,
    probability_millionths: 972_000,
    evidence: '[{"why":"likely-same-person"}]',
    state: 'open',
    ruled_by: null,
    ruled_at: null,
  })
  await insert(db, 'finding', {
    candidate_id: line?.id,
    seq: 1,
    village_code: villageCode,
    code: 'V020',
    severity: 'warn',
    field: 'kk',
    message: 'Nomor KK kosong. Lengkapi dari kartu keluarga.',
  })
  for (const [at, workerId] of ids.entries())
    await insert(db, 'decision', {
      programme_year: YEAR,
      worker_id: workerId,
      village_code: villageCode,
      decided_on: '2026-03-10',
      answer: 'yes',
      reasons: JSON.stringify([
        {
          code: 'age',
          ruleId: 'ELI-AGE-ENTRY',
          outcome: 'met',
          sentence: 'Usia 45 tahun.',
          changes: '',
        },
      ]),
      is_renewal: at < 2,
      tags: '{}',
      tier: at < 2 ? 1 : 2,
      score_millionths: 500_000 - at,
      score_parts: '[]',
      list_number: 1,
      line: at + 1,
    })
  for (const workerId of [first, second])
    await insert(db, 'grant_of_cover', {
      run_id: run.runId,
      worker_id: workerId,
      from_month: '2026-01',
      to_month: '2026-08',
      village_code: villageCode,
      budget_year: YEAR,
      fund_id: 'pad',
      jkk_rupiah: 10_000,
      jkm_rupiah: 6_800,
    })
  await insert(db, 'left_out', {
    run_id: run.runId,
    worker_id: third,
    village_code: villageCode,
    reason: 'money',
    tier: 2,
  })
  await insert(db, 'decree_line', {
    decree_id: run.decreeId,
    no: run.at + 1,
    worker_id: first,
    village_code: villageCode,
    name: personOf(villageCode, 0),
    nik_masked: '6111 01•• •••• 0000',
    occupation: 'Petani',
    spells: JSON.stringify([{ fund: 'pad', from: '2026-01', to: '2026-08' }]),
    months: 8,
    jkk_rupiah: 80_000,
    jkm_rupiah: 54_400,
    digest: 'e',
  })
  await insert(db, 'registration', {
    file_id: run.fileId,
    line: run.at + 1,
    worker_id: first,
    village_code: villageCode,
    kind: 'renew',
    state: 'accepted',
    reject_code: null,
    reject_reason: null,
    answered_on: '2026-03-25',
  })
  await insert(db, 'roster_change', {
    id: office.ids.next<string>(),
    worker_id: second,
    village_code: villageCode,
    kind: 'deceased',
    from_month: '2026-10',
    reason: 'Laporan desa',
    at: '2026-09-10T02:00:00Z',
    file_id: null,
  })
  await insert(db, 'claim_case', {
    id: office.ids.next<string>(),
    worker_id: second,
    village_code: villageCode,
    event: 'death',
    event_on: '2026-09-02',
    found_by: 'village-report',
    found_on: '2026-09-10',
    state: 'documents',
    amount_rupiah: 42_000_000,
    entitlement: JSON.stringify({
      answer: 'entitled',
      code: '',
      parts: [],
      totalRupiah: 42_000_000,
      scholarshipRupiah: 0,
      unpaidMonths: [],
      payBefore: null,
      citations: [],
    }),
    documents: '[]',
  })
}

export async function insert(
  db: Db<Tables>,
  table: keyof Tables,
  row: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { regencyCode } = scopeOf(db)
  const columns = Object.keys(row).map((column) => sql.ref(column))
  await runSql(
    db,
    sql`insert into ${sql.table(table)} (regency_code, ${sql.join(columns)}) values (${regencyCode}, ${sql.join(Object.values(row))})`,
  )
}
