import { type ChartWords, chartWidth, frameChart, gridLines, spreadLabels } from './chart-frame.ts'
import { type Measure, writeTick, writeValue } from './measure.ts'
import { INK } from './palette.ts'
import { element, text } from './svg.ts'
import { roundTicks } from './ticks.ts'

export interface TrendPoint {
  /** Beneath the axis; empty to leave it out. */
  readonly label: string
  /** `null` breaks the line: nothing is known there. */
  readonly value: number | null
}

export interface TrendChart extends ChartWords {
  readonly measure: string
  readonly unit: Measure
  readonly points: readonly TrendPoint[]
  readonly target: { readonly value: number; readonly label: string } | null
  /** Figures of others at a point, drawn as hollow diamonds and never joined to our line. */
  readonly foreign: readonly {
    readonly at: number
    readonly value: number
    readonly label: string
  }[]
}

const plotOf = (chart: ChartWords) => ({
  height: 220,
  left: chart.isNarrow ? 34 : 52,
  right: chartWidth(chart) - (chart.isNarrow ? 88 : 104),
  top: 14,
  bottom: 192,
})
type Plot = ReturnType<typeof plotOf>

/** One line through time with its last value written beside it. */
export function drawTrend(chart: TrendChart): string {
  return frameChart(chart, plotOf(chart).height, (top) => plotTrend(chart, top))
}

function plotTrend(chart: TrendChart, top: number): string {
  const { points, unit, target, foreign } = chart
  const plot = plotOf(chart)
  const values = [...points, ...foreign].map(({ value }) => value).filter((value) => value !== null)
  const known = target ? [...values, target.value] : values
  if (known.length === 0) {
    return text(plot.left, top + 100, 'Belum ada data.', { fill: INK.third })
  }
  const ticks = roundTicks(Math.min(...known), Math.max(...known))
  const [low = 0, high = 1] = [ticks[0], ticks.at(-1)]
  const span = plot.bottom - plot.top
  const yOf = (value: number) => top + plot.bottom - ((value - low) / (high - low)) * span
  const xOf = (at: number) =>
    plot.left + (points.length < 2 ? 1 : at / (points.length - 1)) * (plot.right - plot.left)
  return (
    gridLines(plot, ticks, yOf, (value) => writeTick(value, unit)) +
    axisLabels(points, xOf, top + plot.height - 8) +
    (target ? targetLine(yOf(target.value), plot) : '') +
    trendLine(points, xOf, yOf) +
    foreign.map((mark) => diamond(xOf(mark.at), yOf(mark.value), mark, unit, plot)).join('') +
    endLabels(points, target, unit, yOf, plot.right)
  )
}

type Scale = (value: number) => number

function axisLabels(points: readonly TrendPoint[], xOf: Scale, y: number): string {
  return points
    .map(({ label }, at) => {
      const style = { size: 11, fill: INK.third, anchor: 'middle' } as const
      return label === '' ? '' : text(xOf(at), y, label, style)
    })
    .join('')
}

function targetLine(y: number, { left, right }: Plot): string {
  const d = `M${left} ${y.toFixed(1)}H${right}`
  return element('path', { d, stroke: INK.ink, 'stroke-dasharray': '4 4', 'stroke-width': 1.2 })
}

function trendLine(points: readonly TrendPoint[], xOf: Scale, yOf: Scale): string {
  let d = ''
  let isOpen = false
  points.forEach(({ value }, at) => {
    if (value !== null) d += `${isOpen ? 'L' : 'M'}${xOf(at).toFixed(1)} ${yOf(value).toFixed(1)}`
    isOpen = value !== null
  })
  const last = points.findLastIndex(({ value }) => value !== null)
  const end = points[last]?.value
  const dot =
    end === null || end === undefined
      ? ''
      : element('circle', { cx: xOf(last), cy: yOf(end), r: 4.5, fill: INK.teal })
  const line = {
    d,
    fill: 'none',
    stroke: INK.teal,
    'stroke-width': 2.4,
    'stroke-linejoin': 'round',
  }
  return element('path', line) + dot
}

function diamond(
  x: number,
  y: number,
  { value, label }: { readonly value: number; readonly label: string },
  unit: Measure,
  { left, right }: Plot,
): string {
  const d = `M${x.toFixed(1)} ${(y - 6).toFixed(1)}l6 6l-6 6l-6 -6z`
  const side = x > (left + right) / 2 ? 'end' : 'start'
  const away = side === 'end' ? -11 : 11
  return (
    element('path', { d, fill: INK.paper, stroke: INK.ink, 'stroke-width': 1.4 }) +
    text(x + away, y - 3, label, { size: 11, fill: INK.second, anchor: side, halo: INK.paper }) +
    text(x + away, y + 11, writeValue(value, unit), {
      size: 11,
      weight: 600,
      anchor: side,
      halo: INK.paper,
    })
  )
}

function endLabels(
  points: readonly TrendPoint[],
  target: TrendChart['target'],
  unit: Measure,
  yOf: Scale,
  right: number,
): string {
  const last = points.findLast(({ value }) => value !== null)
  const labels = [
    ...(last && last.value !== null
      ? [{ value: last.value, words: last.label, fill: INK.teal }]
      : []),
    ...(target ? [{ value: target.value, words: target.label, fill: INK.ink }] : []),
  ]
  const places = spreadLabels(
    labels.map(({ value }) => yOf(value)),
    32,
  )
  return labels
    .map(({ value, words, fill }, index) => {
      const y = places[index] ?? 0
      return (
        text(right + 12, y, writeValue(value, unit), { size: 13, weight: 700, fill }) +
        text(right + 12, y + 14, words, { size: 11, fill: INK.second })
      )
    })
    .join('')
}
