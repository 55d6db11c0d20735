import { canonicalJson } from '#office/audit/canonical.ts'
import { recordEvent } from '#office/audit/record-event.ts'
import type { AuditTables } from '#office/audit/tables.ts'
import type { Office } from '#office/context.ts'
import { sha256 } from '#platform/crypto.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import { timestamp } from '#vocabulary/clock.ts'
import type { RuleBook } from '../../decide/index.ts'
import { readRuleBook } from '../../decide/read-store.ts'
import type { DecideTables } from '../../decide/tables.ts'
import type { MatchTables } from '../../match/tables.ts'
import type { AllocationInstance } from '../allocate/instance.ts'
import type { AllocationResult } from '../allocate/result.ts'
import { insertGrants, insertLeftOut, insertRun, listEligible, listFunds } from '../store.ts'
import type { FundTables } from '../tables.ts'
import { type AllocationPolicy, buildInstance, earlyPromises } from './build-instance.ts'
import { eligibleAt, fundsIn, leaningOf } from './instance-rows.ts'
import { openReadings, type Reading, reachOf } from './rule-readings.ts'
import { usedRules } from './used-rules.ts'

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
  ask: typeof buildInstance = buildInstance,
): Promise<AllocationOutcome> {
  const { regencyCode } = scopeOf(db)
  const book = await readRuleBook(db)
  const rows = await listFunds(db, regencyCode, year)
  const people = await listEligible(db, regencyCode, year)
  const eligible = eligibleAt(people, premium)
  const instanceIn = (law: RuleBook) => ask(policy, fundsIn(rows, law), eligible)
  const instance = instanceIn(book)
  const result = await solve(allocator, instance)
  const early = earlyPromises(instance, result)
  if (early.length > 0)
    throw new Error(`a new worker is promised a month before its money: ${early[0]?.worker}`)
  const readings: Reading[] = []
  for (const open of openReadings(rows.map(leaningOf), book)) {
    const other = await solve(allocator, instanceIn(open.otherBook))
    const { ruleId, flag, taken } = open
    readings.push({ ruleId, flag, taken, asTaken: reachOf(result), otherwise: reachOf(other) })
  }

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
    policy: JSON.stringify(policy),
    rules: JSON.stringify(usedRules(rows, PREMIUM_RULES, book, policy.period.from)),
    readings: JSON.stringify(readings),
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

/** The rules that make the premium and the grace; named in every run beside those of its funds. */
export const PREMIUM_RULES = ['IUR-JKK-BPU', 'IUR-JKM-BPU', 'PAY-GRACE'] as const

async function solve(
  allocator: Allocator,
  instance: AllocationInstance,
): Promise<AllocationResult> {
  const result = await allocator.allocate(instance)
  const violations = allocator.check(instance, result)
  if (violations.length === 0) return result
  throw new Error(`allocation refused by the checker: ${violations.slice(0, 3).join(' ')}`)
}
