import { readRuleBook } from '#journey/decide/read-store.ts'
import { listRosterChanges } from '#journey/enrol/store.ts'
import { checkAllocation } from '#journey/fund/allocate/check-allocation.ts'
import type { AllocationInstance, AllocationResult } from '#journey/fund/allocate/index.ts'
import { foreseeRest, type RestBooks, type RestForeseen } from '#journey/fund/rest/foresee-rest.ts'
import {
  type Reallocation,
  type ReallocationRefusal,
  reallocate,
} from '#journey/fund/rest/reallocate.ts'
import type { RestRefusal } from '#journey/fund/rest/rest-of-year.ts'
import { solveChecked } from '#journey/fund/run/allocate-year.ts'
import { loadStudio } from '#journey/fund/studio/load.ts'
import { openingPolicy } from '#journey/fund/studio/opening.ts'
import type { StudioPolicy } from '#journey/fund/studio/policy.ts'
import { findScenarioWhole } from '#journey/fund/studio/scenario-store.ts'
import type { StudioTable } from '#journey/fund/studio/table.ts'
import { carryRun } from '#journey/pay/carry-run.ts'
import { listLastPaid } from '#journey/pay/list-last-paid.ts'
import { listStandingGrants } from '#journey/pay/list-standing-grants.ts'
import { sumFundMonths } from '#journey/pay/read-store.ts'
import type { Office } from '#office/context.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import { today } from '#vocabulary/clock.ts'
import { type IsoDate, monthOf } from '#vocabulary/iso-date.ts'
import type { Month } from '#vocabulary/month.ts'
import { accept, type Result, refuse } from '#vocabulary/result.ts'
import type { Tables } from './wiring.ts'
import { CODE_VERSION } from './year-steps.ts'

export type Solve = (instance: AllocationInstance) => Promise<AllocationResult>

export interface RestOrder {
  readonly year: number
  /** Null: the first month that is free. */
  readonly from: Month | null
  /** Whose policy is followed; null: the one the year was allocated by. */
  readonly scenarioId: string | null
}

export interface RestSeen {
  readonly table: StudioTable
  readonly policy: StudioPolicy
  readonly foreseen: RestForeseen
}

export type RestStepRefusal =
  | RestRefusal
  | ReallocationRefusal
  | { readonly code: 'no-such-scenario'; readonly id: string }

/** The rest of a year allocated anew on the books as they stand; nothing is written. */
export async function foreseeRestStep(
  db: Db<Tables>,
  office: Office,
  order: RestOrder,
  solve: Solve,
): Promise<Result<RestSeen, RestStepRefusal>> {
  const { regencyCode } = scopeOf(db)
  const lastPaid = await listLastPaid(db, order.year)
  const rows = await loadStudio(db, await readRuleBook(db), order.year, lastPaid)
  const table: StudioTable = { ...rows, edition: '' }
  const policy = await policyOf(db, table, order.scenarioId)
  if (!policy) return refuse({ code: 'no-such-scenario', id: order.scenarioId ?? '' })
  const books: RestBooks = {
    lastPaid,
    ledger: (await sumFundMonths(db, regencyCode, order.year)).map((row) => ({
      fundId: row.fund_id,
      month: row.month,
      committedRupiah: row.committed,
      billedRupiah: row.billed,
    })),
    standing: await readStanding(db, order.year),
    goneFrom: new Map(
      (await listRosterChanges(db, regencyCode)).map((row) => [row.worker_id, row.from_month]),
    ),
  }
  const wish = { policy, from: order.from, notBefore: monthOf(today(office.clock)) }
  const foreseen = await foreseeRest(table, wish, books, (instance) =>
    solveChecked({ allocate: solve, check: checkAllocation }, instance),
  )
  return foreseen.ok ? accept({ table, policy, foreseen: foreseen.value }) : foreseen
}

/** Confirms what was foreseen; refused when the books have moved since. */
export async function reallocateStep(
  db: Db<Tables>,
  office: Office,
  seen: RestSeen,
  order: {
    readonly number: string
    readonly decidedOn: IsoDate
    readonly reason: string
    readonly seenResultSha256: string
  },
): Promise<Result<Reallocation, RestStepRefusal>> {
  const { table, policy, foreseen } = seen
  return reallocate(db, office, table, foreseen, {
    ...order,
    policy,
    codeVersion: CODE_VERSION,
    carry: async (runId, from) => {
      await carryRun(db, office, { runId, from, budgetYear: table.year })
    },
    listStanding: () => listStandingGrants(db, table.year),
  })
}

async function policyOf(
  db: Db<Tables>,
  table: StudioTable,
  scenarioId: string | null,
): Promise<StudioPolicy | undefined> {
  if (scenarioId === null) return openingPolicy(db, table)
  return (await findScenarioWhole(db, scopeOf(db).regencyCode, scenarioId))?.policy
}

async function readStanding(db: Db<Tables>, year: number): Promise<RestBooks['standing']> {
  const rows = await listStandingGrants(db, year)
  const spells = rows.map(({ worker_id, fund_id, from_month, to_month }) => ({
    workerId: worker_id,
    fund: fund_id,
    from: from_month,
    to: to_month,
  }))
  return Map.groupBy(spells, ({ workerId }) => workerId)
}
