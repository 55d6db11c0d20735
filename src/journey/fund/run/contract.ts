import * as z from 'zod'
import {
  Count,
  Id,
  Moment,
  MonthText,
  RupiahAmount,
  VillageName,
  Year,
} from '#vocabulary/answer-shapes.ts'
import { contract } from '#vocabulary/contract.ts'

export const latestRun = contract({
  method: 'GET',
  path: '/api/fund/runs/latest',
  access: ['owner', 'office'],
  summary:
    'The last allocation: goals, proof, use of each fund, who was left out and where the line lies',
  answer: z.object({
    run: z
      .object({
        id: Id,
        programmeYear: Year,
        madeAt: Moment,
        codeVersion: z.string(),
        /** `optimal` is proved; `feasible` says how far the proof got. */
        status: z.enum(['optimal', 'feasible']),
        instanceSha256: z.string(),
        resultSha256: z.string(),
        objective: z.object({
          renewals: z.number(),
          villageShortfall: z.number(),
          tiers: z.array(z.number()),
          score: z.number(),
          lastResortRupiah: z.number(),
        }),
        goals: z.array(z.string()),
        period: z.object({ from: MonthText, to: MonthText }),
        graceMonths: Count,
        villageMinimum: Count,
        coveredPeople: Count,
        leftPeople: Count,
        funds: z.array(
          z.object({
            id: z.string(),
            name: z.string(),
            kind: z.string(),
            people: Count,
            personMonths: Count,
            usedRupiah: RupiahAmount,
            leftRupiah: RupiahAmount,
            price: z.object({ goal: z.string(), perRupiah: z.number() }).nullable(),
          }),
        ),
        leftByReason: z.array(
          z.object({
            reason: z.enum(['no-fund-accepts', 'window', 'money']),
            sentence: z.string(),
            people: Count,
          }),
        ),
        tiers: z.array(
          z.object({
            tier: z.int(),
            label: z.string(),
            eligible: Count,
            covered: Count,
            left: Count,
          }),
        ),
        /** Around the line: the last people covered and the first left out, by rank. */
        cutLine: z.array(
          z.object({
            workerId: Id,
            name: z.string(),
            village: VillageName,
            tier: z.int(),
            scoreMillionths: z.int(),
            isCovered: z.boolean(),
            fundName: z.string().nullable(),
            reason: z.enum(['no-fund-accepts', 'window', 'money']).nullable(),
          }),
        ),
      })
      .nullable(),
  }),
})

export const runExplained = contract({
  method: 'GET',
  path: '/api/fund/runs/latest/explained',
  access: ['owner', 'office'],
  summary:
    'The last allocation village by village against equal shares, and what Rp10 million more would buy',
  answer: z.object({
    explained: z
      .object({
        runId: Id,
        gini: z.number(),
        giniOfEqualShares: z.number(),
        worst: z.object({ village: VillageName, covered: Count, eligible: Count }).nullable(),
        villages: z.array(
          z.object({ village: VillageName, eligible: Count, covered: Count, equalShare: Count }),
        ),
        tenMillion: z.array(
          z.object({
            fundId: z.string(),
            name: z.string(),
            kind: z.string(),
            goal: z.string().nullable(),
            adds: z.number(),
          }),
        ),
        /** The fund in which Rp10 million helps the highest goal most; null when it would help nowhere. */
        bestFundId: z.string().nullable(),
      })
      .nullable(),
  }),
})

export const personExplained = contract({
  method: 'GET',
  path: '/api/fund/runs/latest/people/:workerId',
  access: ['owner', 'office'],
  summary:
    'One person in the last allocation: which fund pays and why that one, every other and why not',
  params: z.object({ workerId: Id }),
  answer: z.object({
    /** Null for somebody the last allocation never looked at. */
    explained: z
      .object({
        runId: Id,
        isCovered: z.boolean(),
        funds: z.array(
          z.object({
            fundId: z.string(),
            name: z.string(),
            kind: z.string(),
            answer: z.string(),
            sentence: z.string(),
          }),
        ),
      })
      .nullable(),
  }),
})

export const runContracts = { latestRun, runExplained, personExplained }
