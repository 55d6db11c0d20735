import type { FundBar, TrendChart } from '#journey/report/charts/index.ts'
import type { CoverageMap } from '#journey/report/map/index.ts'
import type { IsoDate } from '#vocabulary/iso-date.ts'

/** Where a figure comes from: counted from our rows, printed by others, worked out, or taken as given. */
export type FigureStatus = 'counted' | 'published' | 'derived' | 'assumed'

export interface KeyFigure {
  /** Already worded with its unit: `34.486`, `Rp42.000.000`, `53,78 %`. */
  readonly value: string
  readonly label: string
  /** What it means or what it is a part of, in one sentence. */
  readonly meaning: string
  readonly status: FigureStatus
  readonly trace: string
}

export interface SegmentCoverage {
  readonly name: string
  readonly kind: 'formal' | 'informal'
  readonly covered: number
  /** `null` while no denominator is known. */
  readonly workers: number | null
  readonly denominatorSource: string
  readonly denominatorStatus: FigureStatus
  readonly trace: string
}

export interface DossierFund extends FundBar {
  readonly months: number
  readonly status: FigureStatus
  readonly trace: string
}

export interface VillageLine {
  readonly code: string
  readonly name: string
  readonly districtName: string
  readonly named: number
  readonly covered: number
  readonly leftOut: number
  readonly confirmedMonths: number
}

/** Families by what happened and how far the case is; never a name. */
export interface FamilyCases {
  readonly event: string
  readonly found: number
  readonly paid: number
  readonly paidRupiah: number
  readonly open: number
  /** Middle waiting time from the event to the payment; `null` when nothing was paid. */
  readonly medianDays: number | null
  readonly trace: string
}

export interface EvidenceLine {
  readonly indicator: string
  readonly title: string
  readonly kind: string
  readonly datedOn: IsoDate | null
  readonly reference: string
  readonly status: 'present' | 'missing' | 'to-be-confirmed'
}

export interface OpenQuestion {
  readonly question: string
  /** What the answer could change in this dossier. */
  readonly effect: string
}

/** One entry of the register at the end: the query that gives the figure again. */
export interface FigureTrace {
  readonly id: string
  readonly title: string
  readonly query: string
  /** As printed: rupiah or a count. */
  readonly value: string
  readonly rows: number
  /** SHA-256 of the rows, 64 hexadecimal digits. */
  readonly fingerprint: string
}

export interface DossierData {
  readonly isSample: boolean
  readonly regencyName: string
  readonly provinceName: string
  readonly programmeYear: number
  /** The business day the figures stand for. */
  readonly asOf: IsoDate
  readonly figures: readonly KeyFigure[]
  readonly achieved: readonly string[]
  readonly notYet: readonly string[]
  readonly segments: readonly SegmentCoverage[]
  readonly map: CoverageMap | null
  readonly trend: TrendChart | null
  readonly funds: readonly DossierFund[]
  readonly villages: readonly VillageLine[]
  readonly families: readonly FamilyCases[]
  readonly evidence: readonly EvidenceLine[]
  /** What the figures cannot show, each a full sentence. */
  readonly limits: readonly string[]
  readonly openQuestions: readonly OpenQuestion[]
  readonly traces: readonly FigureTrace[]
  readonly checkUrl: string
}
