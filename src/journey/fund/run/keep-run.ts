import { canonicalJson } from '#office/audit/canonical.ts'
import { recordEvent } from '#office/audit/record-event.ts'
import type { AuditTables } from '#office/audit/tables.ts'
import type { Office } from '#office/context.ts'
import { sha256 } from '#platform/crypto.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import { timestamp } from '#vocabulary/clock.ts'
import type { AllocationInstance, AllocationResult } from '../allocate/index.ts'
import { insertGrants, insertLeftOut, insertRun } from '../store.ts'
import type { FundTables } from '../tables.ts'
import type { Reading } from './rule-readings.ts'
import type { UsedRule } from './used-rules.ts'

export interface RunToKeep {
  readonly year: number
  readonly policy: object
  readonly instance: AllocationInstance
  /** Already tried by the independent checker. */
  readonly result: AllocationResult
  /** The n-th is the instance's `00000n`. */
  readonly people: readonly { readonly workerId: string; readonly villageCode: string }[]
  readonly premium: { readonly jkkRupiah: number; readonly jkmRupiah: number }
  readonly codeVersion: string
  readonly rules: readonly UsedRule[]
  readonly readings: readonly Reading[]
}

/** Stores a run with everything it was made of, so that it can be solved again to the same bytes. */
export async function keepRun(
  db: Db<FundTables & AuditTables>,
  office: Office,
  run: RunToKeep,
): Promise<string> {
  const { regencyCode } = scopeOf(db)
  const { year, instance, result, people, premium } = run
  const runId = office.ids.next<string>()
  const of = (worker: string) => {
    const person = people[Number(worker) - 1]
    if (!person) throw new Error(`allocation names an unknown person ${worker}`)
    return {
      regency_code: regencyCode,
      run_id: runId,
      worker_id: person.workerId,
      village_code: person.villageCode,
    }
  }
  const instanceSha256 = sha256(canonicalJson(instance))
  await insertRun(db, {
    regency_code: regencyCode,
    id: runId,
    programme_year: year,
    made_at: timestamp(office.clock),
    code_version: run.codeVersion,
    instance: JSON.stringify(instance),
    worker_ids: people.map((one) => one.workerId),
    instance_sha256: instanceSha256,
    result_sha256: sha256(canonicalJson(result)),
    status: result.status,
    objective: JSON.stringify(result.objective),
    funds: JSON.stringify(result.funds),
    policy: JSON.stringify(run.policy),
    rules: JSON.stringify(run.rules),
    readings: JSON.stringify(run.readings),
  })
  await insertGrants(
    db,
    result.covered.flatMap(({ worker, spells }) =>
      spells.map((spell) => ({
        ...of(worker),
        from_month: spell.from,
        to_month: spell.to,
        budget_year: year,
        fund_id: spell.fund,
        jkk_rupiah: premium.jkkRupiah,
        jkm_rupiah: premium.jkmRupiah,
      })),
    ),
  )
  await insertLeftOut(
    db,
    result.left.map(({ worker, reason, tier }) => ({ ...of(worker), reason, tier })),
  )
  await recordEvent(db, office, 'year-allocated', {
    year,
    runId,
    status: result.status,
    covered: result.covered.length,
    left: result.left.length,
    instance: instanceSha256,
  })
  return runId
}
