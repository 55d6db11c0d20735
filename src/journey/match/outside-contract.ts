import * as z from 'zod'
import {
  Count,
  Day,
  FindingShape,
  Id,
  MaskedNumber,
  Moment,
  PageQuery,
  pageOf,
  VillageName,
} from '#vocabulary/answer-shapes.ts'
import { contract } from '#vocabulary/contract.ts'

export const OutsideListName = z.enum([
  'insurer-member',
  'civil-servant',
  'wage-earner',
  'death',
  'other-payer',
])

/** Lines of one list beside people we know: linked without an officer, waiting for one, ruled the same or different. */
const Found = z.object({ linked: Count, open: Count, same: Count, different: Count })

export const OutsideEdition = z.object({
  id: Id,
  list: OutsideListName,
  source: z.string(),
  asOf: Day,
  fileName: z.string(),
  sentBy: z.string(),
  sentAt: Moment,
  people: Count,
  findings: z.array(FindingShape),
  /** Only standing editions count. */
  state: z.enum(['standing', 'replaced', 'withdrawn']),
  withdrawn: z.object({ by: z.string(), at: Moment, why: z.string() }).nullable(),
  found: Found,
})
export type OutsideEdition = z.infer<typeof OutsideEdition>

export const outsideLists = contract({
  method: 'GET',
  path: '/api/match/outside',
  access: ['owner', 'office'],
  summary: 'Lists of other offices: what was sent, what it found, what no longer counts',
  answer: z.object({
    editions: z.array(OutsideEdition),
    /** People on standing lists, and what became of them. */
    standing: z.object({ lists: Count, people: Count, linked: Count, open: Count }),
  }),
})

export const OutsideHitRow = z.object({
  outsideId: Id,
  name: z.string(),
  nikMasked: MaskedNumber,
  birthDate: Day.nullable(),
  village: VillageName.nullable(),
  /** What the list says beside the person, such as a day of death. */
  facts: z.record(z.string(), z.string()),
  worker: z.object({ id: Id, name: z.string(), village: VillageName }),
  probabilityMillionths: z.int().min(0).max(1_000_000),
  state: z.enum(['linked', 'open', 'same', 'different']),
})
export type OutsideHitRow = z.infer<typeof OutsideHitRow>

export const outsideHits = contract({
  method: 'GET',
  path: '/api/match/outside/:editionId/hits',
  access: ['owner', 'office'],
  summary: 'Whom one list found among the people known here, 50 a page, the surest first',
  params: z.object({ editionId: Id }),
  query: PageQuery,
  answer: pageOf(OutsideHitRow),
})

/** What a rematching changed: lines that wait for an officer, and claims opened or closed by deaths. */
const Matched = z.object({ linked: Count, open: Count, claimsOpened: Count, claimsClosed: Count })

/** multipart/form-data: fields `list`, `source`, `asOf`, then one part `file`. */
export const sendOutsideList = contract({
  method: 'POST',
  path: '/api/match/outside',
  access: ['owner', 'office'],
  summary:
    'Send another office’s list; the same file twice changes nothing, a bad row is told and the others count',
  answer: z.object({
    editionId: Id,
    isNew: z.boolean(),
    people: Count,
    replaced: Count,
    findings: z.array(FindingShape),
    matched: Matched,
  }),
})

export const withdrawOutsideList = contract({
  method: 'POST',
  path: '/api/match/outside/:editionId/withdraw',
  access: ['owner', 'office'],
  summary: 'A list sent in error no longer counts; the edition before it stands again',
  params: z.object({ editionId: Id }),
  body: z.object({ reason: z.string().trim().min(5).max(200) }),
  answer: Matched,
})

export const restoreOutsideList = contract({
  method: 'POST',
  path: '/api/match/outside/:editionId/restore',
  access: ['owner', 'office'],
  summary: 'Take a withdrawal back',
  params: z.object({ editionId: Id }),
  answer: Matched,
})

export const outsideContracts = {
  outsideLists,
  outsideHits,
  sendOutsideList,
  withdrawOutsideList,
  restoreOutsideList,
}
