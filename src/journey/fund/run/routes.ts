import { AnswerMemory } from '#office/audit/answer-memory.ts'
import type { AuditTables } from '#office/audit/tables.ts'
import type { Office } from '#office/context.ts'
import type { PlaceTables } from '#office/places/tables.ts'
import { scopeOf } from '#platform/database.ts'
import { type Endpoint, endpointsOn } from '#platform/endpoint.ts'
import { today } from '#vocabulary/clock.ts'
import { accept } from '#vocabulary/result.ts'
import type { DecideTables } from '../../decide/tables.ts'
import type { MatchTables } from '../../match/tables.ts'
import { findProgrammeYear } from '../../register/read-store.ts'
import type { RegisterTables } from '../../register/tables.ts'
import type { FundTables } from '../tables.ts'
import { latestRun, personExplained, runExplained } from './contract.ts'
import { explainPerson, explainRun } from './explain-run.ts'
import { readLatestRun } from './read-run.ts'

const route = endpointsOn<
  FundTables & DecideTables & MatchTables & RegisterTables & PlaceTables & AuditTables,
  Office
>()

/** The newest allocation: its figures, its fairness, and why one person is in or out. */
export function runEndpoints(): readonly Endpoint<Office>[] {
  const memory = new AnswerMemory()
  return [
    route(latestRun, async ({ db, office }) => {
      const year = await findProgrammeYear(db, scopeOf(db).regencyCode, today(office.clock))
      const run = await memory.recall(db, `run ${year}`, () => readLatestRun(db, year))
      return accept({ run })
    }),
    route(runExplained, async ({ db, office }) => {
      const year = await findProgrammeYear(db, scopeOf(db).regencyCode, today(office.clock))
      const explained = await memory.recall(db, `why ${year}`, () => explainRun(db, year))
      return accept({ explained })
    }),
    route(personExplained, async ({ db, office, params }) => {
      const year = await findProgrammeYear(db, scopeOf(db).regencyCode, today(office.clock))
      const explained = await explainPerson(db, year, params.workerId)
      return accept({ explained })
    }),
  ]
}
