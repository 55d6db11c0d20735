import * as z from 'zod'
import {
  Count,
  Day,
  Id,
  MaskedNumber,
  MonthText,
  PageQuery,
  pageOf,
  RupiahAmount,
  VillageCode,
  VillageName,
} from '#vocabulary/answer-shapes.ts'
import { contract } from '#vocabulary/contract.ts'
import { ProtectionName } from './protection-name.ts'
import { reviewContracts } from './review-contract.ts'

export { ProtectionName }

export const WorkerRow = z.object({
  id: Id,
  name: z.string(),
  nikMasked: MaskedNumber,
  village: VillageName,
  sex: z.enum(['', 'L', 'P']),
  ageYears: z.int().nullable(),
  occupation: z.string(),
  protection: ProtectionName,
  /** Last protected day; null without membership. */
  protectedUntil: Day.nullable(),
  /** Days left in which arrears may be paid; null unless in grace. */
  daysLeft: z.int().nullable(),
  answer: z.enum(['yes', 'no', 'facts-missing']).nullable(),
  isDeceased: z.boolean(),
})
export type WorkerRow = z.infer<typeof WorkerRow>

export const workers = contract({
  method: 'GET',
  path: '/api/match/workers',
  access: ['owner', 'office', 'village'],
  summary: 'People by name, village and state, 50 a page, by name; never by number in an address',
  query: PageQuery.extend({
    q: z
      .string()
      .trim()
      .max(80)
      .default('')
      .describe('Part of a name; numbers belong in the body of find'),
    village: VillageCode.optional(),
    state: ProtectionName.optional(),
    answer: z.enum(['yes', 'no', 'facts-missing']).optional(),
  }),
  answer: pageOf(WorkerRow),
})

export const findWorker = contract({
  method: 'POST',
  path: '/api/match/workers/find',
  access: ['owner', 'office', 'village'],
  summary:
    'One person by exact NIK or KPJ, through the blind index; the number never stands in an address or a log',
  body: z.object({ number: z.string().trim().min(8).max(25) }),
  answer: z.object({ worker: WorkerRow.nullable() }),
})

export const MonthCell = z.object({
  month: MonthText,
  /** `confirmed` tick, `paid`/`billed`/`promised` on the way, `unpaid` the month came and no money did, `none` not a member. */
  kind: z.enum(['none', 'promised', 'billed', 'paid', 'confirmed', 'unpaid']),
  fundId: z.string().nullable(),
  fundName: z.string().nullable(),
  fundKind: z.string().nullable(),
  jkkRupiah: RupiahAmount,
  jkmRupiah: RupiahAmount,
})
export type MonthCell = z.infer<typeof MonthCell>

export const ReasonShape = z.object({
  code: z.string(),
  outcome: z.enum(['met', 'failed', 'unknown']),
  /** One Indonesian sentence with the numbers. */
  sentence: z.string(),
  /** What would change the answer; empty where the condition is met. */
  changes: z.string(),
  rule: z
    .object({
      id: z.string(),
      title: z.string(),
      statement: z.string(),
      sourceTitle: z.string(),
      sourceUrl: z.string().nullable(),
      status: z.enum(['verified', 'press', 'to-be-confirmed']),
    })
    .nullable(),
})

export const HistoryEvent = z.object({
  at: z.string().describe('Day or moment, newest first'),
  kind: z.enum([
    'named',
    'line-refused',
    'decided',
    'granted',
    'left-out',
    'decreed',
    'registered',
    'registration-answered',
    'roster-change',
    'substitution',
    'payer-begins',
    'claim',
  ]),
  /** What happened, in words. */
  title: z.string(),
  detail: z.string(),
  source: z.string().describe('Table and key, so that the figure can be traced'),
})

export const WorkerPage = z.object({
  worker: WorkerRow.extend({
    birthPlace: z.string(),
    birthDate: Day.nullable(),
    deceasedOn: Day.nullable(),
    monthlyIncomeRupiah: RupiahAmount.nullable(),
    kpjMasked: MaskedNumber,
    phoneMasked: z.string(),
    mergedInto: Id.nullable(),
  }),
  protection: z.object({
    state: ProtectionName,
    entryMonth: MonthText.nullable(),
    protectedUntil: Day.nullable(),
    graceEnd: Day.nullable(),
    lapseOn: Day.nullable(),
    daysLeft: z.int().nullable(),
    unpaidMonths: z.array(MonthText),
    consecutiveMonths: Count,
    monthsEver: Count,
    /** Whose move it is when a lapse is near. */
    duty: z.object({ office: z.string(), task: z.string() }).nullable(),
  }),
  /** At least 24 months ending with the last promised month of this year. */
  months: z.array(MonthCell),
  monthlyPremium: z.object({ jkkRupiah: RupiahAmount, jkmRupiah: RupiahAmount }).nullable(),
  decision: z
    .object({
      programmeYear: z.int(),
      decidedOn: Day,
      answer: z.enum(['yes', 'no', 'facts-missing']),
      reasons: z.array(ReasonShape),
      isRenewal: z.boolean(),
      tier: z.int(),
      tierLabel: z.string(),
      scoreMillionths: z.int(),
      scoreParts: z.array(
        z.object({ name: z.string(), label: z.string(), points: z.int(), because: z.string() }),
      ),
      policy: z.object({ title: z.string(), status: z.string(), sourceTitle: z.string() }),
    })
    .nullable(),
  grants: z.array(
    z.object({
      fundId: z.string(),
      fundName: z.string(),
      fundKind: z.string(),
      fromMonth: MonthText,
      toMonth: MonthText,
      months: Count,
      rupiah: RupiahAmount,
    }),
  ),
  /** Set when the money did not reach this person. */
  leftOut: z
    .object({
      reason: z.enum(['no-fund-accepts', 'window', 'money']),
      sentence: z.string(),
      /** Place among those left out of the same village and in the whole regency, best ranked first. */
      placeInVillage: z.int(),
      placeInRegency: z.int(),
      /** The last person of the same tier who was covered: where the line was drawn. */
      cutLine: z.object({ tier: z.int(), scoreMillionths: z.int() }).nullable(),
      missingRupiah: RupiahAmount,
    })
    .nullable(),
  /** What the family is owed if the person died today, by the rule book. */
  familyDue: z.object({
    diedTodayRupiah: RupiahAmount,
    afterLapseRupiah: RupiahAmount,
    sentence: z.string(),
    parts: z.array(z.object({ label: z.string(), rupiah: RupiahAmount, ruleId: z.string() })),
    status: z.enum(['verified', 'press', 'to-be-confirmed']),
    sourceTitle: z.string(),
  }),
  history: z.array(HistoryEvent),
})
export type WorkerPage = z.infer<typeof WorkerPage>

export const worker = contract({
  method: 'GET',
  path: '/api/match/workers/:workerId',
  access: ['owner', 'office', 'village'],
  summary: 'One person: months, decision with reasons, payer, what the family is owed, history',
  params: z.object({ workerId: Id }),
  answer: WorkerPage,
})

export const revealNumber = contract({
  method: 'POST',
  path: '/api/match/workers/:workerId/reveal',
  access: ['owner', 'office'],
  summary: 'The whole NIK for a stated reason; the opening is recorded',
  params: z.object({ workerId: Id }),
  body: z.object({ reason: z.string().trim().min(5).max(200) }),
  answer: z.object({ nik: z.string(), kpj: z.string(), recordedAs: z.string() }),
})

export const matchContracts = { workers, findWorker, worker, revealNumber, ...reviewContracts }
