import * as z from 'zod'
import {
  Count,
  Day,
  FactStatus,
  Moment,
  MonthText,
  RupiahAmount,
  Year,
} from '#vocabulary/answer-shapes.ts'
import { contract } from '#vocabulary/contract.ts'
import { ceilingContracts } from './ceiling-contract.ts'
import { factContracts } from './fact-contract.ts'

/** How far a fund's money has come, from the ledger of person-months; each step contains the next. */
export const FundFlow = z.object({
  ceilingRupiah: RupiahAmount,
  committedRupiah: RupiahAmount,
  billedRupiah: RupiahAmount,
  paidRupiah: RupiahAmount,
  confirmedRupiah: RupiahAmount,
  /** Ceiling less committed. */
  remainderRupiah: RupiahAmount,
  creditedRupiah: RupiahAmount,
})
export type FundFlow = z.infer<typeof FundFlow>

const Reach = z.object({ coveredPeople: Count, renewals: Count, usedRupiah: RupiahAmount })

/** What is known of a fund beside its ledger. */
const fundFacts = {
  /** The ceiling of the first budget; `flow.ceilingRupiah` is the one in force. */
  originalRupiah: RupiahAmount,
  changes: z.array(
    z.object({
      seq: z.int(),
      kind: z.enum(['amendment', 'shift', 'correction']),
      decidedOn: Day,
      document: z.string(),
      reason: z.string(),
      beforeRupiah: RupiahAmount,
      afterRupiah: RupiahAmount,
      enteredBy: z.string(),
      enteredAt: Moment,
    }),
  ),
  documents: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      dueOn: Day,
      doneOn: Day.nullable(),
      state: z.enum(['done', 'late', 'soon', 'coming']),
      status: FactStatus,
      source: z.string(),
    }),
  ),
  revenue: z
    .object({
      targetRupiah: RupiahAmount,
      realisedRupiah: RupiahAmount,
      protectionShare: z.number(),
      months: z.array(
        z.object({
          month: MonthText,
          targetRupiah: RupiahAmount,
          realisedRupiah: RupiahAmount.nullable(),
        }),
      ),
    })
    .nullable(),
  /** How much of the pool it shares with others may be voted for protection. */
  shareLimit: z
    .object({
      ruleId: z.string(),
      basisPoints: z.int(),
      poolRupiah: RupiahAmount,
      otherRupiah: RupiahAmount,
      limitRupiah: RupiahAmount,
    })
    .nullable(),
  rules: z.array(
    z.object({
      id: z.string(),
      statement: z.string(),
      status: z.enum(['verified', 'press', 'to-be-confirmed']),
      successorNote: z.string().nullable(),
    }),
  ),
  /** Unconfirmed rules of this fund, read both ways by the newest run. */
  readings: z.array(
    z.object({
      ruleId: z.string(),
      flag: z.string(),
      taken: z.boolean(),
      asTaken: Reach,
      otherwise: Reach,
    }),
  ),
}

export const FundRow = z.object({
  ...fundFacts,
  id: z.string(),
  budgetYear: Year,
  name: z.string(),
  /** Kind of purse, for its colour: `pad`, `dbh-sawit`, `add`, `dana-desa`, `csr`, `provinsi`, … */
  kind: z.string(),
  people: Count,
  personMonths: Count,
  flow: FundFlow,
  fromMonth: MonthText,
  toMonth: MonthText,
  /** A worker is accepted who has every tag of at least one list; `[[]]` accepts everyone. */
  accepts: z.array(z.array(z.string())),
  acceptsSentence: z.string(),
  isLastResort: z.boolean(),
  /** Null: all money is there from the start. */
  arrivals: z.array(z.object({ month: MonthText, rupiah: RupiahAmount })).nullable(),
  arrivedRupiah: RupiahAmount.describe('Arrived up to the business day'),
  accountJkk: z.string(),
  accountJkm: z.string(),
  legalBasis: z.string(),
  status: FactStatus,
  source: z.string(),
  /** What one more rupiah would add, from the last allocation; null when it would add nothing or money is left. */
  price: z.object({ goal: z.string(), perRupiah: z.number(), sentence: z.string() }).nullable(),
  months: z.array(
    z.object({
      month: MonthText,
      people: Count,
      promisedRupiah: RupiahAmount,
      billedRupiah: RupiahAmount,
      paidRupiah: RupiahAmount,
      confirmedRupiah: RupiahAmount,
    }),
  ),
})
export type FundRow = z.infer<typeof FundRow>

export const funds = contract({
  method: 'GET',
  path: '/api/fund/funds',
  access: ['owner', 'office'],
  summary: 'Every purse: ceiling, committed, billed, paid, confirmed, remainder, from the ledger',
  query: z.object({ year: z.coerce.number().int().optional() }),
  answer: z.object({
    budgetYear: Year,
    funds: z.array(FundRow),
    totals: FundFlow.extend({ people: Count, personMonths: Count }),
  }),
})

export const budgetContracts = { funds, ...ceilingContracts, ...factContracts }
