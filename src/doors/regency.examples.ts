import { sql } from 'kysely'
import { importRoster } from '#journey/enrol/import-roster.ts'
import { enterFunds } from '#journey/fund/budget/enter-funds.ts'
import { importHistory } from '#journey/pay/import-history.ts'
import { rowOfForm } from '#journey/register/form-row.ts'
import { instructVillages } from '#journey/register/instruct-villages.ts'
import { receiveList } from '#journey/register/receive-list.ts'
import { addUser } from '#office/access/add-user.ts'
import type { Office } from '#office/context.ts'
import { KeyRing } from '#office/keys/key-ring.ts'
import { type Db, runSql, scopeOf } from '#platform/database.ts'
import { StandingClock, today } from '#vocabulary/clock.ts'
import { idSource } from '#vocabulary/ids.ts'
import { isoDate } from '#vocabulary/iso-date.ts'
import { listMonths, month } from '#vocabulary/month.ts'
import type { Tables } from './wiring.ts'

export const YEAR = 2026
export const PASSWORD = 'sepuluh huruf lebih'

/** The office of one regency on 12 October 2026, with ids of its own. */
export function officeOf(regencyCode: string): Office {
  const clock = new StandingClock('2026-10-12T02:00:00Z')
  let counter = Number(regencyCode.replace('.', '')) * 1_000_000
  const bytes = (count: number) => {
    counter += 1
    return Uint8Array.from({ length: count }, (_, at) => (counter >> (8 * (at % 4))) & 255)
  }
  const keys = new KeyRing(regencyCode, new Map([[1, Buffer.alloc(32, 7)]]), Buffer.alloc(32, 9))
  return { clock, ids: idSource(clock, bytes), keys }
}

/** How a person of a village is called in these tests: the name gives the village away wherever it shows. */
export function personOf(villageCode: string, number: number): string {
  return `Warga ${villageCode.replaceAll('.', '')} ${'ABCDEFGH'[number]}`
}

export function nikOf(villageCode: string, number: number): string {
  return `${villageCode.replaceAll('.', '').slice(0, 6)}040580${villageCode.slice(-1)}00${number}`
}

/**
 * A small regency with a row in every table a page reads. In each village: persons 0 and 1 were members until
 * August 2026 (so in grace on 12 October), person 1 died; 2 is new and was left out; 3 is a line that may be person 0.
 */
export async function fillRegency(
  db: Db<Tables>,
  office: Office,
  villages: readonly string[],
): Promise<void> {
  const { regencyCode } = scopeOf(db)
  await runSql(
    db,
    sql`insert into data_key (regency_code, version, wrapped) values (${regencyCode}, 1, ${Buffer.alloc(60)}) on conflict do nothing`,
  )
  await enterFunds(db, office, YEAR, [
    {
      id: 'pad',
      name: 'PAD',
      kind: 'pad',
      payer: 'apbd',
      ceilingRupiah: 10_000_000,
      from: '2026-01',
      to: '2026-12',
      accepts: [[]],
      isLastResort: true,
      arrivals: null,
      accountJkk: '',
      accountJkm: '',
      legalBasis: 'Perda APBD',
      status: 'assumed',
      source: 'contoh',
    },
  ])
  await instructVillages(
    db,
    office,
    YEAR,
    { number: '560/1', issuedOn: isoDate('2026-01-12') },
    villages.map((villageCode) => ({
      villageCode,
      targetPeople: 4,
      deadlineOn: isoDate('2026-02-28'),
    })),
  )
  const runId = office.ids.next<string>()
  const decreeId = office.ids.next<string>()
  const fileId = office.ids.next<string>()
  await insert(db, 'allocation_run', {
    id: runId,
    programme_year: YEAR,
    made_at: '2026-03-16T02:00:00Z',
    code_version: 'contoh',
    instance: JSON.stringify({
      period: { from: '2026-01', to: '2026-12' },
      graceMonths: 3,
      villageMinimum: 0,
      objective: ['renewals', 'tiers'],
      funds: [],
      workers: [],
    }),
    worker_ids: '{}',
    instance_sha256: 'a',
    result_sha256: 'b',
    status: 'optimal',
    objective: JSON.stringify({
      renewals: 2,
      villageShortfall: 0,
      tiers: [2],
      score: 1,
      lastResortRupiah: 0,
    }),
    funds: JSON.stringify([
      { id: 'pad', usedRupiah: 0, leftRupiah: 0, nextRupiahBuys: null, price: null },
    ]),
  })
  await insert(db, 'decree', {
    id: decreeId,
    programme_year: YEAR,
    run_id: runId,
    number: `188/${regencyCode}`,
    decided_on: '2026-03-18',
    people: 2 * villages.length,
    person_months: 16,
    total_rupiah: 268_800,
    fingerprint: 'f'.repeat(64),
  })
  await insert(db, 'exchange_file', {
    id: fileId,
    direction: 'out',
    kind: 'registration',
    name: 'DAFTAR.csv',
    sha256: 'c',
    row_count: villages.length,
    at: '2026-03-20T02:00:00Z',
    answers: null,
    faults: '[]',
  })
  for (const [at, villageCode] of villages.entries())
    await fillVillage(db, office, villageCode, { runId, decreeId, fileId, at })
  for (const [userName, role, villageCode] of [
    ['kantor', 'office', null],
    ['pemilik2', 'owner', null],
    ...villages.map((code) => [`desa.${code.slice(-4)}`, 'village', code] as const),
  ] as const) {
    const user = { userName, role, villageCode, name: `Pengguna ${userName}`, password: PASSWORD }
    const added = await addUser(db, office, office.clock, user)
    if (!added.ok) throw new Error(added.refusal.sentence)
  }
}

async function fillVillage(
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
      birthDate: '1980-05-04',
      villageCode,
      phone: '081234567890',
      motherName: 'Halimah',
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
    birthDate: '04-05-1980',
    address: 'Dusun Melati',
    phone: '',
    motherName: 'Halimah',
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

async function insert(
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
