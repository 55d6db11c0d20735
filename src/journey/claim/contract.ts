import * as z from 'zod'
import { Count, Day, Id, RupiahAmount, VillageName } from '#vocabulary/answer-shapes.ts'
import { contract } from '#vocabulary/contract.ts'

export const ClaimRow = z.object({
  id: Id,
  workerId: Id,
  name: z.string(),
  village: VillageName,
  event: z.string(),
  eventOn: Day,
  foundBy: z.string(),
  foundOn: Day,
  state: z.enum(['found', 'documents', 'submitted', 'paid', 'refused']),
  stateWords: z.string(),
  amountRupiah: RupiahAmount,
  paidRupiah: RupiahAmount.nullable(),
  entitlement: z.array(z.object({ label: z.string(), rupiah: RupiahAmount, ruleId: z.string() })),
  documents: z.array(
    z.object({ code: z.string(), label: z.string(), from: z.string(), isThere: z.boolean() }),
  ),
  missingDocuments: Count,
  submittedOn: Day.nullable(),
  answeredOn: Day.nullable(),
  outcome: z.string().nullable(),
  waitingDays: z.int().describe('Days since it was found, or until it was answered'),
})
export type ClaimRow = z.infer<typeof ClaimRow>

export const claims = contract({
  method: 'GET',
  path: '/api/claim/cases',
  access: ['owner', 'office', 'village'],
  summary: 'Families and what they are owed, longest waiting first',
  query: z.object({
    state: z.enum(['found', 'documents', 'submitted', 'paid', 'refused']).optional(),
  }),
  answer: z.object({
    cases: z.array(ClaimRow),
    totals: z.object({
      cases: Count,
      open: Count,
      paid: Count,
      refused: Count,
      owedRupiah: RupiahAmount,
      paidRupiah: RupiahAmount,
    }),
  }),
})

export const claimContracts = { claims }
