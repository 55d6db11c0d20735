import type { IsoDate } from '#vocabulary/iso-date.ts'

export type InsuredEventKind =
  | 'death'
  | 'work-accident-death'
  | 'total-disability'
  | 'partial-disability'
  | 'temporary-inability'

/** What happened to a member, and the facts its benefit depends on. */
export type InsuredEvent = { readonly on: IsoDate; readonly children?: readonly Child[] } & (
  | { readonly kind: 'death' | 'work-accident-death' | 'total-disability' }
  /** Loss by the table of the law, in basis points of the whole person. */
  | { readonly kind: 'partial-disability'; readonly lossBasisPoints: number }
  | { readonly kind: 'temporary-inability'; readonly months: number }
)

export type SchoolLevel = 'tk' | 'sd' | 'smp' | 'sma' | 'kuliah'

export interface Child {
  readonly birthDate: IsoDate
  /** Null: not at school yet. */
  readonly level: SchoolLevel | null
  readonly isMarried: boolean
  readonly isWorking: boolean
}
