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
  VillageName,
  Year,
} from '#vocabulary/answer-shapes.ts'
import { contract } from '#vocabulary/contract.ts'

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

export const decreeContracts = {
  decrees,
  decree,
  decreePaper,
  decreeDocument,
  decreeDifferences,
  publicDecree,
}
