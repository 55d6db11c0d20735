import * as z from 'zod'

// Words that every contract uses. Names end in their unit: `…Rupiah`, `…Days`, `…People`, `…Months`.

/** UUIDv7 as text. */
export const Id = z.uuid()
/** `YYYY-MM-DD`, western Indonesian calendar day. */
export const Day = z.iso.date()
/** `YYYY-MM`. */
export const MonthText = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)
/** ISO 8601 moment in UTC. */
export const Moment = z.iso.datetime()
/** Whole rupiah. */
export const RupiahAmount = z.int()
export const Count = z.int().min(0)
export const Year = z.int().min(2000).max(2100)
export const VillageCode = z.string().regex(/^\d{2}\.\d{2}\.\d{2}\.\d{4}$/)
/** A share of one, never capped: above 1 is a warning about the denominator. */
export const Share = z.number().min(0)
/** `6111 01•• •••• 0004`, or empty while there is no NIK yet. */
export const MaskedNumber = z.string()

export const VillageName = z.object({
  code: VillageCode,
  name: z.string(),
  districtCode: z.string(),
  districtName: z.string(),
})
export type VillageName = z.infer<typeof VillageName>

/** How sure a fact is: on an official page, in the press, computed by us, assumed for want of better, or still to be confirmed. */
export const FactStatus = z.enum(['verified', 'press', 'derived', 'assumed', 'to-be-confirmed'])
export type FactStatus = z.infer<typeof FactStatus>

/** A figure that somebody else published or that we derived, with everything a reader needs to judge it. */
export const SourcedFigure = z.object({
  value: z.number(),
  unit: z.enum(['people', 'percent', 'rupiah', 'workers']),
  /** A year, a month, a day or a span, as the source dates it. */
  period: z.string(),
  source: z.string(),
  sourceUrl: z.string(),
  status: FactStatus,
  certainty: z.enum(['high', 'medium', 'low']),
  note: z.string(),
})
export type SourcedFigure = z.infer<typeof SourcedFigure>

export const FindingShape = z.object({
  code: z.string(),
  severity: z.enum(['refuse', 'warn', 'inform']),
  /** Column meant; empty for the whole row. */
  field: z.string(),
  /** One Indonesian sentence: what, where, how to mend. */
  message: z.string(),
})

export const PageQuery = z.object({
  page: z.coerce.number().int().min(1).max(100_000).default(1),
})

/** One page of a bounded list with the size of the whole. */
export function pageOf<Row extends z.ZodType>(row: Row) {
  return z.object({
    rows: z.array(row),
    page: z.int().min(1),
    pageSize: Count,
    total: Count,
  })
}
