import * as z from 'zod'
import { Count, Day, Id, Moment, Year } from '#vocabulary/answer-shapes.ts'
import { contract } from '#vocabulary/contract.ts'

export const evidence = contract({
  method: 'GET',
  path: '/api/award/evidence',
  access: ['owner', 'office'],
  summary: 'Indicators of the award, their evidence and the last dossier',
  answer: z.object({
    programmeYear: Year,
    indicators: z.array(
      z.object({
        indicator: z.string(),
        evidence: z.array(
          z.object({
            id: z.string(),
            title: z.string(),
            kind: z.string(),
            datedOn: Day.nullable(),
            reference: z.string(),
            status: z.string(),
          }),
        ),
      }),
    ),
    counts: z.array(z.object({ status: z.string(), count: Count })),
    dossier: z
      .object({
        id: Id,
        madeAt: Moment,
        pdfSha256: z.string(),
        figures: z.array(z.record(z.string(), z.unknown())),
      })
      .nullable(),
  }),
})

export const awardContracts = { evidence }
