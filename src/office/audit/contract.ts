import * as z from 'zod'
import { Count, Day, Id, Moment, PageQuery, pageOf } from '#vocabulary/answer-shapes.ts'
import { contract } from '#vocabulary/contract.ts'

export const AuditEventRow = z.object({
  id: Id,
  at: Moment,
  /** Name of the person, or `system`. */
  actor: z.string(),
  kind: z.string(),
  /** Ids, counts, rupiah and digests only; never a personal value. */
  facts: z.record(z.string(), z.unknown()),
  /** Place in the hash chain; null until the sealer has passed, which takes seconds. */
  seq: z.int().nullable(),
})

export const auditEvents = contract({
  method: 'GET',
  path: '/api/audit/events',
  access: ['owner', 'office'],
  summary: 'What was done, newest first, 100 a page',
  query: PageQuery.extend({ kind: z.string().max(60).optional() }),
  answer: pageOf(AuditEventRow).extend({
    kinds: z.array(z.object({ kind: z.string(), count: Count })),
  }),
})

export const auditState = contract({
  method: 'GET',
  path: '/api/audit/state',
  access: ['owner', 'office'],
  summary: 'How much is recorded and sealed, and the last signed daily root',
  answer: z.object({
    events: Count,
    sealed: Count,
    lastSealedAt: Moment.nullable(),
    /** Hash of the newest sealed event. */
    root: z.string().nullable(),
    lastSignedRoot: z
      .object({ day: Day, seq: z.int(), root: z.string(), signature: z.string() })
      .nullable(),
  }),
})

export const auditContracts = { auditEvents, auditState }
