import { type ChartWords, chartWidth, frameChart, gridLines, spreadLabels } from './chart-frame.ts'
import { type Measure, writeTick, writeValue } from './measure.ts'
import { FAN, INK } from './palette.ts'
import { element, text } from './svg.ts'
import { roundTicks } from './ticks.ts'

/** Percentiles of one future year, as `payung simulate` gives them. */
export interface FanYear {
  readonly year: number
  /** Ends of the outer band, 90 of 100; a caller who means another share says so in `measure`. */
  readonly p5: number
  readonly p95: number
  readonly p25: number
  readonly p50: number
  readonly p75: number
  /** Ends of a band between the outer and the inner one. */
  readonly between?: readonly [low: number, high: number]
}

export interface FanChart extends ChartWords {
  readonly unit: Measure
  readonly recorded: readonly { readonly year: number; readonly value: number }[]
  readonly years: readonly FanYear[]
  /** What was promised, year by year; drawn dashed. */
  readonly promise: readonly { readonly year: number; readonly value: number }[]
}

const plotOf = (chart: ChartWords) => ({
  height: 250,
  left: chart.isNarrow ? 52 : 64,
  right: chartWidth(chart) - (chart.isNarrow ? 96 : 118),
  top: 14,
  bottom: 222,
})

/** Recorded years in ink, then the bands of what may come: half of all cases, nine in ten. */
export function drawFan(chart: FanChart): string {
  return frameChart(chart, plotOf(chart).height, (top) => plotFan(chart, top))
}

interface Axes {
  readonly x: (year: number) => number
  readonly y: (value: number) => number
}

function plotFan(chart: FanChart, top: number): string {
  const { recorded, years, promise, unit } = chart
  const plot = plotOf(chart)
  const all = [...recorded, ...years, ...promise].map(({ year }) => year)
  if (all.length === 0) return text(plot.left, top + 100, 'Belum ada data.', { fill: INK.third })
  const values = [...recorded, ...promise]
    .map(({ value }) => value)
    .concat(years.flatMap(({ p5, p95 }) => [p5, p95]))
  const ticks = roundTicks(Math.min(0, ...values), Math.max(...values))
  const [low = 0, high = 1] = [ticks[0], ticks.at(-1)]
  const [first, last] = [Math.min(...all), Math.max(...all)]
  const axes: Axes = {
    x: (year) =>
      plot.left + (last === first ? 1 : (year - first) / (last - first)) * (plot.right - plot.left),
    y: (value) => top + plot.bottom - ((value - low) / (high - low)) * (plot.bottom - plot.top),
  }
  const yearLabels = [...new Set(all)].map((year) =>
    text(axes.x(year), top + plot.height - 8, String(year), {
      size: 11,
      fill: INK.third,
      anchor: 'middle',
    }),
  )
  return (
    gridLines(plot, ticks, axes.y, (value) => writeTick(value, unit)) +
    yearLabels.join('') +
    bands(recorded, years, axes) +
    lineThrough(recorded, axes, { stroke: INK.ink, 'stroke-width': 2.4 }) +
    lineThrough(promise, axes, {
      stroke: INK.ink,
      'stroke-width': 1.3,
      'stroke-dasharray': '4 4',
    }) +
    endLabels(chart, axes, plot.right)
  )
}

function bands(recorded: FanChart['recorded'], years: readonly FanYear[], axes: Axes): string {
  const start = recorded.at(-1)
  const known = start
    ? [
        {
          year: start.year,
          p5: start.value,
          p25: start.value,
          p50: start.value,
          p75: start.value,
          p95: start.value,
          between: [start.value, start.value] as const,
        },
      ]
    : []
  const all: readonly FanYear[] = [...known, ...years]
  const band = (endsOf: (year: FanYear) => readonly [number, number], fill: string): string => {
    const there = all.map((year) => pair(axes, year.year, endsOf(year)[1]))
    const back = [...all].reverse().map((year) => pair(axes, year.year, endsOf(year)[0]))
    return element('path', { d: `M${[...there, ...back].join('L')}Z`, fill })
  }
  const hasBetween = years.every(({ between }) => between !== undefined)
  const middle = all.map(({ year, p50 }) => ({ year, value: p50 }))
  if (all.length < 2) return ''
  return (
    band(({ p5, p95 }) => [p5, p95], FAN.p95) +
    (hasBetween ? band(({ between, p50 }) => between ?? [p50, p50], FAN.p80) : '') +
    band(({ p25, p75 }) => [p25, p75], FAN.p50) +
    lineThrough(middle, axes, { stroke: FAN.median, 'stroke-width': 2 })
  )
}

function lineThrough(
  points: readonly { readonly year: number; readonly value: number }[],
  axes: Axes,
  style: Readonly<Record<string, string | number>>,
): string {
  if (points.length === 0) return ''
  const d = `M${points.map(({ year, value }) => pair(axes, year, value)).join('L')}`
  return element('path', { d, fill: 'none', ...style })
}

function pair({ x, y }: Axes, year: number, value: number): string {
  return `${x(year).toFixed(1)} ${y(value).toFixed(1)}`
}

function endLabels({ years, promise, unit }: FanChart, axes: Axes, right: number): string {
  const end = years.at(-1)
  const promised = promise.at(-1)
  const labels = [
    ...(end
      ? [
          { value: end.p95, words: 'batas atas', isMain: false },
          { value: end.p50, words: 'tengah', isMain: true },
          { value: end.p5, words: 'batas bawah', isMain: false },
        ]
      : []),
    ...(promised ? [{ value: promised.value, words: 'janji', isMain: false }] : []),
  ]
  const places = spreadLabels(
    labels.map(({ value }) => axes.y(value)),
    27,
  )
  return labels
    .map(({ value, words, isMain }, index) => {
      const y = (places[index] ?? 0) + 3
      return (
        text(right + 12, y, writeValue(value, unit), {
          size: 12,
          weight: isMain ? 700 : 500,
          fill: isMain ? FAN.median : INK.second,
        }) + text(right + 12, y + 12, words, { size: 11, fill: INK.third })
      )
    })
    .join('')
}
