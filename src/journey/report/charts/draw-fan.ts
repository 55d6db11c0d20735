import { CHART_WIDTH, type ChartWords, frameChart, gridLines, spreadLabels } from './chart-frame.ts'
import { type Measure, writeTick, writeValue } from './measure.ts'
import { FAN, INK } from './palette.ts'
import { element, text } from './svg.ts'
import { roundTicks } from './ticks.ts'

/** Percentiles of one future year, as `payung simulate` gives them; the outer band is 90 of 100. */
export interface FanYear {
  readonly year: number
  readonly p5: number
  readonly p25: number
  readonly p50: number
  readonly p75: number
  readonly p95: number
}

export interface FanChart extends ChartWords {
  readonly unit: Measure
  readonly recorded: readonly { readonly year: number; readonly value: number }[]
  readonly years: readonly FanYear[]
  /** What was promised, year by year; drawn dashed. */
  readonly promise: readonly { readonly year: number; readonly value: number }[]
}

const PLOT = { height: 250, left: 64, right: CHART_WIDTH - 118, top: 14, bottom: 222 }

/** Recorded years in ink, then the bands of what may come: half of all cases, nine in ten. */
export function drawFan(chart: FanChart): string {
  return frameChart(chart, PLOT.height, (top) => plotFan(chart, top))
}

interface Axes {
  readonly x: (year: number) => number
  readonly y: (value: number) => number
}

function plotFan(chart: FanChart, top: number): string {
  const { recorded, years, promise, unit } = chart
  const all = [...recorded, ...years, ...promise].map(({ year }) => year)
  if (all.length === 0) return text(PLOT.left, top + 100, 'Belum ada data.', { fill: INK.third })
  const values = [...recorded, ...promise]
    .map(({ value }) => value)
    .concat(years.flatMap(({ p5, p95 }) => [p5, p95]))
  const ticks = roundTicks(Math.min(0, ...values), Math.max(...values))
  const [low = 0, high = 1] = [ticks[0], ticks.at(-1)]
  const [first, last] = [Math.min(...all), Math.max(...all)]
  const axes: Axes = {
    x: (year) =>
      PLOT.left + (last === first ? 1 : (year - first) / (last - first)) * (PLOT.right - PLOT.left),
    y: (value) => top + PLOT.bottom - ((value - low) / (high - low)) * (PLOT.bottom - PLOT.top),
  }
  const yearLabels = [...new Set(all)].map((year) =>
    text(axes.x(year), top + PLOT.height - 8, String(year), {
      size: 11,
      fill: INK.third,
      anchor: 'middle',
    }),
  )
  return (
    gridLines(PLOT, ticks, axes.y, (value) => writeTick(value, unit)) +
    yearLabels.join('') +
    bands(recorded, years, axes) +
    lineThrough(recorded, axes, { stroke: INK.ink, 'stroke-width': 2.4 }) +
    lineThrough(promise, axes, {
      stroke: INK.ink,
      'stroke-width': 1.3,
      'stroke-dasharray': '4 4',
    }) +
    endLabels(chart, axes)
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
        },
      ]
    : []
  const all: readonly FanYear[] = [...known, ...years]
  const band = (lower: 'p5' | 'p25', upper: 'p75' | 'p95', fill: string): string => {
    const there = all.map((year) => pair(axes, year.year, year[upper]))
    const back = [...all].reverse().map((year) => pair(axes, year.year, year[lower]))
    return element('path', { d: `M${[...there, ...back].join('L')}Z`, fill })
  }
  const middle = all.map(({ year, p50 }) => ({ year, value: p50 }))
  if (all.length < 2) return ''
  return (
    band('p5', 'p95', FAN.p95) +
    band('p25', 'p75', FAN.p50) +
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

function endLabels({ years, promise, unit }: FanChart, axes: Axes): string {
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
        text(PLOT.right + 12, y, writeValue(value, unit), {
          size: 12,
          weight: isMain ? 700 : 500,
          fill: isMain ? FAN.median : INK.second,
        }) + text(PLOT.right + 12, y + 12, words, { size: 11, fill: INK.third })
      )
    })
    .join('')
}
