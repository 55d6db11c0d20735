import * as z from 'zod'
import {
  Count,
  Day,
  Id,
  MonthText,
  RupiahAmount,
  VillageName,
  Year,
} from '#vocabulary/answer-shapes.ts'
import { contract } from '#vocabulary/contract.ts'
import { CHANGE_KINDS } from './compare-months.ts'

/** From which month, and by whose policy: a saved scenario's, or the one the year was allocated by. */
const RestOrder = z.object({
  from: MonthText.nullable().default(null),
  scenarioId: Id.nullable().default(null),
})

const Spells = z.array(z.object({ fundName: z.string(), from: MonthText, to: MonthText }))

/** At most so many people are named; the counts count all. */
export const MOST_NAMED = 300

export const foreseeRest = contract({
  method: 'POST',
  path: '/api/fund/rest/preview',
  access: ['owner', 'office'],
  summary: 'What allocating the rest of the year anew would change for whom; changes nothing',
  body: RestOrder,
  answer: z.object({
    year: Year,
    from: MonthText,
    to: MonthText,
    /** The first month of which nothing is billed yet. */
    firstFree: MonthText,
    status: z.enum(['optimal', 'feasible']),
    resultSha256: z.string(),
    /** The decree that would be revised; null while the year has none. */
    revises: z.string().nullable(),
    keptRupiah: RupiahAmount,
    monthsBefore: Count,
    monthsAfter: Count,
    counts: z.record(z.enum(CHANGE_KINDS), Count),
    funds: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        kind: z.string(),
        ceilingRupiah: RupiahAmount,
        keptRupiah: RupiahAmount,
        usedRupiah: RupiahAmount,
        leftRupiah: RupiahAmount,
      }),
    ),
    people: z.array(
      z.object({
        kind: z.enum(CHANGE_KINDS),
        workerId: Id,
        name: z.string(),
        village: VillageName,
        before: Spells,
        after: Spells,
      }),
    ),
  }),
})

export const reallocateRest = contract({
  method: 'POST',
  path: '/api/fund/rest',
  access: ['owner', 'office'],
  summary:
    'Allocates the rest of the year anew as it was foreseen, and issues the revised decree with its differences',
  body: RestOrder.extend({
    number: z.string().trim().min(3).max(80),
    decidedOn: Day,
    reason: z.string().trim().min(5).max(400),
    seenResultSha256: z.string(),
  }),
  answer: z.object({
    decreeId: Id,
    number: z.string(),
    revises: z.string(),
    runId: Id,
    people: Count,
    personMonths: Count,
    totalRupiah: RupiahAmount,
    differences: z.object({ added: Count, removed: Count, changed: Count }),
  }),
})

export const restContracts = { foreseeRest, reallocateRest }
