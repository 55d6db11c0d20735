import { sql } from 'kysely'
import { enterFunds } from '#journey/fund/budget/enter-funds.ts'
import { instructVillages } from '#journey/register/instruct-villages.ts'
import { addUser } from '#office/access/add-user.ts'
import type { Office } from '#office/context.ts'
import { KeyRing } from '#office/keys/key-ring.ts'
import { type Db, runSql, scopeOf } from '#platform/database.ts'
import { StandingClock } from '#vocabulary/clock.ts'
import { idSource } from '#vocabulary/ids.ts'
import { isoDate } from '#vocabulary/iso-date.ts'
import { fillVillage, insert, YEAR } from './village.examples.ts'
import type { Tables } from './wiring.ts'

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
