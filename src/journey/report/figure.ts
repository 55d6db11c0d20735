import type { RawBuilder } from 'kysely'
import type { IsoDate } from '#vocabulary/iso-date.ts'
import type { When } from '../pay/read-store.ts'

/** What every figure is asked about: one regency, one programme year, one business day. */
export interface FigureScope {
  readonly regencyCode: string
  readonly year: number
  readonly on: IsoDate
  readonly when: When
  /** The allocation in force; null before the first one. */
  readonly runId: string | null
}

export type FigureUnit = 'lines' | 'people' | 'person-months' | 'rupiah' | 'families'

/**
 * A figure is the sum of its rows and nothing else. Its query gives `key` (what the row is), `about` (why it is there or where it
 * belongs) and `amount`; the value, the trace and the fingerprint all come from that one query.
 */
export interface Figure {
  readonly id: string
  /** Indonesian, as a reader meets it. */
  readonly title: string
  readonly unit: FigureUnit
  /** One Indonesian sentence: which rows are counted. */
  readonly source: string
  readonly rows: (scope: FigureScope) => RawBuilder<FigureRow>
}

export interface FigureRow {
  readonly key: string
  readonly about: string
  readonly amount: number
}
