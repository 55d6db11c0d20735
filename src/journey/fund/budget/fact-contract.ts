import * as z from 'zod'
import { Day, MonthText, RupiahAmount, Year } from '#vocabulary/answer-shapes.ts'
import { contract } from '#vocabulary/contract.ts'

const FundParams = z.object({ fundId: z.string() })

export const enterDocument = contract({
  method: 'POST',
  path: '/api/fund/funds/:fundId/documents',
  access: ['owner', 'office'],
  summary: 'Enters or corrects a paper a fund asks for: its last day, and the day it was handed in',
  params: FundParams,
  body: z.object({
    budgetYear: Year,
    /** Null: a new paper. */
    code: z.string().max(60).nullable().default(null),
    name: z.string().trim().min(3).max(120),
    dueOn: Day,
    doneOn: Day.nullable().default(null),
    source: z.string().trim().max(200).default(''),
  }),
  answer: z.object({ code: z.string() }),
})

export const enterRevenue = contract({
  method: 'POST',
  path: '/api/fund/funds/:fundId/revenue',
  access: ['owner', 'office'],
  summary: 'Enters or corrects target and realisation of the revenue behind a fund, month by month',
  params: FundParams,
  body: z.object({
    budgetYear: Year,
    months: z
      .array(
        z.object({
          month: MonthText,
          targetRupiah: RupiahAmount.min(0),
          realisedRupiah: RupiahAmount.min(0).nullable(),
        }),
      )
      .min(1)
      .max(12),
  }),
  answer: z.object({ targetRupiah: RupiahAmount, realisedRupiah: RupiahAmount }),
})

export const factContracts = { enterDocument, enterRevenue }
