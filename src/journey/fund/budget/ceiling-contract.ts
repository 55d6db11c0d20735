import * as z from 'zod'
import { Count, Day, MonthText, RupiahAmount, Year } from '#vocabulary/answer-shapes.ts'
import { contract } from '#vocabulary/contract.ts'

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

export const ceilingContracts = { foreseeCeiling, changeCeiling }
