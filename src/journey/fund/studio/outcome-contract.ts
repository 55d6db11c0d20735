import * as z from 'zod'
import {
  Count,
  Id,
  MonthText,
  RupiahAmount,
  Share,
  VillageName,
} from '#vocabulary/answer-shapes.ts'
import { OBJECTIVES } from '../allocate/instance.ts'
import { MOST_COVER_MONTHS, MOST_POINTS } from './policy.ts'

/** The office's choices, as the studio sends them. */
export const PolicyShape = z.object({
  objective: z
    .array(z.enum(OBJECTIVES))
    .min(1)
    .refine((goals) => new Set(goals).size === goals.length, 'tiap tujuan satu kali'),
  points: z.record(z.string().max(40), z.int().min(0).max(MOST_POINTS)),
  villageMinimum: z.int().min(0).max(2_000),
  graceMonths: z.int().min(0).max(6),
  startMonth: MonthText,
  coverMonths: z.int().min(1).max(MOST_COVER_MONTHS),
  newFromMonth: MonthText,
})

export const Reason = z.enum(['no-fund-accepts', 'window', 'money'])
export const PersonName = z.object({
  place: z.int().min(1),
  workerId: Id,
  name: z.string(),
  village: VillageName,
})
export const FundName = z.object({ id: z.string(), name: z.string(), kind: z.string() })
const VillageCount = z.object({ village: VillageName, eligible: Count, covered: Count })

/** `estimate`: a guess that surely can be had; `proved`: nothing better exists; `best-found`: good, not proved. */
export const Certainty = z.enum(['estimate', 'proved', 'best-found'])

export const OutcomeShape = z.object({
  eligible: Count,
  covered: Count,
  personMonths: Count,
  rupiah: RupiahAmount,
  renewals: z.object({ eligible: Count, covered: Count }),
  lapsed: Count,
  tooOld: Count,
  villageShortfall: Count,
  scoreMillionths: Count,
  lastResortRupiah: RupiahAmount,
  tiers: z.array(
    z.object({
      tier: z.int(),
      label: z.string(),
      eligible: Count,
      covered: Count,
      equally: Count,
    }),
  ),
  villages: z.array(VillageCount),
  funds: z.array(
    FundName.extend({
      ceilingRupiah: RupiahAmount,
      usedRupiah: RupiahAmount,
      people: Count.nullable(),
      personMonths: Count.nullable(),
      nextPeople: Count,
      nextScoreMillionths: Count.nullable(),
    }),
  ),
  leftByReason: z.array(z.object({ reason: Reason, people: Count })),
  fairness: z.object({ gini: Share, worst: VillageCount.nullable(), equalShare: Share }),
  cutLine: z.array(
    PersonName.extend({
      tier: z.int(),
      scoreMillionths: z.int(),
      fundNames: z.array(z.string()),
      reason: Reason.nullable(),
      shortRupiah: RupiahAmount.nullable(),
    }),
  ),
})

export const ComparisonShape = z.object({
  gained: Count,
  lost: Count,
  villages: z.array(z.object({ village: VillageName, gained: Count, lost: Count })),
  tiers: z.array(z.object({ tier: z.int(), gained: Count, lost: Count })),
  funds: z.array(FundName.extend({ rupiah: z.int() })),
  gainers: z.array(PersonName),
  losers: z.array(PersonName),
})
