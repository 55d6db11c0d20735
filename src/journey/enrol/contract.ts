import * as z from 'zod'
import {
  Count,
  Day,
  Id,
  Moment,
  MonthText,
  PageQuery,
  pageOf,
  VillageName,
} from '#vocabulary/answer-shapes.ts'
import { contract } from '#vocabulary/contract.ts'

export const ExchangeFileRow = z.object({
  id: Id,
  direction: z.enum(['out', 'in']),
  /** registration, roster-change, registration-reply, bill, objection, payment-advice, confirmation … */
  kind: z.string(),
  name: z.string(),
  lines: Count,
  at: Moment,
  sha256: z.string(),
  /** The file this one answers. */
  answersName: z.string().nullable(),
  faults: z.array(z.object({ line: z.int(), sentence: z.string() })),
  /** For registrations: how the branch answered line by line. */
  answered: z.object({ sent: Count, accepted: Count, refused: Count }).nullable(),
})

export const exchangeFiles = contract({
  method: 'GET',
  path: '/api/enrol/files',
  access: ['owner', 'office'],
  summary: 'Files to and from the insurer\u2019s branch, newest first, and why lines were refused',
  query: PageQuery,
  answer: pageOf(ExchangeFileRow).extend({
    registrations: z.object({ sent: Count, accepted: Count, refused: Count, waiting: Count }),
    refusals: z.array(z.object({ code: z.string(), reason: z.string(), people: Count })),
  }),
})

export const rosterChanges = contract({
  method: 'GET',
  path: '/api/enrol/changes',
  access: ['owner', 'office', 'village'],
  summary: 'Who left the roster, from when, why, and who took the place, 50 a page, newest first',
  query: PageQuery.extend({ kind: z.string().max(30).optional() }),
  answer: pageOf(
    z.object({
      id: Id,
      workerId: Id,
      name: z.string(),
      village: VillageName,
      kind: z.enum([
        'deceased',
        'moved-away',
        'moved-segment',
        'self-paying',
        'over-age',
        'duplicate',
        'refused',
      ]),
      kindWords: z.string(),
      fromMonth: MonthText,
      reason: z.string(),
      at: Moment,
      isSent: z.boolean().describe('The branch has been told'),
      substitute: z
        .object({
          workerId: Id,
          name: z.string(),
          fundName: z.string(),
          fromMonth: MonthText,
          toMonth: MonthText,
        })
        .nullable(),
    }),
  ).extend({ kinds: z.array(z.object({ kind: z.string(), people: Count })), substitutions: Count }),
})

export const members = contract({
  method: 'GET',
  path: '/api/enrol/members',
  access: ['owner', 'office', 'village'],
  summary: 'Memberships in figures',
  answer: z.object({
    open: Count,
    closed: Count,
    withoutNumber: Count,
    enteredThisYear: Count,
    asOf: Day,
  }),
})

export const enrolContracts = { exchangeFiles, rosterChanges, members }
