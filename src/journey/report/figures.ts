/** How well a reference figure is known; `low` is derived, rounded or without a kept address. */
export type FigureCertainty = 'high' | 'medium' | 'low'

/** One row of `data/indicators.csv`. */
export interface Indicator {
  readonly areaCode: string
  readonly indicator: string
  /** A year, a month or a span, as published. */
  readonly period: string
  readonly value: number
  readonly sourceId: string
  readonly certainty: FigureCertainty
}

/** One row of `data/regency-population-area.csv`: civil registry, second half of 2024. */
export interface RegencyPopulation {
  readonly code: string
  readonly population: number
}

export interface ReferenceFigures {
  readonly indicators: readonly Indicator[]
  readonly populations: readonly RegencyPopulation[]
}

/** The latest figure of an area not younger than the year asked for; of two for one period the better known. */
export function latestFigure(
  figures: ReferenceFigures,
  areaCode: string,
  indicator: string,
  year: number,
): Indicator | undefined {
  const rank = { high: 2, medium: 1, low: 0 }
  return figures.indicators
    .filter(
      (one) => one.areaCode === areaCode && one.indicator === indicator && yearOf(one) <= year,
    )
    .sort((a, b) =>
      a.period === b.period ? rank[a.certainty] - rank[b.certainty] : a.period < b.period ? -1 : 1,
    )
    .at(-1)
}

export function yearOf(figure: Indicator): number {
  return Number(figure.period.slice(-7).match(/\d{4}/)?.[0] ?? figure.period.slice(0, 4))
}
