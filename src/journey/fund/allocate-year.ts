import { canonicalJson } from '#office/audit/canonical.ts'
import { recordEvent } from '#office/audit/record-event.ts'
import type { AuditTables } from '#office/audit/tables.ts'
import type { Office } from '#office/context.ts'
import { sha256 } from '#platform/crypto.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import { timestamp } from '#vocabulary/clock.ts'
import { isMonth, month } from '#vocabulary/month.ts'
import type { DecideTables } from '../decide/tables.ts'
import type { MatchTables } from '../match/tables.ts'
import type { AllocationFund, AllocationInstance } from './allocate/instance.ts'
import type { AllocationResult } from './allocate/result.ts'
import { type AllocationPolicy, buildInstance } from './build-instance.ts'
import { insertGrants, insertLeftOut, insertRun, listEligible, listFunds } from './store.ts'
import type { FundTables } from './tables.ts'

/** The solver and its independent checker; the checker's sentences are empty when all is well. */
export interface Allocator {
  readonly codeVersion: string
  allocate(instance: AllocationInstance): Promise<AllocationResult>
  check(instance: AllocationInstance, result: AllocationResult): readonly string[]
}

export interface Premium {
  readonly jkkRupiah: number
  readonly jkmRupiah: number
}

export interface AllocationOutcome {
  readonly runId: string
  readonly result: AllocationResult
  readonly coveredPeople: number
  readonly leftPeople: number
}

/** Allocates a programme year, checks the result independently, and stores inputs and outcome so that it can be replayed. */
export async function allocateYear(
  db: Db<FundTables & DecideTables & MatchTables & AuditTables>,
  office: Office,
  year: number,
  policy: AllocationPolicy,
  premium: Premium,
  allocator: Allocator,
): Promise<AllocationOutcome> {
  const { regencyCode } = scopeOf(db)
  const funds = (await listFunds(db, regencyCode, year)).map(fundOf)
  const people = await listEligible(db, regencyCode, year)
  const monthlyRupiah = premium.jkkRupiah + premium.jkmRupiah
  const instance = buildInstance(
    policy,
    funds,
    people.map((one) => ({
      villageCode: one.village_code,
      isRenewal: one.is_renewal,
      tags: one.tags,
      tier: one.tier,
      scoreMillionths: one.score_millionths,
      monthlyRupiah,
    })),
  )
  const result = await allocator.allocate(instance)
  const violations = allocator.check(instance, result)
  if (violations.length > 0)
    throw new Error(`allocation refused by the checker: ${violations.slice(0, 3).join(' ')}`)

  const runId = office.ids.next<string>()
  const personAt = (id: string) => {
    const person = people[Number(id) - 1]
    if (!person) throw new Error(`allocation names an unknown person ${id}`)
    return person
  }
  await insertRun(db, {
    regency_code: regencyCode,
    id: runId,
    programme_year: year,
    made_at: timestamp(office.clock),
    code_version: allocator.codeVersion,
    instance: JSON.stringify(instance),
    worker_ids: people.map((one) => one.worker_id),
    instance_sha256: sha256(canonicalJson(instance)),
    result_sha256: sha256(canonicalJson(result)),
    status: result.status,
    objective: JSON.stringify(result.objective),
    funds: JSON.stringify(result.funds),
  })
  await insertGrants(
    db,
    result.covered.flatMap((one) => {
      const person = personAt(one.worker)
      return one.spells.map((spell) => ({
        regency_code: regencyCode,
        run_id: runId,
        worker_id: person.worker_id,
        from_month: spell.from,
        to_month: spell.to,
        village_code: person.village_code,
        budget_year: year,
        fund_id: spell.fund,
        jkk_rupiah: premium.jkkRupiah,
        jkm_rupiah: premium.jkmRupiah,
      }))
    }),
  )
  await insertLeftOut(
    db,
    result.left.map((one) => {
      const person = personAt(one.worker)
      return {
        regency_code: regencyCode,
        run_id: runId,
        worker_id: person.worker_id,
        village_code: person.village_code,
        reason: one.reason,
        tier: one.tier,
      }
    }),
  )
  await recordEvent(db, office, 'year-allocated', {
    year,
    runId,
    status: result.status,
    covered: result.covered.length,
    left: result.left.length,
    instance: sha256(canonicalJson(instance)),
  })
  return {
    runId,
    result,
    coveredPeople: result.covered.length,
    leftPeople: result.left.length,
  }
}

interface FundRow {
  id: string
  ceiling_rupiah: number
  from_month: string
  to_month: string
  accepts: readonly (readonly string[])[]
  is_last_resort: boolean
  arrivals: readonly { month: string; rupiah: number }[] | null
}

function fundOf(row: FundRow): AllocationFund {
  return {
    id: row.id,
    ceilingRupiah: row.ceiling_rupiah,
    from: month(row.from_month),
    to: month(row.to_month),
    accepts: row.accepts,
    arrivals:
      row.arrivals?.flatMap((one) =>
        isMonth(one.month) ? [{ month: one.month, rupiah: one.rupiah }] : [],
      ) ?? null,
    lastResort: row.is_last_resort,
  }
}
