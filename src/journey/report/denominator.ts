import { formatCount, formatPercent } from '#vocabulary/indonesian.ts'
import {
  type FigureCertainty,
  type Indicator,
  latestFigure,
  type ReferenceFigures,
  yearOf,
} from './figures.ts'

export type CoverageScope = 'all' | 'formal' | 'informal'

/** What coverage is measured against. A share without this beside it says nothing. */
export interface Denominator {
  readonly id: string
  readonly area: string
  readonly scope: CoverageScope
  readonly people: number
  /** Year or month of the underlying figure, as published. */
  readonly asOf: string
  /** One Indonesian sentence: who is counted. */
  readonly definition: string
  readonly sourceId: string
  readonly certainty: FigureCertainty
  /** Derived by us and never published: shown as an estimate with its formula. */
  readonly isEstimate: boolean
  readonly formula: string
}

/**
 * Every denominator the reference figures allow for a regency up to a year, best known first: published ones, then employment of the
 * province (else of the nation) by share of population, then its formal and informal parts. Rule COV-DENOM asks to take civil
 * servants and forces off; no such count is known, so none is taken off and the definition says so.
 */
export function denominatorsFor(
  figures: ReferenceFigures,
  regency: string,
  year: number,
): Denominator[] {
  const published = latestFigure(figures, regency, 'bpjstk_eligible', year)
  const employed = latestFigure(figures, regency, 'employed', year)
  const own = [
    published &&
      publishedOf(published, 'pekerja yang dapat menjadi peserta menurut BPJS Ketenagakerjaan'),
    employed &&
      publishedOf(employed, 'penduduk yang bekerja menurut BPS, termasuk ASN, TNI, dan Polri'),
  ].filter((one) => one !== undefined)
  const estimate = estimateOf(figures, regency, year)
  const whole = employed === undefined ? estimate : own.at(-1)
  const all = estimate === undefined ? own : [...own, estimate]
  return whole === undefined ? all : [...all, ...splitOf(figures, whole, year)]
}

function publishedOf(figure: Indicator, who: string): Denominator {
  return {
    id: `${figure.areaCode}-${figure.indicator}-${figure.period}`,
    area: figure.areaCode,
    scope: 'all',
    people: figure.value,
    asOf: figure.period,
    definition: `Jumlah ${who}.`,
    sourceId: figure.sourceId,
    certainty: figure.certainty,
    isEstimate: false,
    formula: '',
  }
}

function estimateOf(
  figures: ReferenceFigures,
  regency: string,
  year: number,
): Denominator | undefined {
  const populationOf = (code: string) =>
    figures.populations.find((one) => one.code === code)?.population
  const own = populationOf(regency)
  const province = regency.slice(0, 2)
  const nation = figures.populations
    .filter((one) => one.code.length === 2)
    .reduce((sum, one) => sum + one.population, 0)
  const wider = [
    {
      figure: latestFigure(figures, province, 'employed', year),
      population: populationOf(province),
    },
    { figure: latestFigure(figures, 'ID', 'employed', year), population: nation },
  ].find((one) => one.figure !== undefined && one.population)
  if (own === undefined || wider?.figure === undefined || !wider.population) return undefined
  const { figure, population } = wider
  const ratio = figure.value / population
  return {
    id: `${regency}-employed-estimate-${figure.period}`,
    area: regency,
    scope: 'all',
    people: Math.round(own * ratio),
    asOf: figure.period,
    definition: 'Perkiraan penduduk yang bekerja, termasuk ASN, TNI, dan Polri.',
    sourceId: figure.sourceId,
    certainty: 'low',
    isEstimate: true,
    formula: `${formatCount(own)} penduduk × ${formatPercent(ratio)} (bekerja ÷ penduduk, ${figure.areaCode}, ${yearOf(figure)})`,
  }
}

function splitOf(figures: ReferenceFigures, whole: Denominator, year: number): Denominator[] {
  const informal = latestFigure(figures, whole.area.slice(0, 2), 'informal_share', year)
  const formal = latestFigure(figures, 'ID', 'formal_share', year)
  const [figure, informalShare] = informal
    ? [informal, informal.value / 100]
    : formal
      ? [formal, 1 - formal.value / 100]
      : [undefined, 0]
  if (figure === undefined) return []
  const part = (scope: 'formal' | 'informal', people: number, share: number): Denominator => ({
    ...whole,
    id: `${whole.id}-${scope}`,
    scope,
    people,
    certainty: 'low',
    isEstimate: true,
    definition: `Perkiraan pekerja ${scope} menurut status pekerjaan utama.`,
    sourceId: figure.sourceId,
    formula: `${formatCount(whole.people)} × ${formatPercent(share)} (${figure.areaCode}, ${figure.period})`,
  })
  const informalPeople = Math.round(whole.people * informalShare)
  return [
    part('formal', whole.people - informalPeople, 1 - informalShare),
    part('informal', informalPeople, informalShare),
  ]
}

/** A village's share of a regency denominator; undefined while the village's population is not known. */
export function villageDenominator(
  regency: Denominator,
  village: { readonly code: string; readonly population: number | null },
  regencyPopulation: number,
): Denominator | undefined {
  if (village.population === null || regencyPopulation <= 0) return undefined
  const share = village.population / regencyPopulation
  return {
    ...regency,
    id: `${regency.id}-${village.code}`,
    area: village.code,
    people: Math.round(regency.people * share),
    certainty: 'low',
    isEstimate: true,
    formula: `${formatCount(village.population)} ÷ ${formatCount(regencyPopulation)} penduduk × ${formatCount(regency.people)} pekerja`,
  }
}
