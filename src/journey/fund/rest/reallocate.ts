import { recordEvent } from '#office/audit/record-event.ts'
import type { AuditTables } from '#office/audit/tables.ts'
import type { Office } from '#office/context.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import type { IsoDate } from '#vocabulary/iso-date.ts'
import type { Month } from '#vocabulary/month.ts'
import { accept, type Result, refuse } from '#vocabulary/result.ts'
import { readRuleBook } from '../../decide/read-store.ts'
import type { DecideTables } from '../../decide/tables.ts'
import type { GrantRow } from '../decree/freeze-list.ts'
import { type Revision, type RevisionRefusal, reviseDecree } from '../decree/revise-decree.ts'
import { listDecrees } from '../read-store.ts'
import { PREMIUM_RULES } from '../run/allocate-year.ts'
import { keepRun } from '../run/keep-run.ts'
import { usedRules } from '../run/used-rules.ts'
import { findDecree, findLatestRun, listFunds } from '../store.ts'
import type { StudioTable } from '../studio/table.ts'
import type { FundTables } from '../tables.ts'
import type { RestForeseen, RestWish } from './foresee-rest.ts'

type Tables = FundTables & DecideTables & AuditTables

export interface ReallocationOrder {
  readonly policy: RestWish['policy']
  readonly number: string
  readonly decidedOn: IsoDate
  readonly reason: string
  /** What the officer saw foreseen: confirmed only while it still holds. */
  readonly seenResultSha256: string
  readonly codeVersion: string
  /** Brings the ledger's promises in step with the run from a month on. */
  readonly carry: (runId: string, from: Month) => Promise<void>
  /** The list as the ledger then has it. */
  readonly listStanding: () => Promise<readonly GrantRow[]>
}

export type ReallocationRefusal =
  | RevisionRefusal
  | { readonly code: 'no-decree'; readonly year: number }
  | { readonly code: 'foreseen-otherwise'; readonly people: number }

export interface Reallocation extends Revision {
  readonly runId: string
  readonly revises: string
}

/**
 * Confirms the rest of a year as it was foreseen: a run of its own, the promises it moves, and a decree in place of the
 * newest one with the differences. Everything before the first month stays as it was paid.
 */
export async function reallocate(
  db: Db<Tables>,
  office: Office,
  table: StudioTable,
  foreseen: RestForeseen,
  order: ReallocationOrder,
): Promise<Result<Reallocation, ReallocationRefusal>> {
  const { regencyCode } = scopeOf(db)
  const { year } = table
  const { number, decidedOn, reason } = order
  const { rest, changes, instance, result, people } = foreseen
  const newest = (await listDecrees(db, regencyCode)).find((one) => one.programme_year === year)
  if (!newest) return refuse({ code: 'no-decree', year })
  if (foreseen.resultSha256 !== order.seenResultSha256)
    return refuse({ code: 'foreseen-otherwise', people: changes.length })
  if (changes.length === 0) return refuse({ code: 'nothing-changed', people: newest.people })
  if (await findDecree(db, regencyCode, number)) return refuse({ code: 'number-taken', number })

  const book = await readRuleBook(db)
  const funds = await listFunds(db, regencyCode, year)
  const runId = await keepRun(db, office, {
    year,
    policy: {
      ...order.policy,
      rest: {
        from: rest.from,
        kept: Object.fromEntries(rest.kept),
        gone: table.people.flatMap(({ workerId }) => (rest.gone.has(workerId) ? workerId : [])),
      },
    },
    instance,
    result,
    people,
    premium: table.premium,
    codeVersion: order.codeVersion,
    rules: usedRules(funds, PREMIUM_RULES, book, instance.period.from),
    // Unconfirmed rules are read both ways by whole runs; the rest of a year leans on the same reading.
    readings: (await findLatestRun(db, regencyCode, year))?.readings ?? [],
  })
  await order.carry(runId, rest.from)
  const revised = await reviseDecree(
    db,
    office,
    { revises: newest.number, number, decidedOn, runId },
    await order.listStanding(),
  )
  if (!revised.ok) return revised
  await recordEvent(db, office, 'rest-of-year-reallocated', {
    year,
    from: rest.from,
    runId,
    reason,
    revises: newest.number,
    number,
    people: changes.length,
  })
  return accept({ ...revised.value, runId, revises: newest.number })
}
