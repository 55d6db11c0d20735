import { canonicalJson } from '#office/audit/canonical.ts'
import type { AuditTables } from '#office/audit/tables.ts'
import type { Office } from '#office/context.ts'
import { sha256 } from '#platform/crypto.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import { today } from '#vocabulary/clock.ts'
import { accept, type Result, refuse } from '#vocabulary/result.ts'
import type { DecideTables } from '../../decide/tables.ts'
import type { MatchTables } from '../../match/tables.ts'
import { checkAllocation } from '../allocate/check-allocation.ts'
import type { AllocationResult } from '../allocate/index.ts'
import { type DecreeRefusal, issueDecree } from '../decree/issue-decree.ts'
import { listDecrees } from '../read-store.ts'
import { type Allocator, allocateYear } from '../run/allocate-year.ts'
import type { FundTables } from '../tables.ts'
import { periodOf } from './policy.ts'
import { askStudio } from './question.ts'
import { findScenarioWhole, insertScenarioDecree } from './scenario-store.ts'
import type { ScenarioTables } from './scenario-tables.ts'
import type { StudioTable } from './table.ts'

type Tables = FundTables & DecideTables & MatchTables & ScenarioTables & AuditTables

export type FreezeRefusal =
  | DecreeRefusal
  | { readonly code: 'no-such-scenario'; readonly id: string }
  | { readonly code: 'inputs-changed'; readonly name: string }
  | { readonly code: 'year-has-decree'; readonly number: string }
  | { readonly code: 'not-proved'; readonly name: string }

export interface FrozenScenario {
  readonly id: string
  readonly number: string
  readonly people: number
  readonly personMonths: number
  readonly totalRupiah: number
}

export interface FreezeOrder {
  readonly scenarioId: string
  readonly number: string
  readonly solve: Allocator['allocate']
  /** Promises the months of a decreed run; a later room keeps that book. */
  readonly promise: (db: Db<Tables>, office: Office, runId: string) => Promise<unknown>
}

/**
 * Makes a saved scenario the year's allocation and its decree, by the road the command line takes. Its figures were proved when
 * it was saved, so the same inputs are needed still: if anything changed since, the officer is told and nothing is written.
 */
export async function freezeScenario(
  db: Db<Tables>,
  office: Office,
  table: StudioTable,
  order: FreezeOrder,
): Promise<Result<FrozenScenario, FreezeRefusal>> {
  const { regencyCode } = scopeOf(db)
  const kept = await findScenarioWhole(db, regencyCode, order.scenarioId)
  if (!kept) return refuse({ code: 'no-such-scenario', id: order.scenarioId })
  if (kept.status !== 'optimal') return refuse({ code: 'not-proved', name: kept.name })
  const year = kept.programme_year
  const earlier = (await listDecrees(db, regencyCode)).find((one) => one.programme_year === year)
  if (earlier) return refuse({ code: 'year-has-decree', number: earlier.number })
  if (!isStillSame(table, kept)) return refuse({ code: 'inputs-changed', name: kept.name })

  const { policy } = kept
  const { runId } = await allocateYear(
    db,
    office,
    year,
    { ...policy, period: periodOf(policy), newMembersFrom: policy.newFromMonth },
    table.premium,
    {
      codeVersion: kept.code_version,
      // The readings of unconfirmed rules ask other questions beside the one already proved.
      allocate: async (instance) =>
        sha256(canonicalJson(instance)) === kept.instance_sha256
          ? (kept.result as AllocationResult)
          : order.solve(instance),
      check: checkAllocation,
    },
    (_policy, funds) => askStudio({ ...table, funds }, policy).instance,
  )
  const issued = await issueDecree(db, office, {
    year,
    runId,
    number: order.number,
    decidedOn: today(office.clock),
  })
  if (!issued.ok) return issued
  await order.promise(db, office, runId)
  await insertScenarioDecree(db, {
    regency_code: regencyCode,
    scenario_id: order.scenarioId,
    run_id: runId,
    decree_id: issued.value.id,
  })
  return accept(issued.value)
}

/** Would today's people, funds and rules ask the very question that was proved? */
export function isStillSame(
  table: StudioTable,
  kept: {
    readonly programme_year: number
    readonly policy: Parameters<typeof askStudio>[1]
    readonly instance_sha256: string
  },
): boolean {
  if (kept.programme_year !== table.year) return false
  return sha256(canonicalJson(askStudio(table, kept.policy).instance)) === kept.instance_sha256
}
