import * as z from 'zod'
import { Count, Day, Id, MaskedNumber, Moment, VillageName } from '#vocabulary/answer-shapes.ts'
import { contract } from '#vocabulary/contract.ts'

const Millionths = z.int().min(0).max(1_000_000)

/** What a threshold does with the pairs at hand: `expectedWrong` is Σ(1 − p) over them. */
export const ThresholdEffect = z.object({
  autoMillionths: Millionths,
  links: Count,
  expectedWrong: z.number(),
})
export type ThresholdEffect = z.infer<typeof ThresholdEffect>

export const ThresholdsNow = z.object({
  autoMillionths: Millionths,
  reviewMillionths: Millionths,
  /** Nobody has set any yet: the careful ones hold. */
  isDefault: z.boolean(),
  now: ThresholdEffect,
  ladder: z.array(ThresholdEffect),
  history: z.array(
    z.object({
      autoMillionths: Millionths,
      reviewMillionths: Millionths,
      reason: z.string(),
      setBy: z.string(),
      setAt: Moment,
    }),
  ),
})
export type ThresholdsNow = z.infer<typeof ThresholdsNow>

export const thresholds = contract({
  method: 'GET',
  path: '/api/match/thresholds',
  access: ['owner', 'office'],
  summary:
    'From which probability people are joined without an officer, and how many errors that is expected to make',
  answer: ThresholdsNow,
})

export const setThresholds = contract({
  method: 'POST',
  path: '/api/match/thresholds',
  access: ['owner', 'office'],
  summary: 'Set the thresholds, with a reason; recorded with who and when',
  body: z.object({
    autoMillionths: Millionths,
    reviewMillionths: Millionths,
    reason: z.string().trim().min(5).max(200),
  }),
  answer: ThresholdsNow,
})

const Estimate = z.object({ share: z.number(), low: z.number(), high: z.number() })

export const SampledLink = z.object({
  candidateId: Id,
  workerId: Id,
  probabilityMillionths: Millionths,
  left: z.object({
    name: z.string(),
    nikMasked: MaskedNumber,
    birthDate: Day.nullable(),
    village: VillageName,
  }),
  right: z.object({
    name: z.string(),
    nikMasked: MaskedNumber,
    birthDate: Day.nullable(),
    village: VillageName,
  }),
  verdict: z.enum(['right', 'wrong']).nullable(),
})
export type SampledLink = z.infer<typeof SampledLink>

export const QualityReport = z.object({
  /** The last comparison; null before the first. */
  run: z
    .object({
      programmeYear: z.int(),
      at: Moment,
      autoMillionths: Millionths,
      reviewMillionths: Millionths,
    })
    .nullable(),
  automatic: z.object({ links: Count, expectedWrong: z.number() }),
  /** Of the automatic links, how many are right; 95 %, from the probabilities. Null without links. */
  precision: Estimate.nullable(),
  /** Of the true pairs among those compared, how many the engine links or shows to an officer. */
  recall: Estimate.nullable(),
  /** The same without the officer's queue. */
  recallAutomatic: Estimate.nullable(),
  /** Counted by hand: Wilson interval, 95 %. Null until something was checked. */
  checked: z.object({ right: Count, wrong: Count, estimate: Estimate.nullable() }),
  histogram: z.array(
    z.object({
      fromMillionths: Millionths,
      toMillionths: Millionths,
      pairs: Count,
      expectedTrue: z.number(),
    }),
  ),
  /** What comparing each field was learned to be worth; chances of the outcome for one person and for two by chance. */
  weights: z.array(
    z.object({
      field: z.string(),
      level: z.int(),
      meaning: z.string(),
      matchChance: z.number(),
      randomChance: z.number(),
      bits: z.number(),
    }),
  ),
  sample: z.array(SampledLink),
  seed: z.int(),
})
export type QualityReport = z.infer<typeof QualityReport>

export const quality = contract({
  method: 'GET',
  path: '/api/match/quality',
  access: ['owner', 'office'],
  summary:
    'How good the links are: weights, precision and recall with intervals, a seeded sample to check by hand',
  query: z.object({ seed: z.coerce.number().int().min(1).max(1_000_000).default(1) }),
  answer: QualityReport,
})

export const checkLink = contract({
  method: 'POST',
  path: '/api/match/quality/check',
  access: ['owner', 'office'],
  summary: 'Say whether an automatic link is right; a wrong one goes back to the queue',
  body: z.object({ candidateId: Id, workerId: Id, verdict: z.enum(['right', 'wrong']) }),
  answer: z.object({ right: Count, wrong: Count, estimate: Estimate.nullable() }),
})

export const qualityContracts = { thresholds, setThresholds, quality, checkLink }
