import * as z from 'zod'
import { Id, Moment, Year } from '#vocabulary/answer-shapes.ts'
import { contract } from '#vocabulary/contract.ts'

/** A yearly figure with its bands: 50, 80 and 95 of 100 futures lie between the ends. */
export const YearBand = z.object({
  year: Year,
  median: z.number(),
  low50: z.number(),
  high50: z.number(),
  low80: z.number(),
  high80: z.number(),
  low95: z.number(),
  high95: z.number(),
})

export const latestPlan = contract({
  method: 'GET',
  path: '/api/plan/latest',
  access: ['owner', 'office'],
  summary: 'The last simulation of the next years: scenario, bands, chances',
  answer: z.object({
    plan: z
      .object({
        id: Id,
        name: z.string(),
        madeAt: Moment,
        scenarioSha256: z.string(),
        scenario: z.record(z.string(), z.unknown()),
        result: z.record(z.string(), z.unknown()),
        /** Figures of the result that are bands by year, ready to draw; empty when the result holds none. */
        series: z.array(
          z.object({
            id: z.string(),
            label: z.string(),
            unit: z.string(),
            years: z.array(YearBand),
          }),
        ),
        /** Chances in hundredths: 62 of 100. */
        chances: z.array(z.object({ label: z.string(), outOf100: z.number() })),
      })
      .nullable(),
  }),
})

export const planContracts = { latestPlan }
