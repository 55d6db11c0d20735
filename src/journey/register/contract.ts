import * as z from 'zod'
import {
  Count,
  Day,
  FindingShape,
  Id,
  MaskedNumber,
  Moment,
  VillageCode,
  VillageName,
  Year,
} from '#vocabulary/answer-shapes.ts'
import { contract } from '#vocabulary/contract.ts'

/** Every line of a list is in exactly one of these states, so the counts add up to `lines`. */
export const CandidateCounts = z.object({
  lines: Count,
  /** Not checked yet. */
  received: Count,
  accepted: Count,
  refused: Count,
  /** A person has to rule whether this is somebody already known. */
  waiting: Count,
  duplicate: Count,
})
export type CandidateCounts = z.infer<typeof CandidateCounts>

export const InstructionRow = z.object({
  village: VillageName,
  targetPeople: Count,
  deadlineOn: Day,
  /** Day of the first list with the head's letter; null while silent. */
  submittedOn: Day.nullable(),
  standing: z.enum(['on-time', 'late', 'silent', 'overdue']),
  /** Positive: days left to the deadline (silent) or days ahead; negative: days late. */
  daysToDeadline: z.int(),
  counts: CandidateCounts,
})

export const instruction = contract({
  method: 'GET',
  path: '/api/register/instruction',
  access: ['owner', 'office', 'village'],
  summary: 'The bupati\u2019s instruction: per village target, deadline, answer',
  answer: z.object({
    programmeYear: Year,
    letterNumber: z.string().nullable(),
    issuedOn: Day.nullable(),
    totals: z.object({
      villages: Count,
      targetPeople: Count,
      onTime: Count,
      late: Count,
      silent: Count,
      overdue: Count,
      lines: Count,
    }),
    villages: z.array(InstructionRow),
  }),
})

export const CandidateCard = z.object({
  id: Id,
  listNumber: z.int(),
  fileName: z.string(),
  line: z.int(),
  name: z.string(),
  nikMasked: MaskedNumber,
  sex: z.enum(['', 'L', 'P']),
  birthDate: Day.nullable(),
  occupation: z.string(),
  state: z.enum(['received', 'accepted', 'refused', 'waiting', 'duplicate']),
  /** One Indonesian sentence for the state; a village is never told where else a person is listed. */
  stateSentence: z.string(),
  /** Ready to go, to be mended, or to be looked at. */
  group: z.enum(['ready', 'mend', 'look', 'settled']),
  findings: z.array(FindingShape),
  workerId: Id.nullable(),
})
export type CandidateCard = z.infer<typeof CandidateCard>

export const ListFileRow = z.object({
  id: Id,
  listNumber: z.int(),
  name: z.string(),
  sheet: z.string(),
  /** One sentence why nothing could be read, or null. */
  refused: z.string().nullable(),
  lines: Count,
  findings: z.array(FindingShape),
  receivedAt: Moment,
})

export const villageList = contract({
  method: 'GET',
  path: '/api/register/lists/:villageCode',
  access: ['owner', 'office', 'village'],
  summary:
    'A village\u2019s candidates of the year with findings and the mend, those to mend first',
  params: z.object({ villageCode: VillageCode }),
  query: z.object({
    group: z.enum(['all', 'ready', 'mend', 'look', 'settled']).default('all'),
    page: z.coerce.number().int().min(1).default(1),
  }),
  answer: z.object({
    programmeYear: Year,
    village: VillageName,
    targetPeople: Count,
    deadlineOn: Day.nullable(),
    daysToDeadline: z.int().nullable(),
    counts: CandidateCounts,
    groups: z.object({ ready: Count, mend: Count, look: Count, settled: Count }),
    lists: z.array(
      z.object({
        id: Id,
        listNumber: z.int(),
        receivedAt: Moment,
        submittedOn: Day.nullable(),
        headLetter: z.string().nullable(),
        lines: Count,
      }),
    ),
    files: z.array(ListFileRow),
    candidates: z.array(CandidateCard),
    page: z.int(),
    pageSize: Count,
    total: Count,
  }),
})

/** One person as typed on a phone: text as written; the same readers as for spreadsheets understand it. */
export const CandidateForm = z.object({
  clientKey: z.uuid().describe('Made on the phone; sending twice changes nothing'),
  villageCode: VillageCode,
  nik: z.string().trim().max(40),
  kk: z.string().trim().max(40).default(''),
  name: z.string().trim().min(1).max(120),
  sex: z.enum(['', 'L', 'P']).default(''),
  birthPlace: z.string().trim().max(80).default(''),
  birthDate: z.string().trim().max(40).default('').describe('YYYY-MM-DD or as written'),
  address: z.string().trim().max(200).default(''),
  phone: z.string().trim().max(40).default(''),
  motherName: z.string().trim().max(120).default(''),
  occupation: z.string().trim().max(120).default(''),
  monthlyIncome: z.string().trim().max(40).default(''),
  remark: z.string().trim().max(200).default(''),
  replacesCandidateId: Id.nullable()
    .default(null)
    .describe('The line this one mends; it no longer counts'),
})
export type CandidateForm = z.input<typeof CandidateForm>

export const addCandidate = contract({
  method: 'POST',
  path: '/api/register/candidates',
  access: ['owner', 'office', 'village'],
  summary: 'Name one person; acknowledged means on disk',
  body: CandidateForm,
  answer: z.object({
    candidateId: Id,
    listId: Id,
    isNew: z.boolean().describe('False when this key was received before'),
    /** What the checks say at once; a refusing finding does not stop the sending. */
    findings: z.array(FindingShape),
  }),
})

/** Checks without keeping anything, for the form while it is filled. */
export const checkCandidate = contract({
  method: 'POST',
  path: '/api/register/candidates/check',
  access: ['owner', 'office', 'village'],
  summary: 'What the checks say of one person; nothing is kept',
  body: CandidateForm,
  answer: z.object({
    findings: z.array(FindingShape),
    /** What the NIK itself says, to fill the form. */
    fromNik: z.object({ sex: z.enum(['L', 'P']), birthDates: z.array(Day) }).nullable(),
  }),
})

export const UploadedFile = z.object({
  name: z.string(),
  refused: z.string().nullable(),
  sheet: z.string(),
  lines: Count,
  findings: z.array(FindingShape),
})

/** A line as its village wrote it, to be mended in the form; each opening is recorded. */
export const openCandidate = contract({
  method: 'POST',
  path: '/api/register/candidates/:candidateId/open',
  access: ['village'],
  summary: 'One own line with its whole numbers, to mend it; the opening is recorded',
  params: z.object({ candidateId: Id }),
  answer: z.object({
    nik: z.string(),
    kk: z.string(),
    name: z.string(),
    sex: z.enum(['', 'L', 'P']),
    birthPlace: z.string(),
    birthDate: Day.nullable(),
    address: z.string(),
    phone: z.string(),
    motherName: z.string(),
    occupation: z.string(),
    monthlyIncome: z.string(),
    remark: z.string(),
  }),
})

/** multipart/form-data: fields `villageCode`, `clientKey`, `headLetter` (may be empty), then one part `file` per spreadsheet. */
export const uploadFiles = contract({
  method: 'POST',
  path: '/api/register/files',
  access: ['owner', 'office', 'village'],
  summary: 'Send spreadsheets; a file that cannot be read never stops the others',
  answer: z.object({
    listId: Id.nullable().describe('Null when no file held a list'),
    listNumber: z.int().nullable(),
    isNew: z.boolean(),
    lines: Count,
    files: z.array(UploadedFile),
  }),
})

export const submitList = contract({
  method: 'POST',
  path: '/api/register/lists/:villageCode/submit',
  access: ['owner', 'office', 'village'],
  summary: 'Send this year\u2019s lists of a village with the head\u2019s letter',
  params: z.object({ villageCode: VillageCode }),
  body: z.object({ headLetter: z.string().trim().min(3).max(120) }),
  answer: z.object({ submittedOn: Day, lists: Count, lines: Count }),
})

export const registerContracts = {
  instruction,
  villageList,
  addCandidate,
  checkCandidate,
  openCandidate,
  uploadFiles,
  submitList,
}
