import * as z from 'zod'
import {
  Count,
  Day,
  FactStatus,
  Id,
  MaskedNumber,
  Moment,
  MonthText,
  PageQuery,
  pageOf,
  RupiahAmount,
  VillageName,
  Year,
} from '#vocabulary/answer-shapes.ts'
import { contract } from '#vocabulary/contract.ts'

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

export const FundRow = z.object({
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

export const latestRun = contract({
  method: 'GET',
  path: '/api/fund/runs/latest',
  access: ['owner', 'office'],
  summary:
    'The last allocation: goals, proof, use of each fund, who was left out and where the line lies',
  answer: z.object({
    run: z
      .object({
        id: Id,
        programmeYear: Year,
        madeAt: Moment,
        codeVersion: z.string(),
        /** `optimal` is proved; `feasible` says how far the proof got. */
        status: z.enum(['optimal', 'feasible']),
        instanceSha256: z.string(),
        resultSha256: z.string(),
        objective: z.object({
          renewals: z.number(),
          villageShortfall: z.number(),
          tiers: z.array(z.number()),
          score: z.number(),
          lastResortRupiah: z.number(),
        }),
        goals: z.array(z.string()),
        period: z.object({ from: MonthText, to: MonthText }),
        graceMonths: Count,
        villageMinimum: Count,
        coveredPeople: Count,
        leftPeople: Count,
        funds: z.array(
          z.object({
            id: z.string(),
            name: z.string(),
            kind: z.string(),
            people: Count,
            personMonths: Count,
            usedRupiah: RupiahAmount,
            leftRupiah: RupiahAmount,
            price: z.object({ goal: z.string(), perRupiah: z.number() }).nullable(),
          }),
        ),
        leftByReason: z.array(
          z.object({
            reason: z.enum(['no-fund-accepts', 'window', 'money']),
            sentence: z.string(),
            people: Count,
          }),
        ),
        tiers: z.array(
          z.object({
            tier: z.int(),
            label: z.string(),
            eligible: Count,
            covered: Count,
            left: Count,
          }),
        ),
        /** Around the line: the last people covered and the first left out, by rank. */
        cutLine: z.array(
          z.object({
            workerId: Id,
            name: z.string(),
            village: VillageName,
            tier: z.int(),
            scoreMillionths: z.int(),
            isCovered: z.boolean(),
            fundName: z.string().nullable(),
            reason: z.enum(['no-fund-accepts', 'window', 'money']).nullable(),
          }),
        ),
      })
      .nullable(),
  }),
})

export const DecreeRow = z.object({
  id: Id,
  number: z.string(),
  programmeYear: Year,
  decidedOn: Day,
  people: Count,
  personMonths: Count,
  totalRupiah: RupiahAmount,
  fingerprint: z.string(),
  runId: Id,
})

export const decrees = contract({
  method: 'GET',
  path: '/api/fund/decrees',
  access: ['owner', 'office'],
  summary: 'Decrees of the regency, newest first',
  answer: z.object({ decrees: z.array(DecreeRow) }),
})

export const DecreeLine = z.object({
  no: z.int(),
  workerId: Id,
  name: z.string(),
  nikMasked: MaskedNumber,
  village: VillageName,
  occupation: z.string(),
  spells: z.array(z.object({ fundName: z.string(), from: MonthText, to: MonthText })),
  months: Count,
  jkkRupiah: RupiahAmount,
  jkmRupiah: RupiahAmount,
})

export const decree = contract({
  method: 'GET',
  path: '/api/fund/decrees/:decreeId',
  access: ['owner', 'office'],
  summary: 'One decree with its frozen list, 100 lines a page',
  params: z.object({ decreeId: Id }),
  query: PageQuery.extend({
    village: z.string().optional(),
    q: z.string().trim().max(80).default(''),
  }),
  answer: z.object({
    decree: DecreeRow,
    funds: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        kind: z.string(),
        people: Count,
        personMonths: Count,
        rupiah: RupiahAmount,
      }),
    ),
    lines: pageOf(DecreeLine),
    hasPaper: z.boolean(),
  }),
})

/** Answers `application/pdf`; open it with a link, not with the typed client. */
export const decreePaper = contract({
  method: 'GET',
  path: '/api/fund/decrees/:decreeId/paper.pdf',
  access: ['owner', 'office'],
  summary: 'The decree as PDF',
  params: z.object({ decreeId: Id }),
  answer: z.string(),
  media: 'application/pdf',
})

export const fundContracts = { funds, latestRun, decrees, decree, decreePaper }
