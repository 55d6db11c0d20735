import * as z from 'zod'
import {
  Count,
  Day,
  Id,
  MaskedNumber,
  Moment,
  PageQuery,
  pageOf,
  RupiahAmount,
  VillageCode,
  VillageName,
} from '#vocabulary/answer-shapes.ts'
import { contract } from '#vocabulary/contract.ts'
import { OutsideListName, outsideContracts } from './outside-contract.ts'
import { ProtectionName } from './protection-name.ts'
import { qualityContracts } from './quality-contract.ts'

/** Which kind of question: a line beside a known person, two known people, or somebody on another office's list. */
export const PairKind = z.enum(['line', 'workers', 'outside'])
export type PairKind = z.infer<typeof PairKind>

export const PairSide = z.object({
  name: z.string(),
  nikMasked: MaskedNumber,
  kkMasked: MaskedNumber,
  sex: z.enum(['', 'L', 'P']),
  birthPlace: z.string(),
  birthDate: Day.nullable(),
  /** Null where another office's list does not say. */
  village: VillageName.nullable(),
  address: z.string(),
  occupation: z.string(),
  phoneMasked: z.string(),
  motherName: z.string(),
})

/** Where the left side of a pair comes from. */
export const PairOrigin = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('line'),
    programmeYear: z.int(),
    listNumber: z.int(),
    line: z.int(),
    fileName: z.string(),
  }),
  z.object({ kind: z.literal('workers'), protection: ProtectionName }),
  z.object({
    kind: z.literal('outside'),
    list: OutsideListName,
    asOf: Day,
    source: z.string(),
  }),
])

/** One bar of the waterfall, in powers of two: +1 makes "the same person" twice as likely. */
export const PairBar = z.object({
  field: z.string(),
  level: z.int(),
  /** What the comparison found, such as `neighbours-swapped`. */
  meaning: z.string(),
  bits: z.number(),
})
export type PairBar = z.infer<typeof PairBar>

/** Writings that hang together: who is whom among three or more is one question. */
export const PairGroup = z.object({
  members: z.array(
    z.object({
      id: Id,
      kind: z.enum(['line', 'worker', 'outside']),
      name: z.string(),
      nikMasked: MaskedNumber,
      birthDate: Day.nullable(),
      village: VillageName.nullable(),
    }),
  ),
  pairs: z.array(
    z.object({
      leftId: Id,
      workerId: Id,
      /** Null where nobody asked about these two again. */
      probabilityMillionths: z.int().min(0).max(1_000_000).nullable(),
      state: z.enum(['open', 'same', 'different']),
      /** Both have a whole number, and not the same: never joined without an officer. */
      hasTwoNumbers: z.boolean(),
    }),
  ),
})
export type PairGroup = z.infer<typeof PairGroup>

export const PairRow = z.object({
  kind: PairKind,
  /** Why it was asked: likely, the same number on another person, two known people, or a ruling taken back. */
  why: z.string(),
  /** Line, worker or outside person on the left. */
  candidateId: Id,
  workerId: Id,
  probabilityMillionths: z.int().min(0).max(1_000_000),
  /** What spoke for and against; begins with `start`, how rare matches are. Empty where no engine compared the two. */
  bars: z.array(PairBar),
  candidate: PairSide.extend({ origin: PairOrigin }),
  worker: PairSide.extend({
    protection: ProtectionName,
    protectedUntil: Day.nullable(),
    fundName: z.string().nullable(),
  }),
  /** Fields side by side: what kind of difference, in words. */
  differences: z.array(
    z.object({
      field: z.string(),
      kind: z.enum(['same', 'different', 'not-comparable']),
      words: z.string(),
      /** Of two whole numbers: which digits differ, from 0; the numbers themselves stay masked. */
      places: z.array(z.int()),
    }),
  ),
  /** Both lives beside each other, newest first. */
  history: z.array(
    z.object({ side: z.enum(['A', 'B']), at: z.string(), title: z.string(), detail: z.string() }),
  ),
  /** The other writings this pair hangs together with; null when it stands alone. */
  group: PairGroup.nullable(),
  /** What stands against joining them today, in one sentence; null when nothing does. */
  clash: z.string().nullable(),
})
export type PairRow = z.infer<typeof PairRow>

export const pairs = contract({
  method: 'GET',
  path: '/api/match/pairs',
  access: ['owner', 'office'],
  summary:
    'Who may be the same person: open pairs, deaths first, then the likeliest; those that hang together side by side; 20 a page',
  query: PageQuery.extend({
    kind: PairKind.optional(),
    village: VillageCode.optional(),
    list: z
      .union([OutsideListName, z.string().regex(/^\d{1,4}$/)])
      .optional()
      .describe('An outside list, or the number of a village list'),
  }),
  answer: pageOf(PairRow).extend({
    /** Open pairs of every kind, whatever is filtered. */
    open: Count,
    ruled: Count,
    openByKind: z.object({ line: Count, workers: Count, outside: Count }),
    villages: z.array(z.object({ code: VillageCode, name: z.string(), open: Count })),
    lists: z.array(z.object({ list: z.string(), open: Count })),
    /** A year's contribution of one person: what leaves twice when a pair is missed. */
    yearRupiah: RupiahAmount,
  }),
})

const LineState = z.enum(['accepted', 'duplicate', 'waiting', 'refused', 'received'])

export const rulePair = contract({
  method: 'POST',
  path: '/api/match/pairs/rule',
  access: ['owner', 'office'],
  summary: 'Rule a pair: the same person, or two people',
  body: z.object({
    kind: PairKind.default('line'),
    candidateId: Id.describe('The left side of the pair'),
    workerId: Id,
    ruling: z.enum(['same', 'different']),
  }),
  answer: z.object({
    rulingId: Id,
    /** Null when the pair was no line. */
    candidateState: LineState.nullable(),
    workerId: Id.nullable(),
    openPairs: Count,
  }),
})

export const RulingRow = z.object({
  id: Id,
  kind: PairKind,
  verdict: z.enum(['same', 'different']),
  leftName: z.string(),
  rightName: z.string(),
  workerId: Id,
  village: VillageName,
  ruledBy: z.string(),
  ruledAt: Moment,
  undoneBy: z.string().nullable(),
  undoneAt: Moment.nullable(),
})
export type RulingRow = z.infer<typeof RulingRow>

export const rulings = contract({
  method: 'GET',
  path: '/api/match/rulings',
  access: ['owner', 'office'],
  summary:
    'What was ruled, newest first, 50 a page; every ruling can be taken back, also years later',
  query: PageQuery,
  answer: pageOf(RulingRow).extend({ same: Count, different: Count, undone: Count }),
})

export const undoRuling = contract({
  method: 'POST',
  path: '/api/match/rulings/:rulingId/undo',
  access: ['owner', 'office'],
  summary:
    'Take a ruling back: rows, links and claims return, later lines that rested on it are asked again',
  params: z.object({ rulingId: Id }),
  answer: z.object({
    openPairs: Count,
    linesReopened: Count,
    askedAgainAs: PairKind,
  }),
})

export const reviewContracts = {
  pairs,
  rulePair,
  rulings,
  undoRuling,
  ...qualityContracts,
  ...outsideContracts,
}
