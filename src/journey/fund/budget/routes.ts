import type { AuditTables } from '#office/audit/tables.ts'
import type { Office } from '#office/context.ts'
import { type Endpoint, endpointsOn } from '#platform/endpoint.ts'
import type { Refused } from '#vocabulary/contract.ts'
import { isoDate } from '#vocabulary/iso-date.ts'
import { accept, refuse } from '#vocabulary/result.ts'
import type { FundTables } from '../tables.ts'
import {
  enterRevenue as bookRevenue,
  type FactRefusal,
  enterDocument as writeDown,
} from './enter-facts.ts'
import { enterDocument, enterRevenue } from './fact-contract.ts'
import { sayFactRefusal } from './fact-sentences.ts'

const route = endpointsOn<FundTables & AuditTables, Office>()

/** What an officer types of a fund beside its ceiling. */
export const budgetEndpoints: readonly Endpoint<Office>[] = [
  route(enterDocument, async ({ db, office, params, body }) => {
    const key = { budgetYear: body.budgetYear, fundId: params.fundId }
    const entered = await writeDown(db, office, key, {
      ...body,
      dueOn: isoDate(body.dueOn),
      doneOn: body.doneOn === null ? null : isoDate(body.doneOn),
    })
    return entered.ok ? entered : refuse(said(entered.refusal))
  }),
  route(enterRevenue, async ({ db, office, params, body }) => {
    const key = { budgetYear: body.budgetYear, fundId: params.fundId }
    const entered = await bookRevenue(db, office, key, body.months)
    return entered.ok ? accept(entered.value) : refuse(said(entered.refusal))
  }),
]

function said(refusal: FactRefusal): Refused {
  const code = refusal.code === 'no-fund' ? 'not-found' : refusal.code
  return { code, sentence: sayFactRefusal(refusal), facts: { ...refusal } }
}
