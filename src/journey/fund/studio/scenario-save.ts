import { canonicalJson } from '#office/audit/canonical.ts'
import { recordEvent } from '#office/audit/record-event.ts'
import type { AuditTables } from '#office/audit/tables.ts'
import type { Office } from '#office/context.ts'
import { sha256 } from '#platform/crypto.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import { timestamp } from '#vocabulary/clock.ts'
import { accept, type Result, refuse } from '#vocabulary/result.ts'
import type { AllocationResult } from '../allocate/index.ts'
import { dealtOf } from './deal.ts'
import { tellOutcome } from './outcome.ts'
import type { StudioPolicy } from './policy.ts'
import { askStudio } from './question.ts'
import { insertScenario } from './scenario-store.ts'
import type { ScenarioTables } from './scenario-tables.ts'
import type { StudioTable } from './table.ts'

export type SaveRefusal =
  | { readonly code: 'not-proved-yet' }
  | { readonly code: 'name-taken'; readonly name: string }

export interface ScenarioOrder {
  readonly name: string
  readonly madeBy: string
  readonly policy: StudioPolicy
  readonly codeVersion: string
}

/** Keeps a proved policy with everything its figures were made of; nothing of it is ever changed. */
export async function saveScenario(
  db: Db<ScenarioTables & AuditTables>,
  office: Office,
  table: StudioTable,
  order: ScenarioOrder,
  proved: AllocationResult | undefined,
): Promise<Result<{ id: string }, SaveRefusal>> {
  if (!proved) return refuse({ code: 'not-proved-yet' })
  const { regencyCode } = scopeOf(db)
  const question = askStudio(table, order.policy)
  const id = office.ids.next<string>()
  const instanceSha256 = sha256(canonicalJson(question.instance))
  const resultSha256 = sha256(canonicalJson(proved))
  const isNew = await insertScenario(db, {
    regency_code: regencyCode,
    id,
    programme_year: table.year,
    name: order.name,
    made_at: timestamp(office.clock),
    made_by: order.madeBy,
    policy: JSON.stringify(order.policy),
    rules: JSON.stringify(table.rules),
    code_version: order.codeVersion,
    instance: JSON.stringify(question.instance),
    worker_ids: table.people.map(({ workerId }) => workerId),
    instance_sha256: instanceSha256,
    result: JSON.stringify(proved),
    result_sha256: resultSha256,
    status: proved.status,
    outcome: JSON.stringify(tellOutcome(question, dealtOf(proved))),
  })
  if (!isNew) return refuse({ code: 'name-taken', name: order.name })
  await recordEvent(db, office, 'scenario-saved', {
    scenarioId: id,
    year: table.year,
    name: order.name,
    instance: instanceSha256,
    result: resultSha256,
  })
  return accept({ id })
}
