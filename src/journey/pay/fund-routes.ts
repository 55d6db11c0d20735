import { AnswerMemory } from '#office/audit/answer-memory.ts'
import type { AuditTables } from '#office/audit/tables.ts'
import type { Office } from '#office/context.ts'
import type { PlaceTables } from '#office/places/tables.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import { type Endpoint, endpointsOn } from '#platform/endpoint.ts'
import { today } from '#vocabulary/clock.ts'
import type { Refused } from '#vocabulary/contract.ts'
import { isoDate } from '#vocabulary/iso-date.ts'
import { accept, refuse } from '#vocabulary/result.ts'
import type { DecideTables } from '../decide/tables.ts'
import type { CeilingOrder, LedgerMonth } from '../fund/budget/ceiling-change.ts'
import { changeCeiling, foreseeCeiling } from '../fund/budget/ceiling-contract.ts'
import { sayCeilingRefusal } from '../fund/budget/ceiling-sentences.ts'
import {
  type CeilingPreview,
  changeCeiling as confirmCeiling,
  type FundKey,
  previewCeiling,
} from '../fund/budget/change-ceiling.ts'
import { funds } from '../fund/budget/contract.ts'
import type { PaperSetting } from '../fund/decree/paper/read-decree-paper.ts'
import { payerPaper, payerStatement, payers } from '../fund/payer/contract.ts'
import { listFunds } from '../fund/store.ts'
import type { FundTables } from '../fund/tables.ts'
import type { MatchTables } from '../match/tables.ts'
import { findProgrammeYear } from '../register/read-store.ts'
import { readPayerPaper } from './payer-paper/read-payer-paper.ts'
import { renderPayer } from './payer-paper/render-payer.ts'
import { writePayerStatement } from './payer-statement.ts'
import { readFunds } from './read-funds.ts'
import { readPayers } from './read-payers.ts'
import { sumFundMonths } from './read-store.ts'
import type { PayTables } from './tables.ts'

const route = endpointsOn<
  PayTables & FundTables & DecideTables & MatchTables & PlaceTables & AuditTables,
  Office
>()

/** The funds' page stands here and not in `fund`: how far their money has come is known to the ledger only. */
export function fundFlowEndpoints({
  isSample,
}: Pick<PaperSetting, 'isSample'>): readonly Endpoint<Office>[] {
  const memory = new AnswerMemory()
  return [
    route(funds, async ({ db, office, query }) => {
      const on = today(office.clock)
      const year = query.year ?? (await findProgrammeYear(db, scopeOf(db).regencyCode, on))
      return accept(await memory.recall(db, `funds ${on} ${year}`, () => readFunds(db, year, on)))
    }),
    route(payers, async ({ db, office, query }) => {
      const year =
        query.year ?? (await findProgrammeYear(db, scopeOf(db).regencyCode, today(office.clock)))
      return accept(await readPayers(db, year))
    }),
    route(payerStatement, async ({ db, office, params, query }) => {
      const year =
        query.year ?? (await findProgrammeYear(db, scopeOf(db).regencyCode, today(office.clock)))
      const fund = await findFund(db, year, params.fundId)
      if (!fund) return refuse(sayRefusal({ code: 'no-fund' }))
      const text = await writePayerStatement(db, office, year, fund.id)
      return accept(async () => Buffer.from(text))
    }),
    route(payerPaper, async ({ db, office, params, query }) => {
      const year =
        query.year ?? (await findProgrammeYear(db, scopeOf(db).regencyCode, today(office.clock)))
      const fund = await findFund(db, year, params.fundId)
      if (!fund) return refuse(sayRefusal({ code: 'no-fund' }))
      const data = await readPayerPaper(db, office, { year, fund, isSample })
      return accept(() => renderPayer(data))
    }),
    route(foreseeCeiling, async ({ db, office, params, body }) => {
      const key = { budgetYear: body.budgetYear, fundId: params.fundId }
      const ledger = await readLedger(db, key)
      const foreseen = await previewCeiling(db, key, orderOf(body), ledger, today(office.clock))
      return foreseen.ok ? accept(shown(foreseen.value)) : refuse(sayRefusal(foreseen.refusal))
    }),
    route(changeCeiling, async ({ db, office, actor, params, body }) => {
      const key = { budgetYear: body.budgetYear, fundId: params.fundId }
      const { kind, document, reason, seenCommittedRupiah, acceptedPersonMonths } = body
      const decision = {
        ...key,
        ...orderOf(body),
        kind,
        document,
        reason,
        seenCommittedRupiah,
        acceptedPersonMonths,
        decidedOn: isoDate(body.decidedOn),
        enteredBy: actor.name,
      }
      const changed = await confirmCeiling(db, office, decision, await readLedger(db, key))
      return changed.ok ? accept(shown(changed.value)) : refuse(sayRefusal(changed.refusal))
    }),
  ]
}

async function findFund(db: Db<FundTables>, year: number, fundId: string) {
  const funds = await listFunds(db, scopeOf(db).regencyCode, year)
  return funds.find(({ id }) => id === fundId)
}

function shown<Effect extends CeilingPreview>(effect: Effect) {
  const { arrivals, broken, late } = effect
  return {
    ...effect,
    arrivals: arrivals === null ? null : [...arrivals],
    broken: [...broken],
    late: [...late],
  }
}

function orderOf(body: {
  ceilingRupiah: number
  arrivals?: { month: string; rupiah: number }[] | null | undefined
}): CeilingOrder {
  const { ceilingRupiah, arrivals } = body
  return arrivals === undefined ? { ceilingRupiah } : { ceilingRupiah, arrivals }
}

async function readLedger(db: Db<PayTables>, key: FundKey): Promise<LedgerMonth[]> {
  const { regencyCode } = scopeOf(db)
  const rows = await sumFundMonths(db, regencyCode, key.budgetYear)
  return rows
    .filter((row) => row.fund_id === key.fundId)
    .map((row) => ({
      month: row.month,
      people: row.people,
      committedRupiah: row.committed,
      billedRupiah: row.billed,
      paidRupiah: row.paid,
    }))
}

function sayRefusal(
  refusal: Parameters<typeof sayCeilingRefusal>[0] | { code: 'no-fund' },
): Refused {
  if (refusal.code === 'no-fund') return { code: 'not-found', sentence: 'Dana ini tidak ada.' }
  return { code: refusal.code, sentence: sayCeilingRefusal(refusal), facts: { ...refusal } }
}
