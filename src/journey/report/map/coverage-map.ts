import type { PlaceCode } from '#vocabulary/place-code.ts'
import type { MapFigure } from './map-figures.ts'
import type { Borders } from './map-shapes.ts'

/** What to draw: figures per village on borders or tiles. */
export interface CoverageMap {
  readonly figures: readonly MapFigure[]
  /** Borders; without them the villages are drawn as tiles. */
  readonly topology: Borders | null
  /** Four ascending shares of one: `COVERAGE_THRESHOLDS` or `chooseThresholds(…)`. */
  readonly thresholds: readonly number[]
  readonly target: number | null
  /** The village of the callout; the lowest one when absent. */
  readonly chosen?: PlaceCode | undefined
  /** The finding, for screen readers: `Pulau Maya dan Karimata paling tertinggal`. */
  readonly label: string
  /** Without callout, labels and legend: for small multiples. */
  readonly isSmall?: boolean
}
