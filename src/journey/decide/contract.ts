import * as z from 'zod'
import { Count, Day, Moment } from '#vocabulary/answer-shapes.ts'
import { contract } from '#vocabulary/contract.ts'

const RuleStatusName = z.enum(['verified', 'press', 'to-be-confirmed'])

export const RuleRow = z.object({
  id: z.string(),
  /** Letters before the first hyphen: IUR, PAY, ELI, BEN, CLM, DOC, DBH, FUND, COV … */
  family: z.string(),
  title: z.string(),
  statement: z.string(),
  statementEn: z.string(),
  /** Names end in the unit: `monthlyRupiah`, `basisPoints`, `exclusiveAge`; null: not known yet. */
  parameters: z.record(z.string(), z.unknown()),
  from: Day,
  to: Day.nullable(),
  sourceTitle: z.string(),
  sourceUrl: z.string().nullable(),
  status: RuleStatusName,
  certainty: z.enum(['V', 'P', 'C', 'D', 'M']),
  /** The regency decides it. */
  isLocal: z.boolean(),
  note: z.string().nullable(),
  successor: z.object({ note: z.string(), sourceTitle: z.string() }).nullable(),
  override: z
    .object({ reason: z.string(), enteredBy: z.string(), enteredOn: z.string() })
    .nullable(),
  /** How many versions the book holds, corrections included. */
  versions: Count,
})
export type RuleRow = z.infer<typeof RuleRow>

export const rules = contract({
  method: 'GET',
  path: '/api/decide/rules',
  access: ['owner', 'office', 'village'],
  summary: 'The rule book as in force on a day, with corrections and what is still to be confirmed',
  query: z.object({ on: Day.optional().describe('Business day when left out') }),
  answer: z.object({
    on: Day,
    counts: z.object({ verified: Count, press: Count, toBeConfirmed: Count, overridden: Count }),
    rules: z.array(RuleRow),
  }),
})

export const overrideRule = contract({
  method: 'POST',
  path: '/api/decide/rules/override',
  access: ['owner', 'office'],
  summary: 'Correct a rule as data, with a reason; recorded',
  body: z.object({
    ruleId: z.string().min(3).max(60),
    from: Day,
    to: Day.nullable().default(null),
    parameters: z.record(z.string(), z.json()),
    status: RuleStatusName,
    reason: z.string().trim().min(5).max(400),
  }),
  answer: z.object({ rule: RuleRow, enteredAt: Moment }),
})

export const decideContracts = { rules, overrideRule }
