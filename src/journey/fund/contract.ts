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

export const runExplained = contract({
  method: 'GET',
  path: '/api/fund/runs/latest/explained',
  access: ['owner', 'office'],
  summary:
    'The last allocation village by village against equal shares, and what Rp10 million more would buy',
  answer: z.object({
    explained: z
      .object({
        runId: Id,
        gini: z.number(),
        giniOfEqualShares: z.number(),
        worst: z.object({ village: VillageName, covered: Count, eligible: Count }).nullable(),
        villages: z.array(
          z.object({ village: VillageName, eligible: Count, covered: Count, equalShare: Count }),
        ),
        tenMillion: z.array(
          z.object({
            fundId: z.string(),
            name: z.string(),
            kind: z.string(),
            goal: z.string().nullable(),
            adds: z.number(),
          }),
        ),
        /** The fund in which Rp10 million helps the highest goal most; null when it would help nowhere. */
        bestFundId: z.string().nullable(),
      })
      .nullable(),
  }),
})

export const personExplained = contract({
  method: 'GET',
  path: '/api/fund/runs/latest/people/:workerId',
  access: ['owner', 'office'],
  summary:
    'One person in the last allocation: which fund pays and why that one, every other and why not',
  params: z.object({ workerId: Id }),
  answer: z.object({
    runId: Id,
    isCovered: z.boolean(),
    funds: z.array(
      z.object({
        fundId: z.string(),
        name: z.string(),
        kind: z.string(),
        answer: z.string(),
        sentence: z.string(),
      }),
    ),
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
  /** The older decree whose list this one takes the place of, and the newer one that took its own. */
  revises: z.object({ id: Id, number: z.string() }).nullable(),
  revisedBy: z.object({ id: Id, number: z.string() }).nullable(),
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

/** Answers a Word document; open it with a link, not with the typed client. */
export const decreeDocument = contract({
  method: 'GET',
  path: '/api/fund/decrees/:decreeId/paper.docx',
  access: ['owner', 'office'],
  summary: 'The same decree as an editable document',
  params: z.object({ decreeId: Id }),
  answer: z.string(),
  media: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
})

const ListedMonths = z.array(z.object({ fundName: z.string(), from: MonthText, to: MonthText }))

export const decreeDifferences = contract({
  method: 'GET',
  path: '/api/fund/decrees/:decreeId/differences',
  access: ['owner', 'office'],
  summary:
    'Who was added, removed or changed against the decree it revises; empty for a first decree',
  params: z.object({ decreeId: Id }),
  answer: z.object({
    counts: z.object({ added: Count, removed: Count, changed: Count }),
    /** At most 500. */
    rows: z.array(
      z.object({
        kind: z.enum(['added', 'removed', 'changed']),
        workerId: Id,
        name: z.string(),
        nikMasked: MaskedNumber,
        village: VillageName,
        before: ListedMonths,
        after: ListedMonths,
      }),
    ),
  }),
})

/** What the QR code of a decree opens: nothing of any person. */
export const publicDecree = contract({
  method: 'GET',
  path: '/api/public/decrees/:fingerprint',
  access: 'public',
  callsPerMinute: 30,
  summary:
    'Is the list behind this fingerprint the one that was frozen? Number, day and people only',
  params: z.object({ fingerprint: z.string().regex(/^[0-9a-f]{16,64}$/) }),
  answer: z.object({
    isKnown: z.boolean(),
    number: z.string(),
    decidedOn: Day.nullable(),
    people: Count,
    personMonths: Count,
    fingerprint: z.string(),
    revisedBy: z.object({ number: z.string(), decidedOn: Day }).nullable(),
    /** One Indonesian sentence to read aloud. */
    sentence: z.string(),
  }),
})

/** One payer of the one list: what was agreed, whom it carries, how far its money has come. */
export const PayerRow = z.object({
  fundId: z.string(),
  name: z.string(),
  kind: z.string(),
  payer: z.string(),
  /** Every person once, with the fund that carries most of her months. */
  people: Count,
  personMonths: Count,
  confirmedMonths: Count,
  committedRupiah: RupiahAmount,
  confirmedRupiah: RupiahAmount,
  agreement: z
    .object({
      id: z.string(),
      name: z.string(),
      basis: z.enum(['share', 'adoption']),
      shareBasisPoints: z.int().nullable(),
      /** Whole people: the share of everybody the sharing payers carry, or the number adopted. */
      agreedPeople: Count.nullable(),
      villages: z.array(z.string()),
      trades: z.array(z.string()),
      contact: z.string(),
      document: z.string(),
      status: FactStatus,
      source: z.string(),
    })
    .nullable(),
})

export const payers = contract({
  method: 'GET',
  path: '/api/fund/payers',
  access: ['owner', 'office'],
  summary: 'Several governments and companies, one list: agreed and carried, counted in people',
  query: z.object({ year: z.coerce.number().int().optional() }),
  answer: z.object({ budgetYear: Year, people: Count, payers: z.array(PayerRow) }),
})

/** Answers `text/csv`; the proof paper of one payer, its own people only. */
export const payerStatement = contract({
  method: 'GET',
  path: '/api/fund/payers/:fundId/statement.csv',
  access: ['owner', 'office'],
  summary:
    'People and months that one payer carried, line by line, with the fingerprint of the list',
  params: z.object({ fundId: z.string() }),
  query: z.object({ year: z.coerce.number().int().optional() }),
  answer: z.string(),
  media: 'text/csv; charset=utf-8',
})

const CeilingOrder = z.object({
  budgetYear: Year,
  ceilingRupiah: RupiahAmount.min(0),
  /** Left out: the stages follow the ceiling; null: all money is there from the start. */
  arrivals: z
    .array(z.object({ month: MonthText, rupiah: RupiahAmount.min(0) }))
    .max(24)
    .nullable()
    .optional(),
})

const UnpaidMonths = z.array(z.object({ month: MonthText, people: Count, rupiah: RupiahAmount }))

const CeilingEffect = z.object({
  beforeRupiah: RupiahAmount,
  afterRupiah: RupiahAmount,
  arrivals: z.array(z.object({ month: MonthText, rupiah: RupiahAmount })).nullable(),
  committedRupiah: RupiahAmount,
  billedRupiah: RupiahAmount,
  paidRupiah: RupiahAmount,
  remainderRupiah: RupiahAmount,
  /** Promises the new ceiling breaks, and months whose money would come after the grace. */
  broken: UnpaidMonths,
  brokenPersonMonths: Count,
  brokenRupiah: RupiahAmount,
  late: UnpaidMonths,
  waitingPeople: Count,
  reachablePeople: Count,
  perPersonRupiah: RupiahAmount,
})

export const foreseeCeiling = contract({
  method: 'POST',
  path: '/api/fund/funds/:fundId/ceiling/preview',
  access: ['owner', 'office'],
  summary: 'What a new ceiling would force or free; changes nothing',
  params: z.object({ fundId: z.string() }),
  body: CeilingOrder,
  answer: CeilingEffect,
})

export const changeCeiling = contract({
  method: 'POST',
  path: '/api/fund/funds/:fundId/ceiling',
  access: ['owner', 'office'],
  summary: 'Changes a ceiling as an event with its reason, after what it forces was seen',
  params: z.object({ fundId: z.string() }),
  body: CeilingOrder.extend({
    kind: z.enum(['amendment', 'shift', 'correction']),
    decidedOn: Day,
    document: z.string().trim().max(120).default(''),
    reason: z.string().trim().min(5).max(400),
    /** From the preview: confirmed only while both still hold. */
    seenCommittedRupiah: RupiahAmount,
    acceptedPersonMonths: Count,
  }),
  answer: CeilingEffect.extend({ seq: z.int() }),
})

export const fundContracts = {
  funds,
  latestRun,
  runExplained,
  personExplained,
  decrees,
  decree,
  decreePaper,
  decreeDocument,
  decreeDifferences,
  publicDecree,
  payers,
  payerStatement,
  foreseeCeiling,
  changeCeiling,
}
