import { useState } from 'react'
import { drawFan } from '#journey/report/index.ts'
import { formatCount, formatPercent, formatRupiah } from '#vocabulary/indonesian.ts'
import type { Answer } from '#web/shared/api.ts'
import { DrawnCard } from '../../parts/drawn-card.tsx'
import { useIsNarrow } from '../../parts/use-is-narrow.ts'
import { useWords } from '../../words/wording.ts'
import { rencanaWords } from './rencana-words.ts'
import { useShownSeries } from './use-shown-series.ts'

type Plan = NonNullable<Answer<'latestPlan'>['plan']>
type Series = Plan['series'][number]
type Year = Series['years'][number]

const BASIS_POINTS = 10_000

/** One measure through the next years, with how unsure it is. */
export function FanCard({ plan }: { readonly plan: Plan }) {
  const say = useWords(rencanaWords)
  const isNarrow = useIsNarrow()
  const shown = useShownSeries(plan)
  const [chosen, choose] = useState('')
  const series = shown.find(({ id }) => id === chosen) ?? shown[0]
  const last = series?.years.at(-1)
  if (!series || !last) return null
  const { unit, scale, write } = measureOf(series)
  const scaled = series.years.map((year) => scaledYear(year, scale))
  const title = say('fanTitle', {
    label: series.label,
    year: last.year,
    median: write(last.median * scale),
    low: write(last.low95 * scale),
    high: write(last.high95 * scale),
  })
  const band = (low: number, high: number): string =>
    say('range', { low: write(low), high: write(high) })
  return (
    <DrawnCard
      span={8}
      title={title}
      note={say('fanNote')}
      source={
        <label className="filter-field">
          <span className="only-heard">{say('series')}</span>
          <select value={series.id} onChange={(event) => choose(event.target.value)}>
            {shown.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </label>
      }
      svg={drawFan({
        finding: title,
        measure: say('fanNote'),
        source: plan.name,
        isBare: true,
        isNarrow,
        unit,
        recorded: [],
        promise: [],
        years: scaled.map((year) => ({
          year: year.year,
          p5: year.low95,
          p25: year.low50,
          p50: year.median,
          p75: year.high50,
          p95: year.high95,
          between: [year.low80, year.high80] as const,
        })),
      })}
      columns={[
        { key: 'year', head: say('year'), cell: ({ year }) => year },
        {
          key: 'median',
          head: say('median'),
          isNumber: true,
          cell: ({ median }) => <strong>{write(median)}</strong>,
        },
        {
          key: 'band50',
          head: say('band50'),
          isNumber: true,
          cell: ({ low50, high50 }) => band(low50, high50),
        },
        {
          key: 'band80',
          head: say('band80'),
          isNumber: true,
          cell: ({ low80, high80 }) => band(low80, high80),
        },
        {
          key: 'band95',
          head: say('band95'),
          isNumber: true,
          cell: ({ low95, high95 }) => band(low95, high95),
        },
      ]}
      rows={scaled}
      rowKey={({ year }) => String(year)}
    />
  )
}

function measureOf({ unit }: Series) {
  if (unit === 'rupiah')
    return {
      unit: 'rupiah' as const,
      scale: 1,
      write: (value: number) => formatRupiah(Math.round(value)),
    }
  if (unit === 'per sepuluh ribu')
    return { unit: 'share' as const, scale: 1 / BASIS_POINTS, write: formatPercent }
  return {
    unit: 'people' as const,
    scale: 1,
    write: (value: number) => formatCount(Math.round(value)),
  }
}

function scaledYear(year: Year, scale: number): Year {
  return {
    year: year.year,
    median: year.median * scale,
    low50: year.low50 * scale,
    high50: year.high50 * scale,
    low80: year.low80 * scale,
    high80: year.high80 * scale,
    low95: year.low95 * scale,
    high95: year.high95 * scale,
  }
}
