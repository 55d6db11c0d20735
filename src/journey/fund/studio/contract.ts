import * as z from 'zod'
import {
  Count,
  Day,
  Id,
  Moment,
  MonthText,
  RupiahAmount,
  VillageName,
  Year,
} from '#vocabulary/answer-shapes.ts'
import { contract } from '#vocabulary/contract.ts'
import { OBJECTIVES } from '../allocate/instance.ts'
import {
  Certainty,
  ComparisonShape,
  FundName,
  OutcomeShape,
  PersonName,
  PolicyShape,
  Reason,
} from './outcome-contract.ts'

const ScenarioHead = z.object({
  id: Id,
  name: z.string(),
  madeAt: Moment,
  madeBy: z.string(),
  certainty: Certainty,
  covered: Count,
  policy: PolicyShape,
  codeVersion: z.string(),
  resultSha256: z.string(),
  /** A decree that was made of it. */
  decreeId: Id.nullable(),
})

export const openStudio = contract({
  method: 'GET',
  path: '/api/fund/studio',
  access: ['owner', 'office'],
  summary:
    'What the allocation studio may move: goals, weights, minimum, start; and what was saved',
  answer: z.object({
    year: Year,
    people: Count,
    policy: PolicyShape,
    parts: z.array(z.object({ name: z.string(), label: z.string(), points: Count, most: Count })),
    goals: z.array(z.enum(OBJECTIVES)),
    mostPerVillage: Count,
    mostCoverMonths: Count,
    funds: z.array(
      FundName.extend({ ceilingRupiah: RupiahAmount, accepts: z.array(z.array(z.string())) }),
    ),
    rules: z.array(z.object({ id: z.string(), title: z.string(), status: z.string() })),
    unpaidMonths: Count,
    waitMonths: Count,
    scenarios: z.array(ScenarioHead),
    /** The decree of this year, when there is one: its months are promised. */
    decreeNumber: z.string().nullable(),
  }),
})

export const tryPolicy = contract({
  method: 'POST',
  path: '/api/fund/studio/outcome',
  access: ['owner', 'office'],
  summary: 'What a policy reaches: a guess at once while the proof is made, then the proof itself',
  body: z.object({ policy: PolicyShape, against: PolicyShape.nullable().default(null) }),
  answer: z.object({
    certainty: Certainty,
    againstCertainty: Certainty.nullable(),
    /** The proof could not be made; the guess stands. */
    isProofLost: z.boolean(),
    reckonedMs: z.number(),
    outcome: OutcomeShape,
    against: OutcomeShape.nullable(),
    comparison: ComparisonShape.nullable(),
  }),
})

export const timePolicy = contract({
  method: 'POST',
  path: '/api/fund/studio/times',
  access: ['owner', 'office'],
  summary:
    'What the start of cover costs, and which members are lost only because money comes late',
  body: z.object({ policy: PolicyShape }),
  answer: z.object({
    starts: z.array(
      z.object({
        startMonth: MonthText,
        endMonth: MonthText,
        coverMonths: Count,
        monthsBeyond: Count,
        covered: Count,
        renewalsCovered: Count,
        lapsed: Count,
        tooOld: Count,
        personMonths: Count,
        rupiah: RupiahAmount,
      }),
    ),
    waitMonths: Count,
    lateRupiah: RupiahAmount,
    latePeople: Count,
    losses: z.array(
      PersonName.extend({
        fundName: z.string(),
        moneyMonth: MonthText,
        bridgeMonths: Count,
        bridgeRupiah: RupiahAmount,
        dueOn: Day,
        laterStart: z.object({
          month: MonthText,
          isNewRegistration: z.boolean(),
          uncoveredMonths: Count,
          waitMonths: Count,
          isTooOld: z.boolean(),
        }),
      }),
    ),
  }),
})

export const findStudioPerson = contract({
  method: 'GET',
  path: '/api/fund/studio/people',
  access: ['owner', 'office'],
  summary: 'People of the year by name, to ask why',
  query: z.object({ q: z.string().trim().max(80).default('') }),
  answer: z.object({
    people: z.array(z.object({ workerId: Id, name: z.string(), village: VillageName })),
  }),
})

export const explainPolicy = contract({
  method: 'POST',
  path: '/api/fund/studio/person',
  access: ['owner', 'office'],
  summary: 'Why this person is covered under a policy, or why not and what would change it',
  body: z.object({ policy: PolicyShape, workerId: Id }),
  answer: z.object({
    certainty: Certainty,
    workerId: Id,
    name: z.string(),
    occupation: z.string(),
    village: VillageName,
    standing: z.enum(['member', 'new', 'lapsed', 'too-old']),
    tier: z.int(),
    tierLabel: z.string(),
    scoreMillionths: z.int(),
    parts: z.array(
      z.object({
        name: z.string(),
        label: z.string(),
        because: z.string(),
        points: z.int(),
        most: z.int(),
      }),
    ),
    from: MonthText,
    isCovered: z.boolean(),
    spells: z.array(FundName.extend({ from: MonthText, to: MonthText })),
    funds: z.array(
      FundName.extend({
        stand: z.enum(['pays', 'not-accepted', 'closed', 'spoken-for', 'spared']),
        months: Count,
      }),
    ),
    reason: Reason.nullable(),
    cut: z.object({ tier: z.int(), scoreMillionths: z.int().nullable() }).nullable(),
    money: z
      .object({ fundName: z.string(), rupiah: RupiahAmount, isTried: z.boolean() })
      .nullable(),
    late: z.object({ rupiah: RupiahAmount, dueOn: Day, moneyMonth: MonthText }).nullable(),
  }),
})

export const saveScenario = contract({
  method: 'POST',
  path: '/api/fund/scenarios',
  access: ['owner', 'office'],
  summary: 'Save a proved policy under a name, with its inputs, rules and code version',
  body: z.object({ name: z.string().trim().min(3).max(80), policy: PolicyShape }),
  answer: z.object({ scenario: ScenarioHead }),
})

export const scenario = contract({
  method: 'GET',
  path: '/api/fund/scenarios/:scenarioId',
  access: ['owner', 'office'],
  summary:
    'A saved scenario with the figures it was saved with, and whether its inputs are still the same',
  params: z.object({ scenarioId: Id }),
  answer: z.object({
    scenario: ScenarioHead,
    outcome: OutcomeShape,
    rules: z.array(z.object({ id: z.string(), title: z.string(), status: z.string() })),
    instanceSha256: z.string(),
    isStillSame: z.boolean(),
  }),
})

export const decreeScenario = contract({
  method: 'POST',
  path: '/api/fund/scenarios/:scenarioId/decree',
  access: ['owner', 'office'],
  summary: 'Freeze a saved scenario as a decree and promise its months',
  params: z.object({ scenarioId: Id }),
  body: z.object({ number: z.string().trim().min(3).max(80) }),
  answer: z.object({
    decreeId: Id,
    number: z.string(),
    people: Count,
    personMonths: Count,
    totalRupiah: RupiahAmount,
  }),
})

export const studioContracts = {
  openStudio,
  tryPolicy,
  timePolicy,
  findStudioPerson,
  explainPolicy,
  saveScenario,
  scenario,
  decreeScenario,
}
