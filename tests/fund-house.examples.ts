import { sql } from 'kysely'
import { fillRegency, officeOf } from '#doors/regency.examples.ts'
import { YEAR } from '#doors/village.examples.ts'
import type { Tables } from '#doors/wiring.ts'
import { allocate } from '#journey/fund/allocate/allocate.ts'
import { checkAllocation } from '#journey/fund/allocate/check-allocation.ts'
import type { LedgerMonth } from '#journey/fund/budget/ceiling-change.ts'
import { enterFunds, type NewFund } from '#journey/fund/budget/enter-funds.ts'
import { allocateYear } from '#journey/fund/run/allocate-year.ts'
import { sumFundMonths } from '#journey/pay/read-store.ts'
import { setUpRegency } from '#office/places/set-up-regency.ts'
import { Database, type Db, runSql } from '#platform/database.ts'
import { isoDate } from '#vocabulary/iso-date.ts'
import { month } from '#vocabulary/month.ts'
import { testDatabase } from './database.ts'

const REGENCY = '61.11'
export const [SUTERA, BUTON] = ['61.11.01.2001', '61.11.01.2002'] as const
export const TODAY = isoDate('2026-10-12')
export const A_MONTH = 16_800
const PREMIUM = { jkkRupiah: 10_000, jkmRupiah: 6_800 }
const scope = { regencyCode: REGENCY, villageCode: '*', actor: 'test' }
export const office = officeOf(REGENCY)
export const allocator = { codeVersion: 'trial-1', allocate, check: checkAllocation }

export type Run = <T>(work: (db: Db<Tables>) => Promise<T>) => Promise<T>

export interface FundHouse {
  readonly run: Run
  /** As the role that owns the tables: to do what the application may not. */
  readonly runAsOwner: Run
  readonly close: () => Promise<unknown>
}

/** A regency of two villages whose year has been billed and paid from its own budget up to August. */
export async function openFundHouse(): Promise<FundHouse> {
  const made = await testDatabase()
  const owner = new Database(made.url('owner'), 1)
  await owner.run(scope, setUpRegency)
  const database = new Database(made.url('app'), 3)
  await database.run<Tables, unknown>(scope, (db) => fillRegency(db, office, [SUTERA, BUTON]))
  return {
    run: (work) => database.run(scope, work),
    runAsOwner: (work) => owner.run(scope, work),
    close: () => Promise.all([owner.close(), database.close()]),
  }
}

/** Village money that reaches Sutera in November only, under a rule that nobody has confirmed. */
export const adaSutera: NewFund = {
  id: 'add-sutera',
  name: 'ADD Sutera',
  kind: 'add',
  payer: 'village',
  ceilingRupiah: 10 * A_MONTH,
  from: '2026-01',
  to: '2026-12',
  accepts: [[`village:${SUTERA}`]],
  isLastResort: false,
  arrivals: [{ month: '2026-11', rupiah: 10 * A_MONTH }],
  accountJkk: 'perlu dikonfirmasi',
  accountJkm: 'perlu dikonfirmasi',
  legalBasis: 'APBDes 2026',
  status: 'assumed',
  source: 'contoh',
  rules: ['FUND-ADD'],
  pool: { rupiah: 1_000_000, otherRupiah: 20_000, ruleId: 'DBH-OTHER' },
  documents: [
    {
      code: 'apbdes',
      name: 'APBDes 2026',
      dueOn: '2026-10-01',
      doneOn: null,
      status: 'assumed',
      source: 'contoh',
    },
  ],
  revenue: [{ month: '2026-01', targetRupiah: 1_680_000, realisedRupiah: 500_000 }],
}

export async function ledgerOf(db: Db<Tables>, fundId: string): Promise<LedgerMonth[]> {
  const rows = await sumFundMonths(db, REGENCY, YEAR)
  return rows
    .filter((row) => row.fund_id === fundId)
    .map((row) => ({
      month: row.month,
      people: row.people,
      committedRupiah: row.committed,
      billedRupiah: row.billed,
      paidRupiah: row.paid,
    }))
}

/** Village money is entered and only it may pay: the run reaches Sutera's three people from November. */
export async function allocateVillageMoney(run: Run): Promise<string> {
  const entered = await run((db) => enterFunds(db, office, YEAR, [adaSutera]))
  if (!entered.ok) throw new Error(entered.refusal.code)
  await run(async (db) => {
    await runSql(
      db,
      sql`update decision set tags = array['bpu', 'village:' || village_code], is_renewal = false where regency_code = ${REGENCY}`,
    )
    await runSql(
      db,
      sql`update fund set accepts = '[["pktd"]]' where regency_code = ${REGENCY} and id = 'pad'`,
    )
  })
  const outcome = await run((db) =>
    allocateYear(
      db,
      office,
      YEAR,
      {
        period: { from: month('2026-01'), to: month('2026-12') },
        graceMonths: 3,
        villageMinimum: 0,
        objective: ['tiers', 'score'],
        newMembersFrom: month('2026-04'),
      },
      PREMIUM,
      allocator,
    ),
  )
  return outcome.runId
}
