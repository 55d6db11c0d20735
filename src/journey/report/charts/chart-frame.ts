import { INK } from './palette.ts'
import { element, picture, text } from './svg.ts'

/** What every chart says in words: the finding, the measure with its unit, where the numbers come from. */
export interface ChartWords {
  readonly finding: string
  readonly measure: string
  readonly source: string
  /** The page around it already says the three lines above. */
  readonly isBare?: boolean
  /** For a phone: fewer units across, so that the words stay readable. */
  readonly isNarrow?: boolean
}

export interface PlotBox {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export const CHART_WIDTH = 560
const NARROW_WIDTH = 340

export function chartWidth({ isNarrow }: ChartWords): number {
  return isNarrow ? NARROW_WIDTH : CHART_WIDTH
}

const HEAD = 56
const FOOT = 28

/** Puts a plot of the given height between its title and its source line. */
export function frameChart(
  words: ChartWords,
  plotHeight: number,
  draw: (top: number) => string,
): string {
  const top = words.isBare ? 0 : HEAD
  const height = top + plotHeight + (words.isBare ? 0 : FOOT)
  const label = `${words.finding}. ${words.measure}. ${words.source}`
  const said = words.isBare
    ? ''
    : text(0, 18, words.finding, { size: 16, weight: 700 }) +
      text(0, 37, words.measure, { size: 12, fill: INK.second }) +
      text(0, height - 6, words.source, { size: 11, fill: INK.third })
  return picture({ width: chartWidth(words), height, label }, said + draw(top))
}

/** Light horizontal lines with their values at the left. */
export function gridLines(
  { left, right }: PlotBox,
  ticks: readonly number[],
  yOf: (value: number) => number,
  write: (value: number) => string,
): string {
  return ticks
    .map(
      (tick) =>
        element('path', { d: `M${left} ${yOf(tick).toFixed(1)}H${right}`, stroke: INK.line }) +
        text(left - 8, yOf(tick) + 4, write(tick), { size: 11, fill: INK.third, anchor: 'end' }),
    )
    .join('')
}

/** Numbers at the ends of lines, moved apart where they would cover each other. */
export function spreadLabels(positions: readonly number[], gap: number): number[] {
  const ordered = positions.map((y, index) => ({ y, index })).sort((a, b) => a.y - b.y)
  const spread: number[] = []
  let last = Number.NEGATIVE_INFINITY
  for (const { y, index } of ordered) {
    last = Math.max(y, last + gap)
    spread[index] = last
  }
  return spread
}
