import * as z from 'zod'
import { Count } from '#vocabulary/answer-shapes.ts'
import { contract } from '#vocabulary/contract.ts'

export const checkList = contract({
  method: 'GET',
  path: '/api/verify/checks',
  access: ['owner', 'office', 'village'],
  summary: 'Every coded check with its rule, source and how often it fired this year',
  answer: z.object({
    checks: z.array(
      z.object({
        code: z.string(),
        severity: z.enum(['refuse', 'warn', 'inform']),
        field: z.string(),
        /** The rule in one Indonesian sentence. */
        rule: z.string(),
        source: z.string(),
        /** Lines of this year it was found on, within what the caller may see. */
        found: Count,
      }),
    ),
  }),
})

export const verifyContracts = { checkList }
