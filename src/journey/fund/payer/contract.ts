import * as z from 'zod'
import { Count, FactStatus, RupiahAmount, Year } from '#vocabulary/answer-shapes.ts'
import { contract } from '#vocabulary/contract.ts'

/** One payer of the one list: what was agreed, whom it carries, how far its money has come. */
export const PayerRow = z.object({
  fundId: z.string(),
  name: z.string(),
  kind: z.string(),
  payer: z.string(),
  /** Every person once, with the fund that carries most of her months. */
  people: Count,
  personMonths: Count,
  confirmedMonths: Count,
  committedRupiah: RupiahAmount,
  confirmedRupiah: RupiahAmount,
  agreement: z
    .object({
      id: z.string(),
      name: z.string(),
      basis: z.enum(['share', 'adoption']),
      shareBasisPoints: z.int().nullable(),
      /** Whole people: the share of everybody the sharing payers carry, or the number adopted. */
      agreedPeople: Count.nullable(),
      villages: z.array(z.string()),
      trades: z.array(z.string()),
      contact: z.string(),
      document: z.string(),
      status: FactStatus,
      source: z.string(),
    })
    .nullable(),
})

export const payers = contract({
  method: 'GET',
  path: '/api/fund/payers',
  access: ['owner', 'office'],
  summary: 'Several governments and companies, one list: agreed and carried, counted in people',
  query: z.object({ year: z.coerce.number().int().optional() }),
  answer: z.object({ budgetYear: Year, people: Count, payers: z.array(PayerRow) }),
})

/** Answers `text/csv`; the proof paper of one payer, its own people only. */
export const payerStatement = contract({
  method: 'GET',
  path: '/api/fund/payers/:fundId/statement.csv',
  access: ['owner', 'office'],
  summary:
    'People and months that one payer carried, line by line, with the fingerprint of the list',
  params: z.object({ fundId: z.string() }),
  query: z.object({ year: z.coerce.number().int().optional() }),
  answer: z.string(),
  media: 'text/csv; charset=utf-8',
})

/** Answers `application/pdf`; the same proof as a paper to hand over. */
export const payerPaper = contract({
  method: 'GET',
  path: '/api/fund/payers/:fundId/statement.pdf',
  access: ['owner', 'office'],
  summary: 'People and months that one payer carried, as a paper with the fingerprint of the list',
  params: z.object({ fundId: z.string() }),
  query: z.object({ year: z.coerce.number().int().optional() }),
  answer: z.string(),
  media: 'application/pdf',
})

export const payerContracts = { payers, payerStatement, payerPaper }
