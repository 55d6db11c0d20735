import * as z from 'zod'
import {
  Count,
  Day,
  Id,
  MonthText,
  PageQuery,
  pageOf,
  RupiahAmount,
  VillageCode,
  VillageName,
} from '#vocabulary/answer-shapes.ts'
import { contract } from '#vocabulary/contract.ts'

export const BillRow = z.object({
  id: Id,
  month: MonthText,
  fundId: z.string(),
  fundName: z.string(),
  fundKind: z.string(),
  paymentCode: z.string(),
  edition: z.int(),
  state: z.enum(['disputed', 'agreed', 'replaced']),
  /** Where it stands for a reader: `paid` and `confirmed` come from the payment. */
  standing: z.enum(['disputed', 'replaced', 'to-pay', 'overdue', 'paid', 'confirmed']),
  people: Count,
  jkkRupiah: RupiahAmount,
  jkmRupiah: RupiahAmount,
  totalRupiah: RupiahAmount,
  receivedOn: Day,
  dueOn: Day,
  payment: z
    .object({
      paidOn: Day,
      rupiah: RupiahAmount,
      sp2d: z.string(),
      confirmedOn: Day.nullable(),
      receipt: z.string().nullable(),
    })
    .nullable(),
  differences: z.array(
    z.object({ kind: z.enum(['not-promised', 'not-billed', 'amount', 'twice']), people: Count }),
  ),
})

export const bills = contract({
  method: 'GET',
  path: '/api/pay/bills',
  access: ['owner', 'office'],
  summary: 'Bills by month and fund with differences, payment and confirmation, newest first',
  query: PageQuery.extend({
    standing: z.string().max(20).optional(),
    fundId: z.string().max(60).optional(),
  }),
  answer: pageOf(BillRow).extend({
    totals: z.object({
      billedRupiah: RupiahAmount,
      paidRupiah: RupiahAmount,
      confirmedRupiah: RupiahAmount,
      toPayRupiah: RupiahAmount,
      disputedRupiah: RupiahAmount,
    }),
    /** Sum of person-month events and of the double entry per fund: they must agree to the rupiah. */
    agreement: z.array(
      z.object({
        fundId: z.string(),
        fundName: z.string(),
        eventsRupiah: RupiahAmount,
        ledgerRupiah: RupiahAmount,
        agrees: z.boolean(),
      }),
    ),
  }),
})

export const DutyGroup = z.object({
  /** Who must act. */
  actor: z.enum(['planning', 'treasury', 'manpower', 'branch', 'nobody']),
  office: z.string(),
  task: z.string(),
  people: Count,
  rupiah: RupiahAmount,
})

export const LapseRow = z.object({
  workerId: Id,
  name: z.string(),
  village: VillageName,
  protectedUntil: Day,
  graceEnd: Day,
  daysLeft: z.int(),
  unpaidMonths: z.array(MonthText),
  unpaidRupiah: RupiahAmount,
  fundName: z.string().nullable(),
  duty: z.object({ actor: z.string(), office: z.string(), task: z.string() }),
})
export type LapseRow = z.infer<typeof LapseRow>

export const lapse = contract({
  method: 'GET',
  path: '/api/pay/lapse',
  access: ['owner', 'office', 'village'],
  summary: 'Who loses protection until when, and whose move it is; first to lapse first, 50 a page',
  query: PageQuery.extend({
    withinDays: z.coerce.number().int().min(0).max(366).default(122),
    village: VillageCode.optional(),
  }),
  answer: pageOf(LapseRow).extend({
    asOf: Day,
    withinDays: z.int(),
    people: Count,
    rupiah: RupiahAmount,
    nearest: z.object({ graceEnd: Day, daysLeft: z.int(), people: Count }).nullable(),
    duties: z.array(DutyGroup),
    /** What a family stands to get while protected and after a lapse. */
    familyDue: z.object({
      protectedRupiah: RupiahAmount,
      lapsedRupiah: RupiahAmount,
      status: z.string(),
    }),
    rule: z.object({ id: z.string(), statement: z.string(), status: z.string(), note: z.string() }),
  }),
})

export const payContracts = { bills, lapse }
