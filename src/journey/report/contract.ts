import * as z from 'zod'
import {
  Count,
  Day,
  MonthText,
  RupiahAmount,
  Share,
  SourcedFigure,
  VillageCode,
  VillageName,
  Year,
} from '#vocabulary/answer-shapes.ts'
import { contract } from '#vocabulary/contract.ts'
import { FundFlow } from '../fund/budget/contract.ts'
import { CandidateCounts, ListFileRow } from '../register/contract.ts'

/** People the programme reaches, by where their protection stands on the business day. */
export const ProtectionCounts = z.object({
  protected: Count,
  inGrace: Count,
  lapsed: Count,
  notStarted: Count,
})
export type ProtectionCounts = z.infer<typeof ProtectionCounts>

/** A part over a whole that names its source; the whole may be an estimate. */
export const Coverage = z.object({
  /** Protected by the programme today. */
  people: Count,
  /** Null when no whole is known. */
  denominator: SourcedFigure.nullable(),
  share: Share.nullable(),
  /** Above 100 %: the whole is too small or too old. */
  isAboveWhole: z.boolean(),
})

export const HomeDecision = z.object({
  /** An imperative: `Bayar iuran ADD bulan Juli`. */
  title: z.string(),
  reason: z.string(),
  rupiah: RupiahAmount.nullable(),
  /** Last day to act. */
  before: Day.nullable(),
  people: Count,
  /** Page of the office application where it is done, such as `/kantor/iuran`. */
  path: z.string(),
})

export const HomeWait = z.object({
  /** Who has to act: an office, `43 kepala desa`, a family. */
  who: z.string(),
  what: z.string(),
  sinceDays: z.int().min(0),
  urgency: z.enum(['overdue', 'soon', 'usual']),
  path: z.string(),
})

export const Home = z.object({
  asOf: Day,
  programmeYear: Year,
  regency: z.object({
    code: z.string(),
    name: z.string(),
    provinceName: z.string(),
    villages: Count,
  }),
  protection: ProtectionCounts,
  coverage: Coverage,
  /** Other wholes the same people can be held against, each with its source. */
  denominators: z.array(SourcedFigure),
  /** The insurer's own published share; its whole is not ours, so it is never joined to our line. */
  insurerFigure: SourcedFigure.nullable(),
  target: z
    .object({
      share: Share,
      ruleId: z.string(),
      title: z.string(),
      status: z.string(),
      sourceTitle: z.string(),
      note: z.string().nullable(),
    })
    .nullable(),
  /** People protected in each month, oldest first; `isPromised` from the first month that is not paid yet. */
  trend: z.array(
    z.object({ month: MonthText, people: Count, promisedPeople: Count, isFuture: z.boolean() }),
  ),
  /** Absent (null) when nobody is about to lapse. */
  alarm: z
    .object({
      people: Count,
      withinDays: z.int(),
      lapseOn: Day,
      unpaidMonths: z.array(MonthText),
      rupiah: RupiahAmount,
      /** Who must act, largest group first. */
      actors: z.array(
        z.object({ office: z.string(), task: z.string(), people: Count, rupiah: RupiahAmount }),
      ),
      isMoneyThere: z.boolean(),
    })
    .nullable(),
  funds: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      kind: z.string(),
      status: z.string(),
      people: Count,
      flow: FundFlow,
    }),
  ),
  fundTotals: FundFlow,
  lists: z.object({
    villages: Count,
    sent: Count,
    late: Count,
    silent: Count,
    counts: CandidateCounts,
  }),
  decided: z.object({ yes: Count, no: Count, factsMissing: Count, leftOut: Count }),
  lowestVillages: z.array(
    z.object({
      village: VillageName,
      protectedPeople: Count,
      denominatorPeople: Count.nullable(),
      share: Share.nullable(),
    }),
  ),
  claims: z.object({
    open: Count,
    paid: Count,
    owedRupiah: RupiahAmount,
    paidRupiah: RupiahAmount,
  }),
  openPairs: Count,
  decisions: z.array(HomeDecision),
  waits: z.array(HomeWait),
})
export type Home = z.infer<typeof Home>

export const home = contract({
  method: 'GET',
  path: '/api/report/home',
  access: ['owner', 'office'],
  summary: 'The regency in one page: who is covered, who is not, what it costs, what to decide',
  answer: Home,
})

export const VillageRow = z.object({
  village: VillageName,
  targetPeople: Count,
  deadlineOn: Day.nullable(),
  submittedOn: Day.nullable(),
  standing: z.enum(['on-time', 'late', 'silent', 'overdue', 'not-instructed']),
  counts: CandidateCounts,
  eligible: Count,
  /** Decided yes and granted months this year. */
  granted: Count,
  /** Decided yes, but the money did not reach them. */
  eligibleLeftOut: Count,
  protection: ProtectionCounts,
  /** Workers of the village: an estimate by us, status `derived`; null without a population figure. */
  denominatorPeople: Count.nullable(),
  share: Share.nullable(),
})
export type VillageRow = z.infer<typeof VillageRow>

export const villages = contract({
  method: 'GET',
  path: '/api/report/villages',
  access: ['owner', 'office', 'village'],
  summary: 'Per village: target, list, checks, decision, protection',
  answer: z.object({
    asOf: Day,
    programmeYear: Year,
    villages: z.array(VillageRow),
    districts: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        villages: Count,
        protectedPeople: Count,
        denominatorPeople: Count.nullable(),
        share: Share.nullable(),
      }),
    ),
    denominatorNote: z.string(),
  }),
})

export const village = contract({
  method: 'GET',
  path: '/api/report/villages/:villageCode',
  access: ['owner', 'office', 'village'],
  summary: 'One village: the way from named to protected, its lists and files',
  params: z.object({ villageCode: VillageCode }),
  answer: z.object({
    asOf: Day,
    programmeYear: Year,
    row: VillageRow,
    /** From named to protected; each step with who fell out and why. */
    funnel: z.array(
      z.object({
        step: z.enum([
          'named',
          'passed',
          'known',
          'eligible',
          'granted',
          'registered',
          'protected',
        ]),
        label: z.string(),
        people: Count,
        lost: z.array(z.object({ reason: z.string(), people: Count })),
      }),
    ),
    findings: z.array(
      z.object({ code: z.string(), severity: z.string(), rule: z.string(), lines: Count }),
    ),
    files: z.array(ListFileRow),
    funds: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        kind: z.string(),
        people: Count,
        rupiah: RupiahAmount,
      }),
    ),
    lapsing: z.object({ people: Count, nearest: Day.nullable() }),
  }),
})

export const map = contract({
  method: 'GET',
  path: '/api/report/map',
  access: ['owner', 'office', 'village'],
  summary: 'One value per village for the map, lowest first, with the steps of its scale',
  query: z.object({ measure: z.enum(['share', 'uncovered', 'protected']).default('share') }),
  answer: z.object({
    asOf: Day,
    measure: z.enum(['share', 'uncovered', 'protected']),
    /** Upper limits of the first four of five steps, in the unit of the value. */
    thresholds: z.array(z.number()),
    target: Share.nullable(),
    villages: z.array(
      z.object({
        village: VillageName,
        /** Null: no data, shown hatched. */
        value: z.number().nullable(),
        protectedPeople: Count,
        denominatorPeople: Count.nullable(),
      }),
    ),
    note: z.string(),
  }),
})

export const borders = contract({
  method: 'GET',
  path: '/api/report/borders',
  access: 'public',
  summary: 'TopoJSON of villages, districts and regency; null where borders are not shipped',
  answer: z.object({
    topology: z.record(z.string(), z.unknown()).nullable(),
    source: z.string(),
    licence: z.string(),
  }),
})

export const coverage = contract({
  method: 'GET',
  path: '/api/report/coverage',
  access: ['owner', 'office'],
  summary: 'Coverage by segment over stated wholes, by month, with every published figure apart',
  answer: z.object({
    asOf: Day,
    programme: Coverage,
    segments: z.array(z.object({ segment: z.string(), label: z.string(), people: Count })),
    months: z.array(
      z.object({ month: MonthText, people: Count, promisedPeople: Count, isFuture: z.boolean() }),
    ),
    byFund: z.array(
      z.object({
        fundId: z.string(),
        fundName: z.string(),
        fundKind: z.string(),
        months: z.array(z.object({ month: MonthText, people: Count })),
      }),
    ),
    denominators: z.array(SourcedFigure),
    published: z.array(SourcedFigure.extend({ indicator: z.string() })),
    targets: z.array(
      z.object({
        ruleId: z.string(),
        title: z.string(),
        share: Share,
        from: Day,
        to: Day.nullable(),
        status: z.string(),
        sourceTitle: z.string(),
        note: z.string().nullable(),
      }),
    ),
  }),
})

/** What anybody may ask: number and code from the letter; answers without a name. */
export const publicCheck = contract({
  method: 'POST',
  path: '/api/public/check',
  access: 'public',
  callsPerMinute: 20,
  summary: 'Am I covered, until when? NIK and the code printed on the letter',
  body: z.object({ nik: z.string().regex(/^\d{16}$/), code: z.string().trim().min(6).max(16) }),
  answer: z.object({
    isKnown: z.boolean(),
    /** First letters only: `N••••• b•••• S••••`. */
    nameMasked: z.string(),
    state: z.enum(['unknown', 'not-started', 'protected', 'in-grace', 'lapsed']),
    protectedUntil: Day.nullable(),
    /** One Indonesian sentence to read aloud. */
    sentence: z.string(),
  }),
})

export const reportContracts = { home, villages, village, map, borders, coverage, publicCheck }
