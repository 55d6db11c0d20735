import type { AuditTables } from '#office/audit/tables.ts'
import type { Office } from '#office/context.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import type { RuleBook } from '../../decide/index.ts'
import { readRuleBook } from '../../decide/read-store.ts'
import type { DecideTables } from '../../decide/tables.ts'
import type { MatchTables } from '../../match/tables.ts'
import type { AllocationInstance } from '../allocate/instance.ts'
import type { AllocationResult } from '../allocate/result.ts'
import { listEligible, listFunds } from '../store.ts'
import type { FundTables } from '../tables.ts'
import { type AllocationPolicy, buildInstance, earlyPromises } from './build-instance.ts'
import { eligibleAt, fundsIn, leaningOf } from './instance-rows.ts'
import { keepRun } from './keep-run.ts'
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
  const result = await solveChecked(allocator, instance)
  const early = earlyPromises(instance, result)
  if (early.length > 0)
    throw new Error(`a new worker is promised a month before its money: ${early[0]?.worker}`)
  const readings: Reading[] = []
  for (const open of openReadings(rows.map(leaningOf), book)) {
    const other = await solveChecked(allocator, instanceIn(open.otherBook))
    const { ruleId, flag, taken } = open
    readings.push({ ruleId, flag, taken, asTaken: reachOf(result), otherwise: reachOf(other) })
  }

  const runId = await keepRun(db, office, {
    year,
    policy,
    instance,
    result,
    people: people.map((one) => ({ workerId: one.worker_id, villageCode: one.village_code })),
    premium,
    codeVersion: allocator.codeVersion,
    rules: usedRules(rows, PREMIUM_RULES, book, policy.period.from),
    readings,
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

/** @throws Error when the independent checker finds anything wrong with what the solver says. */
export async function solveChecked(
  allocator: Pick<Allocator, 'allocate' | 'check'>,
  instance: AllocationInstance,
): Promise<AllocationResult> {
  const result = await allocator.allocate(instance)
  const violations = allocator.check(instance, result)
  if (violations.length === 0) return result
  throw new Error(`allocation refused by the checker: ${violations.slice(0, 3).join(' ')}`)
}
