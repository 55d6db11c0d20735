import { AnswerMemory } from '#office/audit/answer-memory.ts'
import type { AuditTables } from '#office/audit/tables.ts'
import type { Office } from '#office/context.ts'
import { scopeOf } from '#platform/database.ts'
import { type Endpoint, endpointsOn } from '#platform/endpoint.ts'
import { today } from '#vocabulary/clock.ts'
import { accept } from '#vocabulary/result.ts'
import { funds } from '../fund/contract.ts'
import type { FundTables } from '../fund/tables.ts'
import { findProgrammeYear } from '../register/read-store.ts'
import { readFunds } from './read-funds.ts'
import type { PayTables } from './tables.ts'

const route = endpointsOn<PayTables & FundTables & AuditTables, Office>()

/** The funds' page stands here and not in `fund`: how far their money has come is known to the ledger only. */
export function fundFlowEndpoints(): readonly Endpoint<Office>[] {
  const memory = new AnswerMemory()
  return [
    route(funds, async ({ db, office, query }) => {
      const on = today(office.clock)
      const year = query.year ?? (await findProgrammeYear(db, scopeOf(db).regencyCode, on))
      return accept(await memory.recall(db, `funds ${on} ${year}`, () => readFunds(db, year, on)))
    }),
  ]
}
