import { sql } from 'kysely'
import type { Tables } from '#doors/wiring.ts'
import { importRoster } from '#journey/enrol/import-roster.ts'
import { enterFunds } from '#journey/fund/budget/enter-funds.ts'
import { importHistory } from '#journey/pay/import-history.ts'
import type { Office } from '#office/context.ts'
import { KeyRing } from '#office/keys/key-ring.ts'
import { setUpRegency } from '#office/places/set-up-regency.ts'
import type { PlaceTables } from '#office/places/tables.ts'
import { Database, type Db, runSql } from '#platform/database.ts'
import { StandingClock } from '#vocabulary/clock.ts'
import { idSource } from '#vocabulary/ids.ts'
import { listMonths, month } from '#vocabulary/month.ts'

export const REGENCY = '61.11'
export const VILLAGE = '61.11.01.2001'

export const scope = { regencyCode: REGENCY, villageCode: '*', actor: 'test' }

/** The regency's places on an empty migrated database. */
export async function openClaimHouse(urlOf: (role: 'owner' | 'app') => string): Promise<Database> {
  const owner = new Database(urlOf('owner'), 1)
  await owner.run<PlaceTables, unknown>(scope, setUpRegency)
  await owner.close()
  return new Database(urlOf('app'))
}

class Undo extends Error {}

/** One test, one transaction with open books, undone at its end. */
export async function inBooks(
  database: Database,
  office: Office,
  work: (db: Db<Tables>) => Promise<void>,
): Promise<void> {
  try {
    await database.run<Tables, void>(scope, async (db) => {
      await openBooks(db as never, office, [2025, 2026])
      await work(db)
      throw new Undo()
    })
  } catch (error) {
    if (!(error instanceof Undo)) throw error
  }
}

/** A clock to be moved, ids in order, keys that only this test knows. */
export function testOffice(moment: string): Office & { clock: StandingClock } {
  const clock = new StandingClock(moment)
  let counter = 0
  const bytes = (count: number) => {
    counter += 1
    return Uint8Array.from({ length: count }, (_, at) => (counter >> (8 * (at % 4))) & 255)
  }
  const keys = new KeyRing(REGENCY, new Map([[1, Buffer.alloc(32, 7)]]), Buffer.alloc(32, 9))
  return { clock, ids: idSource(clock, bytes), keys }
}

/** The data key's row, and one fund for each of these years, so that months have a payer. */
export async function openBooks(db: Db<never>, office: Office, years: readonly number[]) {
  await runSql(
    db,
    sql`insert into data_key (regency_code, version, wrapped) values (${REGENCY}, 1, ${Buffer.alloc(60)}) on conflict do nothing`,
  )
  for (const year of years)
    await enterFunds(db as never, office, year, [
      {
        id: 'pad',
        name: 'PAD',
        kind: 'pad',
        payer: 'apbd',
        ceilingRupiah: 100_000_000,
        from: `${year}-01`,
        to: `${year}-12`,
        accepts: [[]],
        isLastResort: true,
        arrivals: null,
        accountJkk: '',
        accountJkm: '',
        legalBasis: '',
        status: 'assumed',
        source: 'contoh',
      },
    ])
}

export interface Person {
  readonly name: string
  readonly nik: string
  readonly kpj: string
}

/** A member of the village with months the insurer already counts. Returns the worker. */
export async function member(
  db: Db<never>,
  office: Office,
  person: Person,
  paid: { readonly from: string; readonly to: string },
): Promise<string> {
  const [workerId = ''] = await importRoster(db as never, office, [
    {
      nik: person.nik,
      kk: '',
      kpj: person.kpj,
      name: person.name,
      sex: 'P',
      birthPlace: 'Sukadana',
      birthDate: '1980-05-04',
      villageCode: VILLAGE,
      phone: '',
      motherName: 'Halimah',
      occupation: 'Buruh sawit',
      monthlyIncome: 1_500_000,
      segment: 'BPU',
      enteredOn: `${paid.from}-01`,
    },
  ])
  const months = listMonths(month(paid.from), month(paid.to)).map((one) => ({
    workerId,
    villageCode: VILLAGE,
    month: one as string,
    fundId: 'pad',
    jkkRupiah: 10_000,
    jkmRupiah: 6_800,
  }))
  await importHistory(db as never, office, months)
  return workerId
}

/** A bill of one month for one person, paid and confirmed on a day. */
export async function payMonth(
  db: Db<never>,
  office: Office,
  workerId: string,
  paid: { readonly month: string; readonly on: string },
): Promise<void> {
  const [billId, paymentId] = [office.ids.next<string>(), office.ids.next<string>()]
  const year = Number(paid.month.slice(0, 4))
  await runSql(
    db,
    sql`insert into bill (regency_code, id, month, budget_year, fund_id, payment_code, edition, state, people, jkk_rupiah, jkm_rupiah, received_on, due_on)
values (${REGENCY}, ${billId}, ${paid.month}, ${year}, 'pad', ${billId}, 1, 'agreed', 1, 10000, 6800, ${paid.on}, ${paid.on})`,
  )
  await runSql(
    db,
    sql`insert into payment (regency_code, id, bill_id, client_key, paid_on, rupiah, sp2d, confirmed_on, receipt)
values (${REGENCY}, ${paymentId}, ${billId}, ${paymentId}, ${paid.on}, 16800, 'SP2D', ${paid.on}, 'B')`,
  )
  for (const table of [sql`contribution_event`, sql`contribution_state`])
    await runSql(
      db,
      sql`insert into ${table} (regency_code, month, worker_id, seq, village_code, kind, budget_year, fund_id, bill_id, jkk_rupiah, jkm_rupiah, at)
values (${REGENCY}, ${paid.month}, ${workerId}, 1, ${VILLAGE}, 'confirmed', ${year}, 'pad', ${billId}, 10000, 6800, ${`${paid.on}T02:00:00Z`})`,
    )
}
